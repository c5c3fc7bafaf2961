"""What was noticed about company, and what she answered or would rather not, for her own whole record."""

from typing import Any

from django.utils.translation import gettext as _

from citizens.models import Citizen
from community.models import Screening, Sign
from community.wellbeing import given_of
from teams.record import Field, Part, part


def record(citizen: Citizen) -> list[Part]:
    return [_signs(citizen), _screenings(citizen)]


def _withdrawn(row: Any) -> Any:
    return getattr(getattr(row, "withdrawal", None), "withdrawn_at", None)


def _signs(citizen: Citizen) -> Part:
    """The words of a sign that stood on the wrong citizen are somebody else's."""
    rows = Sign.objects.filter(citizen=citizen).select_related("noted_by", "withdrawal")
    return part(
        "community.Sign",
        _("What was noticed about company"),
        rows.order_by("seen_at"),
        Field("noticed", _("What"), lambda row: "" if _withdrawn(row) else row.get_kind_display()),
        Field("words", _("Words"), lambda row: "" if _withdrawn(row) else row.words),
        Field("seen_at", _("When")),
        Field("noted_by", _("Noted by")),
        Field("withdrawn_at", _("Withdrawn"), _withdrawn),
    )


def _screenings(citizen: Citizen) -> Part:
    rows = Screening.objects.filter(citizen=citizen).select_related("asked_by", "withdrawal")
    return part(
        "community.Screening",
        _("Questions about company and well-being"),
        rows.order_by("asked_at"),
        Field("instrument", _("Questionnaire")),
        Field("edition", _("Edition")),
        Field("outcome", _("Outcome")),
        Field("answers", _("Answers"), _answers),
        Field("score", _("Sum"), _score),
        Field("why", _("Why")),
        Field("words", _("Words"), lambda row: "" if _withdrawn(row) else row.words),
        Field("ask_again_on", _("Ask again on")),
        Field("asked_at", _("When")),
        Field("asked_by", _("Asked by")),
        Field("withdrawn_at", _("Withdrawn"), _withdrawn),
    )


def _answers(row: Screening) -> list[str]:
    """Each question with the answer to it."""
    given = None if _withdrawn(row) else given_of(row)
    return [f"{item} {answer}" for item, answer in given.told] if given else []


def _score(row: Screening) -> int | None:
    given = None if _withdrawn(row) else given_of(row)
    return given.score if given else None
