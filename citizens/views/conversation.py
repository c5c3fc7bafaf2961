"""The intake conversation: its steps, reading back, agreeing. Half done, it is taken up on any device."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens import actions, steps, talks
from citizens.actions.conversations import WrittenMeanwhile
from citizens.choices import care_staff_around
from citizens.door import for_citizen, for_conversation
from citizens.forms.conversation import HINTS, QUESTIONS, AgreeForm, StepForm, VersionForm, step_form
from citizens.models import Citizen, Conversation
from citizens.page import page
from teams import errors
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_TALK)
def intake_begin(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Begin, or go on where the last one stopped, whoever that was."""
    if request.method != "POST":
        return redirect("citizens:conversation", citizen.pk)
    try:
        begun = actions.begin_conversation(by=staff_of(request), citizen=citizen)
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
        return redirect("citizens:citizen", citizen.pk)
    return redirect("citizens:intake_step", begun.pk, steps.first_open(begun.answers))


@for_conversation
def intake_step(request: HttpRequest, conversation: Conversation, number: int) -> HttpResponse:
    """One question, very large, turned to her. Everything is optional and kept at every step."""
    step = steps.step(number)
    if step is None:
        return errors.not_found(request)
    if not conversation.is_open and request.method != "POST":
        return redirect("citizens:citizen", conversation.citizen_id)
    form = _form(conversation, step, request.POST or None)
    saved, seen = None, form["seen"].value()
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, conversation, step, form)
        except ValidationError as refusal:
            form.add_error(None, refusal)
            saved, seen = _meanwhile(refusal, seen)
        else:
            return _onward(request, conversation, step)
    context = _step_context(conversation, step, form) | {"saved": saved, "seen": seen}
    return page(
        request, "citizens/intake_step.html", context, shows=[conversation.citizen], status=422 if form.errors else 200
    )


def _form(conversation: Conversation, step: steps.Step, data: Any) -> StepForm:
    told = {**steps.told(conversation.answers, step), "seen": conversation.version, "page_key": uuid4()}
    return step_form(step, data, told, care_staff_around(conversation.citizen))


def _step_context(conversation: Conversation, step: steps.Step, form: StepForm) -> dict[str, Any]:
    context = {"conversation": conversation, "citizen": conversation.citizen, "step": step, "form": form}
    marks = [each.number <= step.number for each in steps.STEPS]
    return context | {"question": QUESTIONS[step.key], "hint": HINTS[step.key], "last": steps.LAST, "marks": marks}


def _save(request: HttpRequest, conversation: Conversation, step: steps.Step, form: StepForm) -> Conversation:
    page_is = {"seen": form.cleaned_data["seen"], "page_key": form.cleaned_data["page_key"]}
    return actions.save_step(by=staff_of(request), conversation=conversation, step=step, told=form.told(), **page_is)


def _meanwhile(refusal: ValidationError, seen: Any) -> tuple[list[str] | None, Any]:
    """What stands there now, and the version that the next saving has seen."""
    if not isinstance(refusal, WrittenMeanwhile):
        return None, seen
    return talks.in_words(refusal.saved), refusal.version


def _onward(request: HttpRequest, conversation: Conversation, step: steps.Step) -> HttpResponse:
    if request.POST.get("then") == "stop":
        messages.success(request, _("Saved. You can go on with the conversation any time, on any device."))
        return redirect("citizens:citizen", conversation.citizen_id)
    if step.number == steps.LAST or request.POST.get("then") == "read":
        return redirect("citizens:intake_read_back", conversation.pk)
    return redirect("citizens:intake_step", conversation.pk, step.number + 1)


@for_conversation
def intake_keep(request: HttpRequest, conversation: Conversation, number: int) -> HttpResponse:
    """Saved by itself while typing pauses; answers with one line under the question."""
    step = steps.step(number)
    if step is None:
        return errors.not_found(request)
    if request.method != "POST":
        return redirect("citizens:intake_step", conversation.pk, step.number)
    form, kept, refusal, saved = _form(conversation, step, request.POST), None, "", None
    if form.is_valid():
        try:
            kept = _save(request, conversation, step, form)
        except ValidationError as error:
            refusal, saved = " ".join(error.messages), _meanwhile(error, 0)[0]
    context = {"conversation": conversation, "step": step, "kept": kept, "refusal": refusal, "saved": saved}
    shows = [conversation.citizen] if saved else []
    return page(request, "citizens/intake_keep.html", context, shows=shows, status=200 if kept else 422)


@for_conversation
def intake_read_back(request: HttpRequest, conversation: Conversation) -> HttpResponse:
    """All of it in her words, read aloud to her; each line leads back to its question."""
    if not conversation.is_open:
        return redirect("citizens:citizen", conversation.citizen_id)
    form = VersionForm(request.POST or None, initial={"version": conversation.version})
    if request.method == "POST" and form.is_valid():
        try:
            actions.read_back(by=staff_of(request), conversation=conversation, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("citizens:intake_agree", conversation.pk)
    told, status = {"form": form, **talks.read_back(conversation)}, 422 if form.errors else 200
    return page(request, "citizens/intake_read_back.html", told, shows=[conversation.citizen], status=status)


@for_conversation
def intake_agree(request: HttpRequest, conversation: Conversation) -> HttpResponse:
    """She agrees, with who decided; only now does anything stand on her page."""
    if not conversation.is_open:
        return redirect("citizens:citizen", conversation.citizen_id)
    form = AgreeForm(request.POST or None, initial={"version": conversation.version})
    if request.method == "POST" and form.is_valid():
        try:
            actions.agree_conversation(by=staff_of(request), conversation=conversation, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Thank you. The words stand on her page. Next: a goal in her words."))
            return redirect("citizens:citizen", conversation.citizen_id)
    context = {"conversation": conversation, "citizen": conversation.citizen, "form": form}
    return page(
        request,
        "citizens/intake_agree.html",
        context,
        shows=[conversation.citizen],
        status=422 if form.errors else 200,
    )


@for_conversation
def intake_give_up(request: HttpRequest, conversation: Conversation) -> HttpResponse:
    """Asked once: nothing of the draft will stand on her page."""
    if request.method == "POST":
        try:
            actions.give_up_conversation(by=staff_of(request), conversation=conversation)
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("The conversation is put away. Nothing of it stands on the page."))
        return redirect("citizens:citizen", conversation.citizen_id)
    if not conversation.is_open:
        return redirect("citizens:citizen", conversation.citizen_id)
    context = {"conversation": conversation, "citizen": conversation.citizen}
    return page(request, "citizens/intake_give_up.html", context, shows=[conversation.citizen])
