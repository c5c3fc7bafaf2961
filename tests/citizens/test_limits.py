"""Every text field about a citizen at its limit: the limit is taken, one more is refused, the column holds it."""

from collections.abc import Iterator
from typing import Any, TypeGuard

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model

from citizens.forms import AnswerForm, CitizenForm, ConditionForm, NetworkForm, NoticeForm, QuestionForm, SearchForm
from citizens.forms.conversation import CalledStep, ConsiderationStep, GeneralStep, NetworkStep, OwnStep, RelativesStep
from citizens.forms.export import RecordForm
from citizens.forms.talk import ConversationForm, ObservationForm
from citizens.models import AccessLog, Citizen, Condition, NetworkMember, Notice, Question, Statement
from goals.forms import GoalEndForm, GoalForm, ReviewForm, SubGoalForm
from goals.models import Goal, Review, SubGoal
from visits.forms.away import AwayForm
from visits.forms.courses import CourseForm
from visits.forms.focus import FocusForm
from visits.forms.notes import NoteForm
from visits.forms.plans import PlanForm
from visits.forms.waiting import WaitingForm
from visits.forms.week import CancelForm
from visits.models import CareCourse, FocusDecision, Note, ReviewClosing, Visit, VisitPlan

# A form, and the row that its fields become, each in the column of its own name.
FORMS: tuple[tuple[type[forms.Form], type[Model]], ...] = (
    (CitizenForm, Citizen),
    (NetworkForm, NetworkMember),
    (ConversationForm, Statement),
    (ObservationForm, Statement),
    (ConditionForm, Condition),
    (QuestionForm, Question),
    (AnswerForm, Question),
    (NoticeForm, Notice),
    (RecordForm, AccessLog),
    (SearchForm, Citizen),
    (GoalForm, Goal),
    (GoalEndForm, Goal),
    (ReviewForm, Review),
    (SubGoalForm, SubGoal),
    (AwayForm, Citizen),
    (CourseForm, CareCourse),
    (PlanForm, VisitPlan),
    (NoteForm, Note),
    (FocusForm, FocusDecision),
    (WaitingForm, ReviewClosing),
    (CancelForm, Visit),
)
OTHER_ROWS = {("CitizenForm", "headline"): (Statement, "text"), ("GoalForm", "small_step"): (SubGoal, "small_step")}
OTHER_ROWS |= {("NoteForm", "answer"): (Statement, "text"), ("CancelForm", "why"): (Visit, "cancelled_why")}
OTHER_ROWS |= {("AwayForm", "why"): (Citizen, "paused_why")}
OTHER_ROWS |= {("GoalForm", "own_step"): (SubGoal, "own_step"), ("GoalForm", "sub_goal_title"): (SubGoal, "title")}
NO_COLUMN = {"cpr", "q", "level_0", "level_1", "level_2", "level_3", "level_4"}  # a cipher; asked only; a list of five
STEPS = (CalledStep, OwnStep, GeneralStep, RelativesStep, NetworkStep, ConsiderationStep)


def texts() -> Iterator[tuple[str, str, forms.CharField]]:
    for form in [each[0] for each in FORMS]:
        yield from ((form.__name__, name, field) for name, field in form.base_fields.items() if is_text(field))
    for step in STEPS:
        yield from ((step.__name__, name, field) for name, field in step().fields.items() if is_text(field))


def is_text(field: forms.Field) -> TypeGuard[forms.CharField]:
    return isinstance(field, forms.CharField) and not field.widget.is_hidden


@pytest.mark.parametrize(
    ("form", "name", "field"), list(texts()), ids=lambda each: each if isinstance(each, str) else ""
)
def test_the_limit_is_taken_and_one_more_is_refused(form: str, name: str, field: forms.CharField) -> None:
    assert field.max_length, f"{form}.{name} has no limit"
    assert len(field.clean("å" * field.max_length)) == field.max_length
    with pytest.raises(ValidationError):
        field.clean("å" * (field.max_length + 1))


def columns() -> Iterator[tuple[str, str, int | None, Any]]:
    for form, model in FORMS:
        for name, field in form.base_fields.items():
            if is_text(field) and name not in NO_COLUMN:
                row, column = OTHER_ROWS.get((form.__name__, name), (model, name))
                yield form.__name__, name, field.max_length, row._meta.get_field(column)


@pytest.mark.parametrize(("form", "name", "limit", "column"), list(columns()), ids=lambda each: str(each)[:40])
def test_the_column_holds_what_the_form_takes(form: str, name: str, limit: int | None, column: Any) -> None:
    assert limit, f"{form}.{name} has no limit"
    assert limit <= column.max_length, f"{form}.{name} takes {limit}, its column {column.max_length}"
