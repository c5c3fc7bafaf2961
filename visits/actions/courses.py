"""Care courses: given by a visitator, one at a time, the newer ending the older the day before."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff
from teams.speech import written_day
from visits.actions.making import renew_visits
from visits.models import CareCourse

WEEK_MINUTES = 7 * 24 * 60
DAY = timedelta(days=1)


@action
def give_course(
    *,
    by: Staff,
    citizen: Citizen,
    law: str,
    kind: str,
    purpose: str,
    minutes_from: int,
    minutes_to: int,
    from_on: date,
    until_on: date | None = None,
) -> CareCourse:
    """A new frame; the course in force before it ends the day before, and her plans get their visits again."""
    lock_helped(citizen)
    _check(minutes_from, minutes_to, from_on, until_on)
    _make_room(citizen, from_on, until_on)
    course = CareCourse.objects.create(
        citizen=citizen,
        law=law,
        kind=kind,
        purpose=purpose,
        minutes_from=minutes_from,
        minutes_to=minutes_to,
        from_on=from_on,
        until_on=until_on,
        given_by=by,
        given_at=timezone.now(),
    )
    renew_visits(by=by, citizen=citizen)
    return course


def _check(minutes_from: int, minutes_to: int, from_on: date, until_on: date | None) -> None:
    if minutes_to < minutes_from:
        raise ValidationError(
            {
                "minutes_to": _("%(to)d minutes is less than %(from)d. Write the higher number here.")
                % {"to": minutes_to, "from": minutes_from}
            }
        )
    if not 1 <= minutes_to <= WEEK_MINUTES:
        raise ValidationError({"minutes_to": _("Write between 1 and 10080 minutes a week; that is all of it.")})
    _check_period(from_on, until_on)


def _check_period(from_on: date, until_on: date | None) -> None:
    if until_on and until_on < from_on:
        days = {"end": written_day(until_on), "start": written_day(from_on)}
        raise ValidationError({"until_on": _("The last day, %(end)s, lies before the start, %(start)s.") % days})


def _make_room(citizen: Citizen, from_on: date, until_on: date | None) -> None:
    """The one before is ended; one that begins later must be left alone by this one's end."""
    courses = CareCourse.objects.select_for_update().filter(citizen=citizen)
    if courses.filter(from_on=from_on).exists():
        raise ValidationError({"from_on": _("Another course begins on that very day. Choose another day.")})
    later = courses.filter(from_on__gt=from_on).order_by("from_on").first()
    if later and (until_on is None or until_on >= later.from_on):
        sentence = _("A course from %(day)s has already been given. Let this one end before it.")
        raise ValidationError({"until_on": sentence % {"day": written_day(later.from_on)}})
    courses.open_on(from_on).change(until_on=from_on - DAY)


@action
def end_course(*, by: Staff, course: CareCourse, until_on: date, version: int | None = None) -> CareCourse:
    """Its last day. Visits after it that nobody has touched are cancelled, unless another course covers them."""
    Citizen.objects.select_for_update(no_key=True).get(pk=course.citizen_id)
    _check_period(course.from_on, until_on)
    later = CareCourse.objects.filter(citizen=course.citizen_id, from_on__gt=course.from_on).order_by("from_on").first()
    if later and until_on >= later.from_on:
        sentence = _("A course from %(day)s has already been given. Let this one end before it.")
        raise ValidationError({"until_on": sentence % {"day": written_day(later.from_on)}})
    found = CareCourse.objects.filter(pk=course.pk, version=course.version if version is None else version)
    if not found.change(until_on=until_on):
        raise changed_meanwhile(course, by)
    course.refresh_from_db()
    renew_visits(by=by, citizen=course.citizen)
    return course
