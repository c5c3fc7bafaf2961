"""Families of the tests: Karen with her daughter Inger, and what she has said."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from citizens.actions import add_network_member
from citizens.models import Citizen
from relatives import actions
from relatives.models import Basis, Relative, SharingItem
from teams.models import Staff


def make_relative(
    citizen: Citizen, by: Staff, name: str = "Inger Mikkelsen", relation: str = "datter", **columns: Any
) -> Relative:
    member = add_network_member(by=by, citizen=citizen, name=name, relation=relation)
    return actions.add_relative(by=by, citizen=citizen, member=member, **columns)


def says(relative: Relative, by: Staff, category: str, share: bool, reason: str = "", **told: Any) -> SharingItem:
    relative.refresh_from_db(fields=["sharing_version"])
    seen = {"seen": relative.sharing_version}
    return actions.record_answer(by=by, relative=relative, category=category, share=share, reason=reason, **seen | told)


def said_before(relative: Relative, by: Staff, category: str, days_ago: int, **columns: Any) -> SharingItem:
    """A yes as it was given some time ago; rows of the past are laid, since no action reaches back."""
    moment = timezone.now() - timedelta(days=days_ago)
    told = {"share": True, "agreed_at": moment, "from_on": timezone.localdate(moment), "agreed_with": by}
    return SharingItem.objects.create(relative=relative, category=category, **told | columns)


def has_paper(relative: Relative, by: Staff, kind: str, *categories: str, **columns: Any) -> Basis:
    today = timezone.localdate()
    told: dict[str, Any] = {"from_on": today - timedelta(days=10), "seen_on": today, "document": "Afgørelse i mappen"}
    return actions.add_basis(by=by, relative=relative, kind=kind, categories=list(categories), **told | columns)


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)
