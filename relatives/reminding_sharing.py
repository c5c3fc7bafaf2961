"""What she has agreed is looked at again: before a yes or a paper runs out, and at the latest after a year."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Notice
from citizens.reminding import Person, Reason, key_of
from relatives.agreements import Agreement, of_relatives
from relatives.models import Relative
from relatives.sharing import Why
from teams.speech import written_date, written_day

AHEAD = timedelta(days=14)
LOOKED_AT_WITHIN = timedelta(days=365)
RESTS = timedelta(days=30)


class What(StrEnum):
    ENDS = "relatives.sharing_ends"
    BASIS_ENDS = "relatives.basis_ends"
    LOOK_AGAIN = "relatives.look_again"


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    """Three statements."""
    rows = Relative.objects.standing().filter(citizen__in=people.keys()).select_related("member")
    for agreement in of_relatives(rows):
        yield from of_agreement(agreement, today)


def of_agreement(agreement: Agreement, today: date) -> Iterator[Reason]:
    """An end that comes, or has just passed unseen; and a year without a talk about it."""
    relative = agreement.relative
    ends = [may.answer.until_on for may in agreement.mays if may.answer and may.why in (Why.HER_YES, Why.OVER)]
    near = [end for end in ends if end is not None and abs(end - today) <= AHEAD]
    if near:
        yield _about(relative, What.ENDS, relative.pk, min(near), on=min(near).isoformat())
    for basis in agreement.bases:
        if basis.until_on is not None and basis.until_on <= today + AHEAD:
            yield _about(relative, What.BASIS_ENDS, basis.number, basis.until_on, on=basis.until_on.isoformat())
    newest = agreement.newest
    if newest is None:
        return
    looked_on = timezone.localdate(newest.agreed_at)
    if today > looked_on + LOOKED_AT_WITHIN:
        due_on = looked_on + LOOKED_AT_WITHIN
        yield _about(relative, What.LOOK_AGAIN, relative.pk, due_on, on=looked_on.isoformat())


def _about(relative: Relative, what: What, number: int, due_on: date, *, on: str) -> Reason:
    return Reason(
        key=key_of(what, number),
        what=what,
        citizen=relative.citizen_id,
        due_on=due_on,
        rests=RESTS,
        kind=Notice.Kind.OTHER,
        path=reverse("relatives:relative", args=[relative.pk]),
        facts={"who": relative.member.name, "on": on},
    )


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    day = date.fromisoformat(str(facts["on"]))
    words = {"name": name, "who": facts["who"], "day": written_day(day)}
    if what == What.LOOK_AGAIN:
        words["day"] = written_date(day)
        return (
            _("It is more than a year since %(name)s was asked what %(who)s may know (%(day)s). Does it still hold?")
            % words
        )
    if what == What.BASIS_ENDS:
        return _("The paper by which %(who)s may know something about %(name)s ends %(day)s.") % words
    if day < timezone.localdate():
        return _("What %(who)s may know ended in part %(day)s. Ask %(name)s whether it is to hold again.") % words
    return _("What %(who)s may know ends in part %(day)s. Ask %(name)s whether it is to hold on.") % words
