"""Wishes, those she was brought together with, and who goes with her, for her own whole record.

Of the other citizen nothing stands here: it is the other's own.
"""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from citizens.models import Citizen
from community.models import Companionship, Gift, Match
from teams.record import Field, Part, Read, part


def record(citizen: Citizen) -> list[Part]:
    return [_gifts(citizen), _matches(citizen), _companionships(citizen)]


def _gifts(citizen: Citizen) -> Part:
    rows = Gift.objects.filter(citizen=citizen).select_related("noted_by").order_by("said_at", "pk")
    return part(
        "community.Gift",
        _("To give and to receive"),
        rows,
        Field("direction", _("What kind?")),
        Field("what", _("Words")),
        Field("interest", _("What is it about?")),
        Field("said_at", _("When")),
        Field("noted_by", _("Noted by")),
        Field("ended_at", _("Ended")),
    )


def _matches(citizen: Citizen) -> Part:
    either = Q(giving__citizen=citizen) | Q(receiving__citizen=citizen)
    rows = Match.objects.filter(either).select_related("giving", "receiving", "meeting_with", "suggested_by")
    return part(
        "community.Match",
        _("Brought together with somebody"),
        rows.order_by("suggested_at", "pk"),
        Field("wish", _("Words"), _her_wish(citizen)),
        Field("suggested_at", _("Suggested on")),
        Field("suggested_by", _("Suggested by")),
        Field("said_yes_at", _("Said yes"), _her_yes(citizen)),
        Field("meeting_at", _("The first meeting")),
        Field("meeting_with", _("Worker")),
        Field("met_at", _("They have met")),
        Field("ended_at", _("Ended")),
        Field("ended_words", _("A few kind words on how it was")),
    )


def _her_wish(citizen: Citizen) -> Read:
    def read(match: Any) -> str:
        gift = match.giving if match.giving.citizen_id == citizen.pk else match.receiving
        return str(gift.what)

    return read


def _her_yes(citizen: Citizen) -> Read:
    def read(match: Any) -> Any:
        is_giving = match.giving.citizen_id == citizen.pk
        return match.giver_said_yes_at if is_giving else match.receiver_said_yes_at

    return read


def _companionships(citizen: Citizen) -> Part:
    rows = Companionship.objects.filter(citizen=citizen).select_related("companion", "noted_by").order_by("pk")
    return part(
        "community.Companionship",
        _("Companions"),
        rows,
        Field("companion", _("Name"), "companion.name"),
        Field("role", _("What are they to her?"), lambda row: row.companion.get_role_display()),
        Field("words", _("Words")),
        Field("citizen_said_yes_at", _("Said yes")),
        Field("noted_by", _("Noted by")),
        Field("ended_at", _("Ended")),
        Field("ended_words", _("A few kind words on how it was")),
    )
