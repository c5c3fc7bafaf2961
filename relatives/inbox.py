"""The messages of a family as they are read: those that wait, by age, and those that are settled."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from citizens.models import Citizen
from relatives.agreements import agreement
from relatives.models import Direction, Message, Relative
from relatives.reminding_family import answer_by
from relatives.telling import Line, lines
from teams.models import Municipality

SETTLED_SHOWN = 20


@dataclass(frozen=True)
class Waiting:
    """`due_on`: the last working day on which it should be answered."""

    message: Message
    due_on: date
    is_late: bool


@dataclass(frozen=True)
class Inbox:
    waiting: tuple[Waiting, ...]
    settled: tuple[Message, ...]


def of_citizen(citizen: Citizen, today: date) -> Inbox:
    """The longest waiting first, then what is settled, newest first. Three statements."""
    days = Municipality.objects.ours().message_working_days
    rows = Message.objects.filter(citizen=citizen).select_related("relative__member", "noted_by", "answered_by")
    waiting = [_waiting(message, days, today) for message in rows.open().order_by("received_at", "id")]
    settled = rows.exclude(pk__in=[each.message.pk for each in waiting])[:SETTLED_SHOWN]
    return Inbox(tuple(waiting), tuple(settled))


def _waiting(message: Message, days: int, today: date) -> Waiting:
    due_on = answer_by(timezone.localdate(message.received_at), days)
    return Waiting(message, due_on, today > due_on)


def line_about(relative: Relative, category: str) -> Line:
    """What may be told to the relative about it now, with the sentence to say where it may not."""
    return next(line for line in lines(agreement(relative)) if line.category == category)


def not_to_be_told(form: Any) -> Line | None:
    """The line beside a form that was refused because it would have told what may not be told."""
    answers = getattr(form, "cleaned_data", {})
    relative, about = answers.get("relative"), answers.get("about")
    if not form.errors or relative is None or not about or answers.get("direction") != Direction.TO:
        return None
    line = line_about(relative, about)
    return None if line.may.may else line
