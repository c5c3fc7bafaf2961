"""*My plan*: what stands on the citizen's own sheet of paper, in words she can read across the table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from citizens.models import Citizen
from goals.models import Goal
from relatives.agreements import of_citizen
from relatives.in_short import InShort, in_short
from relatives.whom import Whom, whom_to_call
from teams import danish
from teams.speech import listed
from visits import clock
from visits.around import Face, faces_of
from visits.models import Visit
from visits.week import Week

MOST_FACES = 6
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Line:
    """*Lørdag og søndag · 8.40 · Jonas*"""

    days: str
    times: str
    who: str


@dataclass(frozen=True)
class Sheet:
    week: Week
    goals: tuple[Goal, ...]
    lines: tuple[Line, ...]
    faces: tuple[Face, ...]
    relatives: tuple[InShort, ...]
    whom: Whom


def sheet_of(citizen: Citizen, week: Week) -> Sheet:
    """Twelve statements at most; nothing that was not agreed with her."""
    goals: Any = Goal.objects.open().filter(citizen=citizen).with_sub_goals().order_by("agreed_at", "id")
    return Sheet(
        week=week,
        goals=tuple(goals),
        lines=tuple(lines(_visits(citizen, week))),
        faces=faces_of(citizen, week.today).known[:MOST_FACES],
        relatives=tuple(_those_told(citizen)),
        whom=whom_to_call(citizen, week.today),
    )


def _those_told(citizen: Citizen) -> Iterator[InShort]:
    """With whom she shares something. The sheet hangs on her wall: nobody reads there what is not for them."""
    return (in_short(each) for each in of_citizen(citizen) if each.shared)


def _visits(citizen: Citizen, week: Week) -> Sequence[Visit]:
    rows = Visit.objects.standing().on_days(week.monday, week.sunday).filter(citizen=citizen)
    return list(rows.prefetch_related("assignments__staff").order_by("start_at", "id"))


def lines(visits: Sequence[Visit]) -> list[Line]:
    """One line a day; days in a row that are the same stand together."""
    days = groupby(visits, key=lambda visit: clock.local_day(visit.start_at))
    each = [(day, *_times_and_names(list(found))) for day, found in days]
    together = groupby(enumerate(each), key=lambda pair: (pair[1][0] - pair[0] * DAY, *pair[1][1:]))
    return [Line(_days([day for _n, (day, *_rest) in run]), times, who) for (_start, times, who), run in together]


def _times_and_names(visits: list[Visit]) -> tuple[str, str]:
    times = [_written(visit) for visit in visits]
    names = [who.staff.first_name for each in visits for who in each.assignments.all() if who.cancelled_at is None]
    is_open = any(all(who.cancelled_at for who in each.assignments.all()) for each in visits)
    told = listed(list(dict.fromkeys(names)))
    if not is_open:
        return listed(times), told
    call = _("we call and say who")
    return listed(times), f"{told}; {call}" if told else call


def _written(visit: Visit) -> str:
    """8.40, and 8:40 in English."""
    at = clock.wall_time(visit.start_at)
    return f"{at.hour}{'.' if _language() == 'da' else ':'}{at:%M}"


def _days(days: list[date]) -> str:
    """*Mandag*, *Lørdag og søndag*, *Mandag til onsdag*."""
    names = [danish.weekday(day, _language()) for day in days]
    ends = {"first": names[0], "last": names[-1]}
    told = _("%(first)s to %(last)s") % ends if len(names) > 2 else listed(names)
    return told[:1].upper() + told[1:]


def _language() -> str:
    return "da" if (get_language() or "da").startswith("da") else "en"
