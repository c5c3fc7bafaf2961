"""The sets of a draft: a new one, a changed one with its sentences, one moved, one removed."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from citizens.page import page
from relatives import actions, editions
from relatives.code_door import for_edition
from relatives.forms.editions import MarkSetForm, new_set
from relatives.models import Edition
from relatives.views.editions import back_to
from teams.door import staff_of
from teams.forms import RowForm


@for_edition
def mark_set_new(request: HttpRequest, edition: Edition) -> HttpResponse:
    form = MarkSetForm(request.POST or None, row=new_set(edition))
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_set(by=staff_of(request), edition=edition, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The set is there."))
            return redirect("relatives:edition", edition.pk)
    context = {"form": form, "edition": edition, "send_to": request.path} | back_to(edition)
    return page(request, "relatives/mark_set_new.html", context, status=422 if form.errors else 200)


@for_edition
def mark_set_change(request: HttpRequest, edition: Edition, set_id: int) -> HttpResponse:
    mark_set = editions.set_of(edition, set_id)
    form = MarkSetForm(request.POST or None, row=mark_set or new_set(edition))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_set(by=staff_of(request), edition=edition, mark_set=mark_set, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("relatives:edition", edition.pk)
    if mark_set is None and request.method != "POST":
        return gone(request, edition)
    context = {"form": form, "edition": edition, "send_to": where_to_send(request, edition, mark_set)} | back_to(
        edition
    )
    return page(request, "relatives/mark_set_change.html", context, status=422 if form.errors else 200)


@for_edition
def mark_set_remove(request: HttpRequest, edition: Edition, set_id: int) -> HttpResponse:
    mark_set = editions.set_of(edition, set_id)
    if mark_set is None:
        return gone(request, edition)
    form = RowForm(request.POST or None, row=edition)
    if request.method == "POST" and form.is_valid():
        try:
            actions.remove_set(by=staff_of(request), mark_set=mark_set, version=form.cleaned_data["version"])
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The set is removed from the draft."))
            return redirect("relatives:edition", edition.pk)
    context = {"form": form, "edition": edition, "mark_set": mark_set} | back_to(edition)
    return page(request, "relatives/mark_set_remove.html", context, status=422 if form.errors else 200)


@for_edition
def mark_set_move(request: HttpRequest, edition: Edition, set_id: int) -> HttpResponse:
    """One place; the button says which way."""
    mark_set = editions.set_of(edition, set_id)
    form = RowForm(request.POST or None, row=edition)
    if request.method == "POST" and mark_set and form.is_valid():
        up, version = request.POST.get("way") == "up", form.cleaned_data["version"]
        try:
            actions.move_set(by=staff_of(request), mark_set=mark_set, version=version, up=up)
        except ValidationError as refusal:
            messages.error(request, refusal.messages[0])
    return redirect("relatives:edition", edition.pk)


def gone(request: HttpRequest, edition: Edition) -> HttpResponse:
    messages.error(request, _("The set is no longer in this edition. Somebody has removed it."))
    return redirect("relatives:edition", edition.pk)


def where_to_send(request: HttpRequest, edition: Edition, mark_set: Any) -> str:
    """A set that somebody removed meanwhile can be saved as a new one: nothing typed is lost."""
    return request.path if mark_set else reverse("relatives:mark_set_new", args=[edition.pk])
