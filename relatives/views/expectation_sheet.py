"""The family's sheet as a whole: looked at again, carried over to a newer edition, on paper."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen
from citizens.models import Citizen
from citizens.page import page
from relatives import actions, expecting, paper
from relatives.forms.expectations import RenewForm, ReviewForm
from relatives.reading import sets_of
from relatives.whom import whom_to_call
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.RELATIVES_SHARE)
def expectation_review(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    today = timezone.localdate()
    expected = expecting.of_citizen(citizen, today)
    if expected.sheet is None:
        return redirect("relatives:expectation_list", citizen.pk)
    next_on = expecting.months_after(today, expected.sheet.review_months)
    form = ReviewForm(request.POST or None, sheet=expected.sheet, next_on=next_on)
    if request.method == "POST" and form.is_valid():
        try:
            actions.review_expectations(by=staff_of(request), sheet=expected.sheet, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Looked at again. The next talk is on the sheet."))
            return redirect("relatives:expectation_list", citizen.pk)
    context = {"citizen": citizen, "form": form, "expected": expected}
    status = 422 if form.errors else 200
    return page(request, "relatives/expectation_review.html", context, shows=[citizen], status=status)


@for_citizen(Permission.RELATIVES_SHARE)
def expectation_renew(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Under the newer edition; what was agreed keeps pointing at its own."""
    expected = expecting.of_citizen(citizen, timezone.localdate())
    if expected.sheet is None or expected.newer is None:
        return redirect("relatives:expectation_list", citizen.pk)
    sets, rows = sets_of(expected.newer), expecting.open_of(expected.sheet)
    form = RenewForm(request.POST or None, sheet=expected.sheet, edition=expected.newer, sets=sets, rows=rows)
    if request.method == "POST" and form.is_valid():
        try:
            actions.renew_sheet(by=staff_of(request), sheet=expected.sheet, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The sheet stands under the newer edition now."))
            return redirect("relatives:expectation_list", citizen.pk)
    context = {"citizen": citizen, "form": form, "expected": expected}
    status = 422 if form.errors else 200
    return page(request, "relatives/expectation_renew.html", context, shows=[citizen], status=status)


def _sheet(citizen: Citizen) -> dict[str, Any]:
    today = timezone.localdate()
    expected = expecting.of_citizen(citizen, today)
    whom = whom_to_call(citizen, today)
    return {"citizen": citizen, "expected": expected, "whom": whom, "can_draw": paper.can_draw()}


@for_citizen(Permission.CITIZENS_SEE)
def expectation_sheet(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    return page(request, "relatives/expectation_sheet.html", _sheet(citizen), shows=[citizen])


@for_citizen(Permission.CITIZENS_SEE)
def expectation_sheet_pdf(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    if not paper.can_draw():
        messages.info(request, _("A PDF cannot be made here just now. Print the page instead."))
        return redirect("relatives:expectation_sheet", citizen.pk)
    html = page(request, "relatives/expectation_sheet_pdf.html", _sheet(citizen), shows=[citizen])
    answer = HttpResponse(paper.draw(html.content.decode()), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{_("what-we-have-agreed")}.pdf"'
    return answer
