"""Whether fewer miss company, and whether they got out: of those who went and those who did not. No name appears."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from community import instruments
from community.models import ReferralStep, Screening, StepKind
from community.wellbeing import given_of


@dataclass(frozen=True)
class Answered:
    """One answering of the three questions; `misses`: from 7 of 9 we talk about company."""

    on: date
    misses: bool


@dataclass(frozen=True)
class Group:
    """`n` people with answers before and after; how many of them missed company then."""

    n: int = 0
    before: int = 0
    after: int = 0


@dataclass(frozen=True)
class OutOfTheDoor:
    """Two groups, and how many were offered something and got out at all within the window."""

    went: Group
    stayed: Group
    offered: int
    got_out: int
    first: date
    last: date
    definition: str

    @property
    def n(self) -> int:
        return self.went.n + self.stayed.n


def out_of_the_door(team_id: int, first: date, last: date) -> OutOfTheDoor:
    """Three statements."""
    citizens = list(Citizen.objects.in_team(team_id, last).order_by().values_list("pk", flat=True))
    went, stayed = _turning_days(citizens, first, last)
    answers = _answers([*went, *stayed], last)
    return OutOfTheDoor(
        went=group(went, answers),
        stayed=group(stayed, answers),
        offered=len(went) + len(stayed),
        got_out=len(went),
        first=first,
        last=last,
        definition=_(
            "Citizens of the team to whom something was suggested within the window: the last answers to the three"
            " questions before the day (the first day out, else the day of the suggestion), and the last answers"
            " after it. From 7 of 9 company is missed. It says what came after, not why."
        ),
    )


def _turning_days(citizens: Sequence[int], first: date, last: date) -> tuple[dict[int, date], dict[int, date]]:
    """(who went, on which day first; who did not, and when something was first suggested). One statement."""
    rows = ReferralStep.objects.standing().filter(
        referral__citizen__in=citizens, referral__made_at__date__range=(first, last), at__date__lte=last
    )
    columns = ("referral__citizen_id", "referral__made_at", "kind", "happens_on", "at")
    out: dict[int, date] = {}
    suggested: dict[int, date] = {}
    for citizen, made_at, kind, happens_on, at in rows.order_by("referral__made_at", "at", "pk").values_list(*columns):
        suggested.setdefault(citizen, timezone.localdate(made_at))
        if kind == StepKind.ATTENDED:
            day = happens_on or timezone.localdate(at)
            out[citizen] = min(day, out.get(citizen, day))
    return out, {citizen: day for citizen, day in suggested.items() if citizen not in out}


def _answers(citizens: Sequence[int], last: date) -> dict[int, list[Answered]]:
    """In order of time. One statement."""
    rows = Screening.objects.standing().answered().filter(citizen__in=citizens, asked_at__date__lte=last)
    found: dict[int, list[Answered]] = defaultdict(list)
    for row in rows.filter(instrument=instruments.company().key).order_by("asked_at", "pk"):
        given = given_of(row)
        if given is not None:
            found[row.citizen_id].append(Answered(timezone.localdate(row.asked_at), given.meaning.talk))
    return found


def group(days: Mapping[int, date], answers: Mapping[int, Sequence[Answered]]) -> Group:
    """Those who answered on both sides of their day; the day itself counts as before."""
    pairs = [pair for citizen, day in days.items() if (pair := around(day, answers.get(citizen, ())))]
    return Group(len(pairs), _missing(pair[0] for pair in pairs), _missing(pair[1] for pair in pairs))


def around(day: date, answers: Sequence[Answered]) -> tuple[Answered, Answered] | None:
    """The last answers up to the day, and the last after it; None where one of the two is not there."""
    place = bisect_right([answer.on for answer in answers], day)
    return (answers[place - 1], answers[-1]) if 0 < place < len(answers) else None


def _missing(answers: Iterable[Answered]) -> int:
    return sum(answer.misses for answer in answers)
