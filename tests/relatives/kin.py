"""Relatives of the cast, and what the citizen has said about them. Plain functions, as in tests/cast.py."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from citizens.models import Citizen, NetworkMember
from relatives.models import Basis, Category, Relative, SharingItem, SharingRevocation
from teams.models import Staff

ALL = tuple(Category.values)
BEFORE = timedelta(days=60)


def make_relative(
    citizen: Citizen,
    by: Staff,
    name: str = "Inger Mikkelsen",
    relation: str = "datter",
    phone: str = "",
    **columns: Any,
) -> Relative:
    member = NetworkMember.objects.create(citizen=citizen, name=name, relation=relation, phone=phone, added_by=by)
    return Relative.objects.create(citizen=citizen, member=member, added_by=by, said_at=timezone.now(), **columns)


def say(
    relative: Relative, by: Staff, category: str, share: bool, reason: str = "", days_ago: int = 60, **columns: Any
) -> SharingItem:
    at = timezone.now() - timedelta(days=days_ago)
    told = {"from_on": timezone.localdate(at), "until_on": None} | columns
    return SharingItem.objects.create(
        relative=relative, category=category, share=share, reason=reason, agreed_at=at, agreed_with=by, **told
    )


def revoke(item: SharingItem, by: Staff, words: str = "") -> SharingRevocation:
    return SharingRevocation.objects.create(item=item, revoked_at=timezone.now(), by=by, words=words)


def make_basis(relative: Relative, by: Staff, kind: str, categories: list[str], **columns: Any) -> Basis:
    told = {"from_on": date(2026, 1, 1), "document": "tinglyst 3. maj", "seen_by": by, "seen_on": date(2026, 1, 1)}
    return Basis.objects.create(
        citizen=relative.citizen, relative=relative, kind=kind, categories=categories, **(told | columns)
    )
