"""What a visit plan may say. Every refusal is a sentence at its field."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen, TeamTie
from teams.models import Staff
from teams.roles import Role
from teams.speech import written_day
from visits.models import VisitPlan

SHORTEST, LONGEST = 5, 720
type Refusals = Iterator[tuple[str, str]]


def check(plan: VisitPlan | None, **columns: Any) -> None:
    if refusals := wrong(columns):
        raise ValidationError(dict(refusals))
    if plan is not None:
        _check_change(plan, columns["from_on"])


def wrong(columns: Mapping[str, Any]) -> dict[str, str]:
    """All that cannot be, a sentence for each field. What is missing in `columns` is asked nothing about."""
    found: dict[str, str] = {}
    for names, rule in RULES:
        if all(name in columns for name in names):
            found |= dict(rule(*(columns[name] for name in names)))
    return found


def _days(weekdays: Collection[int], every_n_weeks: int) -> Refusals:
    if not weekdays or not set(weekdays) <= set(range(1, 8)):
        yield "weekdays", _("Choose at least one day.")
    if not 1 <= every_n_weeks <= 12:
        yield "every_n_weeks", _("Choose between every week and every twelfth week.")


def _preferred(earliest: time, preferred: time) -> Refusals:
    if preferred < earliest:
        times = {"earliest": f"{earliest:%H:%M}", "preferred": f"{preferred:%H:%M}"}
        yield "preferred", _("%(preferred)s lies before the earliest, %(earliest)s.") % times


def _latest(preferred: time, latest: time) -> Refusals:
    if latest < preferred:
        times = {"preferred": f"{preferred:%H:%M}", "latest": f"{latest:%H:%M}"}
        yield "latest", _("%(latest)s lies before the preferred time, %(preferred)s.") % times


def _length(minutes: int) -> Refusals:
    if not SHORTEST <= minutes <= LONGEST:
        yield "minutes", _("A visit lasts between 5 minutes and 12 hours.")


def _coffee(minutes: int, coffee_minutes: int) -> Refusals:
    if not 0 <= coffee_minutes <= minutes:
        sentence = _(
            "%(coffee)d minutes is more than the visit's %(minutes)d. Make the visit longer or the coffee shorter."
        )
        yield "coffee_minutes", sentence % {"coffee": coffee_minutes, "minutes": minutes}


def _workers(workers: int) -> Refusals:
    if workers not in (1, 2):
        yield "workers", _("One or two workers come to a visit.")


def _period(from_on: date, until_on: date | None) -> Refusals:
    if until_on and until_on < from_on:
        days = {"end": written_day(until_on), "start": written_day(from_on)}
        yield "until_on", _("The last day, %(end)s, lies before the start, %(start)s.") % days


RULES: tuple[tuple[tuple[str, ...], Callable[..., Refusals]], ...] = (
    (("weekdays", "every_n_weeks"), _days),
    (("earliest", "preferred"), _preferred),
    (("preferred", "latest"), _latest),
    (("minutes",), _length),
    (("minutes", "coffee_minutes"), _coffee),
    (("workers",), _workers),
    (("from_on", "until_on"), _period),
)


def _check_change(plan: VisitPlan, from_on: date) -> None:
    if from_on < timezone.localdate():
        raise ValidationError({"from_on": _("Choose today or later. What has been stays as it is.")})
    if later := _later(plan):
        sentence = _("From %(day)s a newer plan takes over. Change that one instead.")
        raise ValidationError(sentence % {"day": written_day(later.from_on)})
    earlier = VisitPlan.objects.filter(series_id=plan.series_id, from_on__lt=plan.from_on).order_by("-from_on").first()
    if earlier and earlier.from_on >= from_on:
        sentence = _("Another plan begins on %(day)s. Choose a later day.")
        raise ValidationError({"from_on": sentence % {"day": written_day(earlier.from_on)}})


def _later(plan: VisitPlan) -> VisitPlan | None:
    later = VisitPlan.objects.filter(series_id=plan.series_id, from_on__gt=plan.from_on)
    return later.order_by("from_on").first()


def check_end(plan: VisitPlan, until_on: date) -> None:
    """The plan that took over is not reached into."""
    if (later := _later(plan)) and until_on >= later.from_on:
        sentence = _("From %(day)s a newer plan takes over. Change that one instead.")
        raise ValidationError({"until_on": sentence % {"day": written_day(later.from_on)}})


def no_course(citizen: Citizen, day: date) -> str:
    """Who can give one, by name."""
    names = [staff.first_name for staff in visitators_of(citizen)]
    words = {"name": citizen.first_name, "day": written_day(day), "who": either(names)}
    if not names:
        return _("%(name)s has no care course on %(day)s. Only an assessor can give one.") % words
    return _("%(name)s has no care course on %(day)s. %(who)s can give one.") % words


def only_visitator(citizen: Citizen) -> str:
    """*Only an assessor can give a course. Ask Anne.*"""
    names = [staff.first_name for staff in visitators_of(citizen)]
    if not names:
        return _("Only an assessor can give a course.")
    return _("Only an assessor can give a course. Ask %(who)s.") % {"who": either(names)}


def visitators_of(citizen: Citizen) -> list[Staff]:
    """The visitators of her teams."""
    today = timezone.localdate()
    teams = TeamTie.objects.open_on(today).filter(citizen=citizen).values("team_id")
    members = Staff.objects.filter(
        memberships__role=Role.VISITATOR, memberships__team__in=teams, memberships__from_on__lte=today
    )
    return list(members.exclude(memberships__until_on__lt=today).distinct())


def either(names: list[str]) -> str:
    """Anne, Bo or Carl"""
    if len(names) < 2:
        return "".join(names)
    return _("%(names)s or %(last)s") % {"names": ", ".join(names[:-1]), "last": names[-1]}
