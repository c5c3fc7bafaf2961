"""Everything this room keeps about one citizen."""

from typing import Any

from django.utils.translation import gettext as _

from citizens.models import Citizen
from teams.record import Field, Part, part
from visits.models import CareCourse, Note, ReviewClosing, Visit, VisitPlan
from visits.models.focus import FocusDecision
from visits.models.note import Deviation, NotHomeDone


def record(citizen: Citizen) -> list[Part]:
    return [_courses(citizen), _plans(citizen), _visits(citizen), _notes(citizen), _focus(citizen), _closings(citizen)]


def _courses(citizen: Citizen) -> Part:
    return part(
        "visits.CareCourse",
        _("Care courses"),
        CareCourse.objects.filter(citizen=citizen).select_related("given_by").order_by("from_on"),
        Field("kind", _("Kind")),
        Field("law", _("Law")),
        Field("purpose", _("Purpose")),
        Field("minutes_from", _("Minutes a week, from")),
        Field("minutes_to", _("Minutes a week, to")),
        Field("from_on", _("From")),
        Field("until_on", _("Until")),
        Field("given_by", _("Given by")),
        Field("given_at", _("Given")),
    )


def _plans(citizen: Citizen) -> Part:
    rows = VisitPlan.objects.filter(citizen=citizen).select_related("team", "made_by")
    return part(
        "visits.VisitPlan",
        _("Visit plans"),
        rows.prefetch_related("sub_goals", "faces__staff").order_by("from_on", "id"),
        Field("title", _("Plan")),
        Field("team", _("Team")),
        Field("weekdays", _("Weekdays (1 is Monday)")),
        Field("every_n_weeks", _("Every how many weeks")),
        Field("earliest", _("Earliest")),
        Field("preferred", _("Preferred")),
        Field("latest", _("Latest")),
        Field("minutes", _("Minutes")),
        Field("coffee_minutes", _("Of which coffee")),
        Field("workers", _("Workers")),
        Field("may_move", _("May be moved")),
        Field("from_on", _("From")),
        Field("until_on", _("Until")),
        Field("sub_goals", _("Sub-goals"), lambda row: [each.title for each in row.sub_goals.all()]),
        Field("faces", _("Known faces"), lambda row: [str(each.staff) for each in row.faces.all()]),
        Field("made_by", _("Written by")),
        Field("made_at", _("Written")),
    )


def _visits(citizen: Citizen) -> Part:
    rows = Visit.objects.filter(citizen=citizen).select_related("team", "cancelled_by", "plan")
    return part(
        "visits.Visit",
        _("Visits"),
        rows.prefetch_related("assignments__staff").order_by("start_at"),
        Field("start_at", _("From")),
        Field("end_at", _("Until")),
        Field("occurs_on", _("Planned for")),
        Field("plan", _("Plan"), "plan.title"),
        Field("team", _("Team")),
        Field("workers", _("Who"), _who),
        Field("coffee_minutes", _("Of which coffee")),
        Field("moved_at", _("Moved")),
        Field("completed_at", _("Carried out")),
        Field("delivered", _("Help was given")),
        Field("cancelled_at", _("Cancelled")),
        Field("cancelled_by", _("Cancelled by")),
        Field("cancelled_why", _("Why cancelled")),
    )


def _who(visit: Visit) -> list[str]:
    return [str(each.staff) for each in visit.assignments.all() if each.cancelled_at is None]


def _notes(citizen: Citizen) -> Part:
    rows = Note.objects.filter(citizen=citizen).select_related("author", "visit", "withdrawal")
    return part(
        "visits.Note",
        _("Notes on visits"),
        rows.order_by("written_at", "id"),
        Field("key", _("Number here")),
        Field("visit", _("The visit"), "visit.start_at"),
        Field("author", _("Written by")),
        Field("written_at", _("Written")),
        Field("received_at", _("Received")),
        Field("deviations", _("What differed"), lambda row: [str(Deviation(each).label) for each in row.deviations]),
        Field("text", _("Note"), lambda row: _unless_withdrawn(row, row.text)),
        Field("own_words", _("In her own words"), lambda row: _unless_withdrawn(row, row.own_words)),
        Field(
            "not_home_done", _("Not at home: done"), lambda row: [str(NotHomeDone(x).label) for x in row.not_home_done]
        ),
        Field("not_home_end", _("Not at home: how it ended")),
        Field("corrects", _("Corrects an earlier one"), lambda row: bool(row.corrects_id) or None),
        Field("withdrawn_at", _("Withdrawn"), lambda row: getattr(_withdrawal(row), "withdrawn_at", None)),
    )


def _withdrawal(note: Note) -> Any:
    return getattr(note, "withdrawal", None)


def _unless_withdrawn(note: Note, text: str) -> str:
    """What stood on the wrong citizen is somebody else's."""
    return "" if _withdrawal(note) else text


def _focus(citizen: Citizen) -> Part:
    rows = FocusDecision.objects.filter(citizen=citizen).select_related("sub_goal", "decided_by")
    return part(
        "visits.FocusDecision",
        _("Same focus: what was decided"),
        rows.order_by("decided_at"),
        Field("sub_goal", _("Sub-goal"), "sub_goal.title"),
        Field("decision", _("Decision")),
        Field("reason", _("Why")),
        Field("decided_at", _("When")),
        Field("decided_by", _("Decided by")),
    )


def _closings(citizen: Citizen) -> Part:
    rows = ReviewClosing.objects.filter(review__goal__citizen=citizen).select_related("review__goal", "closed_by")
    return part(
        "visits.ReviewClosing",
        _("What a review asked for, and why it was not changed"),
        rows.order_by("closed_at"),
        Field("review", _("Goal"), "review.goal.title"),
        Field("reason", _("Why")),
        Field("closed_at", _("When")),
        Field("closed_by", _("Decided by")),
    )
