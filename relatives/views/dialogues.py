"""Contacts with the family: the notes, a new one, one that stood on the wrong citizen."""

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
from relatives import actions, talks
from relatives.door import for_dialogue
from relatives.family import relatives_of
from relatives.forms.dialogues import DialogueForm
from relatives.models import Dialogue, Edition
from relatives.reading import edition_seen, in_force, sets_of
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_SEE)
def dialogue_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    context = {
        "citizen": citizen,
        "dialogues": talks.of_citizen(citizen),
        "may_share": may(request, citizen, Permission.RELATIVES_SHARE),
    }
    return page(request, "relatives/dialogue_list.html", context, shows=[citizen])


@for_citizen(Permission.RELATIVES_SHARE)
def dialogue_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Under the edition that was on the page when it was begun."""
    edition = edition_seen(request.POST.get("edition"))
    if edition is None:
        messages.info(request, _("No edition of the code is in force yet."))
        return redirect("relatives:dialogue_list", citizen.pk)
    sets, others, today = sets_of(edition), relatives_of(citizen), timezone.localdate()
    form = DialogueForm(request.POST or None, relatives=others, sets=sets, edition=edition, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_dialogue(by=staff_of(request), citizen=citizen, edition=edition, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _said(edition))
            return redirect("relatives:dialogue_list", citizen.pk)
    context = {"citizen": citizen, "form": form, "edition": edition}
    status = 422 if form.errors else 200
    return page(request, "relatives/dialogue_new.html", context, shows=[citizen], status=status)


def _said(edition: Edition) -> str:
    """A newer edition may have come while it was written."""
    newest = in_force()
    if newest is None or newest.pk == edition.pk:
        return _("The note is saved.")
    words = {"old": edition.name, "new": newest.name}
    return _("The note is saved. Edition %(new)s came while you wrote; your note points at edition %(old)s.") % words


@for_dialogue
def dialogue_withdraw(request: HttpRequest, dialogue: Dialogue) -> HttpResponse:
    context: dict[str, Any] = {"citizen": dialogue.citizen, "dialogue": dialogue}
    if request.method == "POST":
        try:
            actions.withdraw_dialogue(by=staff_of(request), dialogue=dialogue)
        except ValidationError as refusal:
            context["refused"] = refusal.messages
        else:
            messages.success(request, _("Withdrawn. Write it on the right person."))
            return redirect("relatives:dialogue_list", dialogue.citizen_id)
    status = 422 if "refused" in context else 200
    return page(request, "relatives/dialogue_withdraw.html", context, shows=[dialogue.citizen], status=status)
