"""How a view answers: with a template and the citizens it shows."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from citizens.models import Citizen


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    shows: Iterable[Citizen] = (),
    status: int = 200,
) -> HttpResponse:
    """Render; the door writes one access-log row with exactly `shows` before the answer leaves (none: no row)."""
    request.shown = [citizen.pk for citizen in shows]  # type: ignore[attr-defined]
    return render(request, template, dict(context or {}), status=status)
