"""Questions to colleagues: what waits for an answer, and with whom somebody has conferred about her."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from citizens.models import Citizen, Question
from teams.models import Staff, Team, User
from teams.roles import Permission

SHOWN_AT_MOST = 100
ANSWERED_SHOWN = timedelta(days=60)


@dataclass(frozen=True)
class Conferred:
    """Derived: somebody answered a question about her."""

    staff: Staff
    at: datetime


@dataclass(frozen=True)
class Waiting:
    """Open questions in a team's notices, the oldest first: those to my own profession, and the others."""

    mine: list[Question]
    others: list[Question]

    @property
    def citizens(self) -> list[Citizen]:
        return [question.citizen for question in (*self.mine, *self.others)]


def open_questions(citizen: Citizen) -> list[Question]:
    """Waiting for an answer, the oldest first."""
    return list(citizen.questions.open().select_related("asked_by").order_by("asked_at", "pk"))


def answered_questions(citizen: Citizen) -> list[Question]:
    """Answered within the last two months, the newest first."""
    since = timezone.now() - ANSWERED_SHOWN
    rows = citizen.questions.filter(answered_at__gte=since).select_related("asked_by", "answered_by")
    return list(rows.order_by("-answered_at"))


def conferred_with(answered: list[Question]) -> list[Conferred]:
    """Each colleague once, with the newest answer."""
    newest: dict[int, Conferred] = {}
    for question in answered:
        if question.answered_by and question.answered_at:
            newest.setdefault(question.answered_by.pk, Conferred(question.answered_by, question.answered_at))
    return list(newest.values())


def open_for_team(user: User, team: Team, profession: str) -> Waiting:
    """The team's, and those to my profession about anybody I may meet."""
    visible = Citizen.objects.visible_to(user, Permission.CITIZENS_SEE)
    rows = Question.objects.open().filter(Q(team=team) | Q(to_profession=profession), citizen__in=visible)
    found = list(rows.select_related("citizen", "asked_by").order_by("asked_at", "pk")[:SHOWN_AT_MOST])
    mine = [question for question in found if question.to_profession == profession]
    return Waiting(mine, [question for question in found if question not in mine])
