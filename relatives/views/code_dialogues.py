"""Dialogues about the code in a team: begun, taken up again, ended in an example."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.page import page
from relatives import actions, dialogues, examples
from relatives.code_door import for_code_dialogue
from relatives.forms.code_dialogues import CodeDialogueChangeForm, CodeDialogueEndForm, CodeDialogueForm
from relatives.models import CodeDialogue
from relatives.reading import edition_seen, is_older, saved_under, sets_of
from teams.door import for_team, staff_of
from teams.models import Team
from teams.roles import Permission

SEE = Permission.CITIZENS_SEE


@for_team(SEE)
def code_dialogue_new(request: HttpRequest, team: Team) -> HttpResponse:
    edition = edition_seen(request.POST.get("edition"))
    sets = sets_of(edition) if edition else []
    form = CodeDialogueForm(request.POST or None, team, edition, sets, held_on=timezone.localdate())
    if request.method == "POST" and form.is_valid() and edition:
        try:
            made = actions.open_code_dialogue(by=staff_of(request), team=team, edition=edition, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, saved_under(edition))
            return redirect("relatives:code_dialogue", made.pk)
    context = {"form": form, "team": team, "edition": edition, "back": reverse("relatives:team_code", args=[team.pk])}
    context |= {"back_to": _("The code in the team")}
    status = 422 if form.errors else 200
    return page(request, "relatives/code_dialogue_new.html", context, shows=form.named(), status=status)


@for_code_dialogue(SEE)
def code_dialogue(request: HttpRequest, dialogue: CodeDialogue) -> HttpResponse:
    read = dialogues.read(dialogue, request.user)  # type: ignore[arg-type]
    context = {"dialogue": dialogue, "read": read, "is_older": is_older(dialogue.edition), "team": dialogue.team}
    return page(request, "relatives/code_dialogue.html", context, shows=read.citizens)


@for_code_dialogue(SEE)
def code_dialogue_change(request: HttpRequest, dialogue: CodeDialogue) -> HttpResponse:
    read = dialogues.read(dialogue, request.user)  # type: ignore[arg-type]
    if dialogues.is_closed(dialogue, read, is_sent=request.method == "POST"):
        return redirect("relatives:code_dialogue", dialogue.pk)
    form = CodeDialogueChangeForm(request.POST or None, dialogue, sets_of(dialogue.edition))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_code_dialogue(by=staff_of(request), dialogue=dialogue, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, saved_under(dialogue.edition))
            return redirect("relatives:code_dialogue", dialogue.pk)
    context = {"form": form, "dialogue": dialogue, "back": reverse("relatives:code_dialogue", args=[dialogue.pk])}
    context |= {"back_to": dialogue.about}
    shows = dialogues.together(read.citizens, form.named())
    status = 422 if form.errors else 200
    return page(request, "relatives/code_dialogue_change.html", context, shows=shows, status=status)


@for_code_dialogue(SEE)
def code_dialogue_end(request: HttpRequest, dialogue: CodeDialogue) -> HttpResponse:
    read = dialogues.read(dialogue, request.user)  # type: ignore[arg-type]
    if dialogues.is_closed(dialogue, read, is_sent=request.method == "POST"):
        return redirect("relatives:code_dialogue", dialogue.pk)
    form = CodeDialogueEndForm(request.POST or None, dialogue, examples.places(dialogue.edition))
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_code_dialogue(by=staff_of(request), dialogue=dialogue, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The dialogue has ended in what it means here."))
            return redirect("relatives:team_code", dialogue.team_id)
    context = {"form": form, "dialogue": dialogue, "back": reverse("relatives:code_dialogue", args=[dialogue.pk])}
    context |= {"missing": read.missing, "back_to": dialogue.about}
    status = 422 if form.errors else 200
    return page(request, "relatives/code_dialogue_end.html", context, shows=form.named(), status=status)
