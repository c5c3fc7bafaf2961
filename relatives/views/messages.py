"""Messages from relatives and to them: the list, a new one, its answer, one that stood on the wrong person."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from relatives import actions, inbox
from relatives.door import for_message
from relatives.family import relatives_of
from relatives.forms.messages import AnswerForm, MessageForm
from relatives.models import Message
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def message_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    context = {
        "citizen": citizen,
        "inbox": inbox.of_citizen(citizen, timezone.localdate()),
        "may_share": may(request, citizen, Permission.RELATIVES_SHARE),
    }
    return page(request, "relatives/message_list.html", context, shows=[citizen])


@for_citizen(Permission.RELATIVES_SHARE)
def message_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    form = MessageForm(
        request.POST or None,
        citizen=citizen,
        relatives=relatives_of(citizen),
        today=timezone.localdate(),
        who=request.GET.get("who", ""),
        about=request.GET.get("about", ""),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_message(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The message is noted."))
            return redirect("relatives:message_list", citizen.pk)
    context = {"citizen": citizen, "form": form, "line": inbox.not_to_be_told(form)}
    return page(request, "relatives/message_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_message
def message_answer(request: HttpRequest, message: Message) -> HttpResponse:
    """What may be told stands beside the field; where it may not, what one can say instead is one tap away."""
    line = inbox.line_about(message.relative, message.about)
    start = line.instead if "say" in request.GET else ""
    form = AnswerForm(request.POST or None, citizen=message.citizen, version=message.version, answer=start)
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer_message(by=staff_of(request), message=message, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The answer is noted."))
            return redirect("relatives:message_list", message.citizen_id)
    context = {"citizen": message.citizen, "message": message, "line": line, "form": form}
    status = 422 if form.errors else 200
    return page(request, "relatives/message_answer.html", context, shows=[message.citizen], status=status)


@for_message
def message_withdraw(request: HttpRequest, message: Message) -> HttpResponse:
    context: dict[str, Any] = {"citizen": message.citizen, "message": message}
    if request.method == "POST":
        try:
            actions.withdraw_message(by=staff_of(request), message=message)
        except ValidationError as refusal:
            context["refused"] = refusal.messages
        else:
            messages.success(request, _("Withdrawn. Write it on the right person."))
            return redirect("relatives:message_list", message.citizen_id)
    status = 422 if "refused" in context else 200
    return page(request, "relatives/message_withdraw.html", context, shows=[message.citizen], status=status)
