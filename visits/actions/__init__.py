"""Everything that changes courses, plans, visits and notes."""

from visits.actions.courses import end_course, give_course
from visits.actions.focus import decide_focus
from visits.actions.notes import correct_note, record_note, withdraw_note
from visits.actions.plans import end_plan, make_visits, save_plan
from visits.actions.waiting import close_review
from visits.actions.week import (
    arrange_visit,
    assign_visit,
    cancel_visit,
    move_visit,
    restore_visit,
    swap_workers,
    unassign_visit,
)

__all__ = [
    "arrange_visit",
    "assign_visit",
    "cancel_visit",
    "close_review",
    "correct_note",
    "decide_focus",
    "end_course",
    "end_plan",
    "give_course",
    "make_visits",
    "move_visit",
    "record_note",
    "restore_visit",
    "save_plan",
    "swap_workers",
    "unassign_visit",
    "withdraw_note",
]
