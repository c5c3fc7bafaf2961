"""The agreement, made at her table: one question a page, each saved as it is answered."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from citizens.page import page
from relatives import actions, conversation, table, told
from relatives.agreements import agreement
from relatives.door import for_relative
from relatives.forms.sharing import TakenBackForm, asked
from relatives.models import Relative
from relatives.sharing import CATEGORIES
from relatives.views.people import relative_context
from teams.door import staff_of
from teams.roles import Permission


@for_relative(Permission.RELATIVES_SHARE)
def sharing(request: HttpRequest, relative: Relative) -> HttpResponse:
    """What is not answered is not shared; broken off, it is taken up at the first question without an answer."""
    found = agreement(relative)
    here = conversation.begins_at(found.mays, request.POST.get("category") or request.GET.get("about", ""))
    form = asked(request.POST or None, found, here)
    if request.method == "POST" and form.is_valid():
        try:
            actions.record_answer(by=staff_of(request), relative=relative, category=here, **form.answer())
        except ValidationError as refusal:
            form.refuse(refusal)
            found = agreement(relative)
        else:
            return redirect(_then(request, relative, here))
    context = conversation.shown(found, here) | {"form": form, "relative": relative, "citizen": relative.citizen}
    status = 422 if form.errors else 200
    return page(request, "relatives/sharing.html", context, shows=[relative.citizen], status=status)


def _then(request: HttpRequest, relative: Relative, here: str) -> str:
    """On to the next question; after the last it is read back."""
    if request.POST.get("then") == "stop":
        return reverse("relatives:relative", args=[relative.pk])
    following = conversation.next_after(here)
    if following is None:
        return reverse("relatives:sharing_read_back", args=[relative.pk])
    return f"{reverse('relatives:sharing', args=[relative.pk])}?about={following}"


@for_relative(Permission.RELATIVES_SHARE)
def sharing_read_back(request: HttpRequest, relative: Relative) -> HttpResponse:
    """Read aloud to her: this may be told, this not."""
    found = agreement(relative)
    context = {"relative": relative, "citizen": relative.citizen, "rows": table.rows(found)}
    return page(request, "relatives/sharing_read_back.html", context, shows=[relative.citizen])


@for_relative(Permission.CITIZENS_SEE)
def sharing_history(request: HttpRequest, relative: Relative) -> HttpResponse:
    """Every answer she has given, each category by itself, the newest first."""
    context = {"relative": relative, "citizen": relative.citizen, "chapters": table.chapters(relative)}
    context["tellings"] = told.ever(relative)
    return page(request, "relatives/sharing_history.html", context, shows=[relative.citizen])


@for_relative(Permission.RELATIVES_SHARE)
def sharing_revoke(request: HttpRequest, relative: Relative) -> HttpResponse:
    """One tap; it holds from the next request on. The page that follows has room for her words."""
    done = _by_a_tap(request, relative, actions.revoke, _("Taken back. From now on it is not told."))
    taken = request.POST.get("category", "")
    return redirect(f"{done.url}?taken={taken}") if taken in CATEGORIES else done


@for_relative(Permission.RELATIVES_SHARE)
def sharing_words(request: HttpRequest, relative: Relative) -> HttpResponse:
    """Why she took it back, if she wants to say."""
    form = TakenBackForm(request.POST or None, relative=relative)
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_why_taken_back(by=staff_of(request), relative=relative, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Her words stand beside it now."))
    return _still_to_write(request, relative, form) if form.errors else redirect("relatives:relative", relative.pk)


def _still_to_write(request: HttpRequest, relative: Relative, form: TakenBackForm) -> HttpResponse:
    """The relative's page with what was typed."""
    context = relative_context(request, agreement(relative)) | {"form": form}
    return page(request, "relatives/relative.html", context, shows=[relative.citizen], status=422)


@for_relative(Permission.RELATIVES_SHARE)
def sharing_undo(request: HttpRequest, relative: Relative) -> HttpResponse:
    """The tap was a mistake: a new yes, as it was."""
    return _by_a_tap(request, relative, actions.undo_revocation, _("It is shared again, with the same words."))


def _by_a_tap(request: HttpRequest, relative: Relative, act: Callable[..., object], told: str) -> HttpResponseRedirect:
    if request.method == "POST":
        try:
            act(by=staff_of(request), relative=relative, category=request.POST.get("category", ""))
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
        else:
            messages.success(request, told)
    return redirect("relatives:relative", relative.pk)
