"""The relative's own sheet, as a page and as a PDF, in Danish or in English."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from citizens.page import page
from relatives import paper
from relatives.agreements import agreement
from relatives.door import for_relative
from relatives.models import Language, Relative
from relatives.sheet import sheet_of
from teams.roles import Permission

LANGUAGES = ("da", "en")


@for_relative(Permission.CITIZENS_SEE)
def sheet(request: HttpRequest, relative: Relative) -> HttpResponse:
    """The paper speaks to the relative in the relative's language; what stands around it, to the worker in theirs."""
    with translation.override(language_of(request, relative)):
        context = sheet_context(request, relative) | {"can_draw": paper.can_draw()}
    return page(request, "relatives/sheet.html", context, shows=[relative.citizen])


@for_relative(Permission.CITIZENS_SEE)
def sheet_pdf(request: HttpRequest, relative: Relative) -> HttpResponse:
    """Logged as a page is. Where it cannot be drawn, or there is nobody to give it to, the page says so."""
    if relative.is_over:
        return redirect("relatives:sheet", relative.pk)
    if not paper.can_draw():
        messages.info(request, _("The PDF cannot be made just now. Print this page instead."))
        return redirect("relatives:sheet", relative.pk)
    with translation.override(language_of(request, relative)):
        html = page(request, "relatives/sheet_pdf.html", sheet_context(request, relative), shows=[relative.citizen])
        name = f"{_('for-a-relative')}.pdf"
    answer = HttpResponse(paper.draw(html.content.decode()), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer


def language_of(request: HttpRequest, relative: Relative) -> str:
    """The one asked for; else the relative's own, where we have it."""
    asked = request.GET.get("language", "")
    if asked in LANGUAGES:
        return asked
    return "en" if relative.language == Language.ENGLISH else "da"


def sheet_context(request: HttpRequest, relative: Relative) -> dict[str, Any]:
    return {
        "relative": relative,
        "citizen": relative.citizen,
        "stands": not relative.is_over,
        "sheet": sheet_of(agreement(relative), timezone.localdate()),
        "language": language_of(request, relative),
    }
