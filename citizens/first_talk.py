"""The first talk with a newcomer: what matters, and what makes a day good. Due within a week."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Conversation, Kind, Notice, Side, Statement
from citizens.reminding import ASKED_AGAIN_AFTER, Person, Reason, key_of
from teams.speech import written_day

FIRST_TALK = "citizens.first_talk"
WITHIN = timedelta(days=7)
AHEAD = timedelta(days=2)
TALKED_ABOUT = (Kind.EXPERIENCE, Kind.MEANINGFUL)


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    """Two statements."""
    due = {number: person.taken_in_on + WITHIN for number, person in people.items()}
    waiting = [number for number, day in due.items() if today >= day - AHEAD]
    said = Statement.objects.filter(side=Side.CITIZEN, kind__in=TALKED_ABOUT, withdrawal__isnull=True)
    agreed = Conversation.objects.filter(agreed_at__isnull=False)
    talked = {
        number
        for rows in (said, agreed)
        for number in rows.filter(citizen__in=waiting).values_list("citizen", flat=True)
    }
    for number in waiting:
        if number not in talked:
            yield reason(number, due[number])


def reason(citizen: int, due_on: date) -> Reason:
    return Reason(
        key=key_of(FIRST_TALK, citizen),
        what=FIRST_TALK,
        citizen=citizen,
        due_on=due_on,
        rests=ASKED_AGAIN_AFTER,
        kind=Notice.Kind.CONVERSATION,
        path=reverse("citizens:conversation", args=[citizen]),
        facts={"by": due_on.isoformat()},
    )


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    by = date.fromisoformat(str(facts["by"]))
    words = {"name": name, "day": written_day(by)}
    if by < timezone.localdate():
        return _("Have the first talk with %(name)s: what matters, and what makes a day good?") % words
    return _("Have the first talk with %(name)s by %(day)s: what matters, and what makes a day good?") % words
