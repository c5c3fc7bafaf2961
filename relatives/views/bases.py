"""Other bases than her consent."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.page import page
from relatives import actions
from relatives.door import for_basis, for_relative
from relatives.forms.bases import BasisEndForm, BasisForm
from relatives.models import Basis, Relative
from teams.door import staff_of
from teams.roles import Permission


@for_relative(Permission.RELATIVES_SHARE)
def basis_new(request: HttpRequest, relative: Relative) -> HttpResponse:
    """With its scope, its dates and the document that somebody has seen."""
    form = BasisForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_basis(by=staff_of(request), relative=relative, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Saved. It covers what you chose, and nothing else."))
            return redirect("relatives:relative", relative.pk)
    context = {"form": form, "relative": relative, "citizen": relative.citizen}
    status = 422 if form.errors else 200
    return page(request, "relatives/basis_new.html", context, shows=[relative.citizen], status=status)


@for_basis(Permission.RELATIVES_SHARE)
def basis_end(request: HttpRequest, basis: Basis) -> HttpResponse:
    """Asked once; from the next request on it covers nothing."""
    form = BasisEndForm(request.POST or None, row=basis)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_basis(by=staff_of(request), basis=basis, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Ended. From now on nothing is told by it."))
            return redirect("relatives:relative", basis.relative_id)
    context = {"form": form, "basis": basis, "relative": basis.relative, "citizen": basis.citizen}
    status = 422 if form.errors else 200
    return page(request, "relatives/basis_end.html", context, shows=[basis.citizen], status=status)
