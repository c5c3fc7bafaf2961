"""What in the week needs a decision now: the rail beside the board. Made from rows that the board has read already."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goals.models import FollowUp, Review
from teams.speech import written_day
from visits import clock
from visits.models import Visit
from visits.week import MOST_FACES, CitizenRow, Week

AT_MOST, FACES_AT_MOST = 12, 4


@dataclass(frozen=True)
class Ask:
    """`in_panel`: opens the panel for moving, beside the board."""

    title: str
    line: str
    url: str
    in_panel: bool = False


@dataclass(frozen=True)
class Lacking:
    """A visit that needs somebody."""

    visit: int
    day: date
    at: str
    name: str


def asks_by_citizen(rows: list[CitizenRow], week: Week, waiting: Iterable[Review] = (), *, may_move: bool) -> list[Ask]:
    lacking = [
        Lacking(seen.pk, seen.day, f"{clock.wall_time(seen.start_at):%H:%M}", row.citizen.first_name)
        for row in rows
        for seen in row.missing
    ]
    missing = _missing(lacking, week, may_move=may_move)
    asks = [*missing, *_over(rows), *_changes(waiting), *_without_visits(rows), *_many_faces(rows)]
    return asks[:AT_MOST]


def asks_by_worker(visits: Iterable[Visit], week: Week, *, may_move: bool) -> list[Ask]:
    lacking = [
        Lacking(visit.pk, visit.day, f"{clock.wall_time(visit.start_at):%H:%M}", visit.citizen.first_name)
        for visit in visits
    ]
    return _missing(lacking, week, may_move=may_move, by="?by=worker")


def _missing(lacking: list[Lacking], week: Week, *, may_move: bool, by: str = "") -> list[Ask]:
    """One for each day from today on."""
    days: dict[date, list[Lacking]] = defaultdict(list)
    for each in lacking:
        if each.day >= week.today:
            days[each.day].append(each)
    return [_on_day(day, found, may_move, by) for day, found in sorted(days.items())]


def _on_day(day: date, found: list[Lacking], may_move: bool, by: str) -> Ask:
    first = min(found, key=lambda each: each.at)
    title = ngettext("One visit needs a worker", "%(n)d visits need a worker", len(found)) % {"n": len(found)}
    line = _("%(day)s. First %(name)s at %(time)s.")
    words = {"day": capfirst(written_day(day)), "name": first.name, "time": first.at}
    url = reverse("visits:move", args=[first.visit]) + by if may_move else ""
    return Ask(title, line % words, url, in_panel=True)


def _over(rows: list[CitizenRow]) -> Iterable[Ask]:
    for row in rows:
        if row.over:
            title = _("%(name)s: %(n)d min over the frame") % {"name": row.citizen.first_name, "n": row.over}
            yield Ask(title, _("Needs a new decision."), reverse("visits:course", args=[row.citizen.pk]))


def _changes(waiting: Iterable[Review]) -> Iterable[Ask]:
    """What reviews asked of the plan or the course."""
    for review in waiting:
        name, number = review.goal.citizen.first_name, review.goal.citizen_id
        line = _("%(who)s looked at ”%(title)s” %(day)s.")
        words = {"who": review.reviewed_by, "title": review.goal.title, "day": written_day(_day(review))}
        if review.result == FollowUp.REASSESSED:
            title, url = _("%(name)s: the course waits for a reassessment"), reverse("visits:course", args=[number])
        else:
            title, url = _("%(name)s: the plan waits for a change"), reverse("visits:plan_list", args=[number])
        yield Ask(title % {"name": name}, line % words, url)


def _day(review: Review) -> date:
    return clock.local_day(review.reviewed_at)


def _without_visits(rows: list[CitizenRow]) -> Iterable[Ask]:
    for row in rows:
        if row.limit and not row.minutes and not row.citizen.paused_at:
            title = _("%(name)s has no visits this week") % {"name": row.citizen.first_name}
            line = _("The course gives up to %(n)d min.") % {"n": row.limit}
            yield Ask(title, line, reverse("visits:plan_list", args=[row.citizen.pk]))


def _many_faces(rows: list[CitizenRow]) -> Iterable[Ask]:
    """Those who meet most."""
    many = sorted((row for row in rows if row.faces > MOST_FACES), key=lambda row: -row.faces)
    for row in many[:FACES_AT_MOST]:
        title = _("%(name)s: %(n)d faces in 14 days") % {"name": row.citizen.first_name, "n": row.faces}
        line = _("At most %(n)d is the aim. See the fixed faces.") % {"n": MOST_FACES}
        yield Ask(title, line, reverse("visits:plan_list", args=[row.citizen.pk]))
