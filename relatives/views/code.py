"""The code for everybody, without log-in: as a page, as a folder, as one sheet in large print."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from citizens.page import page
from relatives import folder, paper, reading
from teams.door import public

LANGUAGES = ("da", "en")
MINUTES = 5  # so long a printed code may rest in a cache


@public
def code(request: HttpRequest) -> HttpResponse:
    with translation.override(language_of(request)):
        answer = page(request, "relatives/code.html", code_context(request) | {"can_draw": paper.can_draw()})
    if not request.user.is_authenticated:
        answer["Cache-Control"] = f"private, max-age={MINUTES * 60}"
    patch_vary_headers(answer, ("Accept-Language", "Cookie"))
    return answer


@public
def code_folder_pdf(request: HttpRequest) -> HttpResponse:
    """A4 to be folded to A5."""
    with translation.override(language_of(request)):
        context = code_context(request)
        if not paper.can_draw() or context["code"] is None:
            return instead(request)
        html = page(request, "relatives/code_folder_pdf.html", context)
        return printed(folder.draw_folder(html.content.decode()), _("code-folder"), context)


@public
def code_sheet_pdf(request: HttpRequest) -> HttpResponse:
    """One sheet in large print."""
    with translation.override(language_of(request)):
        context = code_context(request)
        if not paper.can_draw() or context["code"] is None:
            return instead(request)
        html = page(request, "relatives/code_sheet_pdf.html", context)
        return printed(folder.draw_sheet(html.content.decode()), _("code-sheet"), context)


def instead(request: HttpRequest) -> HttpResponse:
    """Where it cannot be drawn the page is printed."""
    messages.info(request, _("The PDF cannot be made just now. Print this page instead."))
    return redirect("relatives:code")


def printed(pdf: bytes, name: str, context: dict[str, Any]) -> HttpResponse:
    answer = HttpResponse(pdf, content_type="application/pdf")
    file = f"{name}-{context['code'].edition.pk}-{context['language']}.pdf"
    answer["Content-Disposition"] = f'inline; filename="{file}"'
    answer["Cache-Control"] = f"public, max-age={MINUTES * 60}"
    patch_vary_headers(answer, ("Accept-Language", "Cookie"))
    return answer


def language_of(request: HttpRequest) -> str:
    """The one asked for; else the reader's own."""
    asked = request.GET.get("language", "")
    return asked if asked in LANGUAGES else (translation.get_language() or "da")[:2]


def code_context(request: HttpRequest) -> dict[str, Any]:
    return {"code": reading.public_code(), "language": language_of(request), "parties": reading.FOUR}
