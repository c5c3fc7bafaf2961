from visits.models.course import CareCourse
from visits.models.focus import FocusDecision
from visits.models.note import Deviation, Note, NoteTrace, NoteWithdrawal, NotHomeDone, NotHomeEnd
from visits.models.plan import PlanStaff, PlanSubGoal, Series, VisitPlan
from visits.models.rollup import LastSeen
from visits.models.visit import Visit, VisitQuerySet, VisitWorker
from visits.models.waiting import ReviewClosing

__all__ = [
    "CareCourse",
    "Deviation",
    "FocusDecision",
    "LastSeen",
    "NotHomeDone",
    "NotHomeEnd",
    "Note",
    "NoteTrace",
    "NoteWithdrawal",
    "PlanStaff",
    "PlanSubGoal",
    "ReviewClosing",
    "Series",
    "Visit",
    "VisitPlan",
    "VisitQuerySet",
    "VisitWorker",
]
