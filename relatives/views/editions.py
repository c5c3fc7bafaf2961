"""Editions of the code in the settings: a draft is written, compared, published or dropped."""

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
from relatives.forms.editions import EditionForm
from relatives.models import Edition
from relatives.reading import code_of
from teams.door import for_settings, staff_of
from teams.forms import RowForm
from teams.roles import Permission


@for_settings(Permission.RELATIVES_CODE)
def edition_list(request: HttpRequest) -> HttpResponse:
    return page(request, "relatives/edition_list.html", {"shelf": editions.shelf()})


@for_settings(Permission.RELATIVES_CODE)
def edition_begin(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect("relatives:edition_list")
    try:
        made = actions.begin_draft(by=staff_of(request))
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
        return redirect("relatives:edition_list")
    messages.success(request, _("The draft is a copy of the edition in force. Nothing holds before you publish it."))
    return redirect("relatives:edition", made.pk)


@for_edition
def edition(request: HttpRequest, edition: Edition) -> HttpResponse:
    return page(request, "relatives/edition.html", {"edition": edition, "code": code_of(edition)})


@for_edition
def edition_change(request: HttpRequest, edition: Edition) -> HttpResponse:
    form = EditionForm(request.POST or None, row=edition)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_edition(by=staff_of(request), edition=edition, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("relatives:edition", edition.pk)
    context = {"form": form, "edition": edition} | back_to(edition)
    return page(request, "relatives/edition_change.html", context, status=422 if form.errors else 200)


@for_edition
def edition_compare(request: HttpRequest, edition: Edition) -> HttpResponse:
    context = {"edition": edition, "comparison": editions.beside_the_one_before(edition)}
    return page(request, "relatives/edition_compare.html", context)


@for_edition
def edition_publish(request: HttpRequest, edition: Edition) -> HttpResponse:
    form = RowForm(request.POST or None, row=edition)
    if request.method == "POST" and form.is_valid():
        try:
            actions.publish_edition(by=staff_of(request), edition=edition, version=form.cleaned_data["version"])
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The edition is published and holds from now on."))
            return redirect("relatives:edition", edition.pk)
    context = {"form": form, "edition": edition, "comparison": editions.beside_the_one_before(edition)} | back_to(
        edition
    )
    return page(request, "relatives/edition_publish.html", context, status=422 if form.errors else 200)


@for_edition
def edition_drop(request: HttpRequest, edition: Edition) -> HttpResponse:
    form = RowForm(request.POST or None, row=edition)
    if request.method == "POST" and form.is_valid():
        try:
            actions.drop_edition(by=staff_of(request), edition=edition, version=form.cleaned_data["version"])
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The draft is dropped. The edition in force is untouched."))
            return redirect("relatives:edition_list")
    context = {"form": form, "edition": edition} | back_to(edition)
    return page(request, "relatives/edition_drop.html", context, status=422 if form.errors else 200)


def back_to(edition: Edition) -> dict[str, Any]:
    name = edition.name or _("The draft")
    return {"back": reverse("relatives:edition", args=[edition.pk]), "back_to": name}
