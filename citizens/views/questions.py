from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import actions, questions
from citizens.door import for_citizen, for_question
from citizens.forms import AnswerForm, QuestionForm
from citizens.models import Citizen, Question
from citizens.page import page
from teams.access import has
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def question_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """What somebody wants to know about her, and with whom we have conferred."""
    answered = questions.answered_questions(citizen)
    context = {
        "citizen": citizen,
        "waiting": questions.open_questions(citizen),
        "answered": answered,
        "conferred": questions.conferred_with(answered),
        "may_talk": has(request.user, Permission.CITIZENS_TALK, timezone.localdate()),  # type: ignore[arg-type]
    }
    return page(request, "citizens/question_list.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_TALK)
def question_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Ask a colleague of another profession about her."""
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask_question(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The question is asked. The answer comes on her page and on the visit."))
            return redirect("citizens:question_list", citizen.pk)
    context = {"form": form, "citizen": citizen}
    return page(request, "citizens/question_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_question
def question(request: HttpRequest, question: Question) -> HttpResponse:
    """Answer by name; whoever comes second sees the first answer and keeps what was typed."""
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer_question(by=staff_of(request), question=question, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Thank you. The answer stands on her page with your name."))
            return redirect("citizens:question_list", question.citizen_id)
    is_mine = question.asked_by_id == staff_of(request).pk
    context = {"form": form, "question": question, "citizen": question.citizen, "is_mine": is_mine}
    return page(
        request, "citizens/question.html", context, shows=[question.citizen], status=422 if form.errors else 200
    )


@for_question
def question_take_back(request: HttpRequest, question: Question) -> HttpResponse:
    if request.method == "POST":
        try:
            actions.take_back_question(by=staff_of(request), question=question)
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("The question is taken back."))
        return redirect("citizens:question_list", question.citizen_id)
    return redirect("citizens:question", question.pk)
