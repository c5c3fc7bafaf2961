"""Offers and what became of them, for her own whole record."""

from typing import Any

from django.utils.translation import gettext as _

from citizens.models import Citizen
from community.loops import title_of
from community.models import MessageLink, Referral, ReferralStep
from community.suggest_words import told
from teams.record import Field, Part, part


def record(citizen: Citizen) -> list[Part]:
    return [_referrals(citizen), _steps(citizen), _links(citizen)]


def _title(row: Any) -> str:
    return title_of(row.referral)


def _reasons(row: Any) -> list[str]:
    return [f"{text}: »{quote}«" if quote else text for text, quote in map(told, row.reasons)]


def _referrals(citizen: Citizen) -> Part:
    rows = Referral.objects.filter(citizen=citizen).select_related("activity", "event", "member", "companion", "goal")
    return part(
        "community.Referral",
        _("Offers"),
        rows.select_related("made_by").order_by("made_at"),
        Field("to", _("Offer"), title_of),
        Field("when_words", _("When")),
        Field("reasons", _("Why"), _reasons),
        Field("companion", _("Who comes along"), lambda row: row.companion.name if row.companion else None),
        Field("goal", _("Became the goal"), lambda row: row.goal.title if row.goal else None),
        Field("made_at", _("Suggested on")),
        Field("made_by", _("Suggested by")),
    )


def _steps(citizen: Citizen) -> Part:
    rows = ReferralStep.objects.filter(referral__citizen=citizen).order_by("referral", "at", "id")
    return part(
        "community.ReferralStep",
        _("What became of the offers"),
        rows.select_related("referral__activity", "referral__event", "referral__member", "by", "corrects"),
        Field("to", _("Offer"), _title),
        Field("kind", _("Step")),
        Field("corrects", _("Was a mistake"), lambda row: row.corrects.get_kind_display() if row.corrects else None),
        Field("happens_on", _("Day")),
        Field("words", _("Words")),
        Field("try_again", _("Try again")),
        Field("decided_by", _("Decided by")),
        Field("marked_by", _("Noted by")),
        Field("by", _("Worker")),
        Field("at", _("When")),
    )


def _links(citizen: Citizen) -> Part:
    """When a page about her was open to an organisation; never the token."""
    rows = MessageLink.objects.filter(citizen=citizen).order_by("made_at")
    return part(
        "community.MessageLink",
        _("Pages shown to organisations"),
        rows.select_related("referral__activity", "referral__event", "referral__member", "made_by"),
        Field("to", _("Offer"), _title),
        Field("made_at", _("Made on")),
        Field("made_by", _("Made by")),
        Field("until_at", _("Open until")),
        Field("first_opened_at", _("Opened the first time")),
        Field("answered_at", _("Answered")),
        Field("revoked_at", _("Ended")),
    )
