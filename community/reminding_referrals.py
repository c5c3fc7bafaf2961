"""Loops that wait for somebody: did she get there, her yes that nobody sent, a place that was not to be had."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Notice
from citizens.reminding import Person, Reason, key_of
from community import loop
from community.models import Referral, StepKind
from teams.speech import written_day

FORTNIGHT = timedelta(days=14)
WEEK = timedelta(days=7)


class What(StrEnum):
    FOLLOW_UP = "community.follow_up"
    UNSENT = "community.unsent"
    NO_PLACE = "community.no_place"


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    """Two statements: the open loops, and their steps."""
    for referral in Referral.objects.open().filter(citizen__in=people.keys()).with_steps().order_by("made_at", "id"):
        found = waiting(referral.standing_steps, today)
        if found is not None:
            yield reason(referral, *found)


def waiting(steps: Sequence[loop.Step], today: date) -> tuple[What, date] | None:
    """What a loop waits for, and since when; at most one thing at a time."""
    if steps and steps[-1].kind == StepKind.REFUSED:
        return What.NO_PLACE, timezone.localdate(steps[-1].at)
    due = {What.FOLLOW_UP: loop.due_follow_up(steps, today), What.UNSENT: loop.due_unsent(steps)}
    return next(((what, since) for what, since in due.items() if since is not None and since <= today), None)


def reason(referral: Referral, what: What, since: date) -> Reason:
    target = referral.activity or referral.event
    facts: dict[str, str | int] = {"to": target.title if target else referral.what, "since": since.isoformat()}
    if referral.event and referral.event.cancelled_at:
        facts["cancelled"] = 1
    return Reason(
        key=key_of(what, referral.pk, *_turn(referral)),
        what=what,
        citizen=referral.citizen_id,
        due_on=since,
        rests=FORTNIGHT if what == What.FOLLOW_UP else WEEK,
        kind=Notice.Kind.OTHER,
        path=reverse("community:referral", args=[referral.pk]),
        facts=facts,
    )


def _turn(referral: Referral) -> list[int]:
    """After an answer that was a mistake it is asked anew, though the reminder had closed by it a moment ago."""
    return [step.pk for step in referral.steps.all() if step.kind == StepKind.CORRECTED][-1:]


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    told = {"name": name, "to": facts["to"], "day": written_day(date.fromisoformat(str(facts["since"])))}
    if what == What.FOLLOW_UP:
        return _("Did %(name)s get to ”%(to)s”? Ask, and note the answer with one tap.") % told
    if what == What.UNSENT:
        return _("%(name)s has said yes to ”%(to)s”, and nothing has been sent yet. Send it, or ask again.") % told
    if "cancelled" in facts:
        return _("”%(to)s” was cancelled. Find something else together with %(name)s, or note: no, thank you.") % told
    return _("There was no place for %(name)s at ”%(to)s” on %(day)s. The yes still stands: find another way.") % told
