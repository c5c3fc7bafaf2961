"""The citizen's own sheet, as a page and as a PDF, in Danish or in English."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from citizens.door import for_citizen
from citizens.models import Citizen
from citizens.page import page
from relatives import paper
from teams.roles import Permission
from visits.my_plan import sheet_of
from visits.week import week_named

LANGUAGES = ("da", "en")


@for_citizen(Permission.CITIZENS_SEE)
def my_plan(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    with translation.override(language_of(request)):
        context = sheet_context(request, citizen) | {"can_draw": paper.can_draw()}
        return page(request, "visits/my_plan.html", context, shows=[citizen])


@for_citizen(Permission.CITIZENS_SEE)
def my_plan_pdf(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Logged as a page is. Where it cannot be drawn the page is printed instead."""
    if not paper.can_draw():
        messages.info(request, _("The PDF cannot be made just now. Print this page instead."))
        return redirect("visits:my_plan", citizen.pk)
    with translation.override(language_of(request)):
        context = sheet_context(request, citizen)
        html = page(request, "visits/my_plan_pdf.html", context, shows=[citizen])
        name = f"{_('my-plan')}-{context['sheet'].week.name}.pdf"
    answer = HttpResponse(paper.draw(html.content.decode()), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer


def language_of(request: HttpRequest) -> str:
    """The one asked for; else the reader's own."""
    asked = request.GET.get("language", "")
    return asked if asked in LANGUAGES else translation.get_language() or "da"


def sheet_context(request: HttpRequest, citizen: Citizen) -> dict[str, Any]:
    week = week_named(request.GET.get("week"), timezone.localdate())
    return {"citizen": citizen, "sheet": sheet_of(citizen, week), "language": language_of(request)}
