"""Everything that changes courses, plans, visits and notes."""

from visits.actions.away import begin_help_again, end_help, pause_help, resume_help
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
    "begin_help_again",
    "cancel_visit",
    "close_review",
    "correct_note",
    "decide_focus",
    "end_course",
    "end_help",
    "end_plan",
    "give_course",
    "make_visits",
    "move_visit",
    "pause_help",
    "record_note",
    "restore_visit",
    "resume_help",
    "save_plan",
    "swap_workers",
    "unassign_visit",
    "withdraw_note",
]
