"""The pages people meet when something is wrong: what happened, what is kept, what to do."""

import sys
from typing import Any
from uuid import uuid4

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from teams.api.problems import is_for_a_system, plain_problem
from teams.fields import PASSWORDS

NOT_SHOWN = {"csrfmiddlewaretoken", "form_key", "form_user", *PASSWORDS}


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page whether it does not exist or is not yours to see."""
    if is_for_a_system(request):
        return plain_problem(request, 404)
    return render(request, "404.html", status=404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if is_for_a_system(request):
        return plain_problem(request, 400)
    return HttpResponse(render_to_string("400.html"), status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if is_for_a_system(request):
        return plain_problem(request, 403)
    return render(request, "403.html", status=403)


def other_person(request: HttpRequest) -> HttpResponse:
    """A form that somebody else wrote on this device: not sent, and nothing of it shown to whoever is logged in now."""
    return render(request, "412.html", status=412)


def server_error(request: HttpRequest) -> HttpResponse:
    """What nobody caught. A database that does not answer outside a view (session, log-in) is a standstill too."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return unavailable(request)
    if is_for_a_system(request):
        return plain_problem(request, 500)
    return HttpResponse(render_to_string("500.html"), status=500)


def unavailable(request: HttpRequest) -> HttpResponse:
    is_data = is_for_a_system(request)
    response = plain_problem(request, 503) if is_data else HttpResponse(render_to_string("503.html"), status=503)
    response["Retry-After"] = "5"
    return response


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What the person wrote, so that a page which could not save it can give it back."""
    return [(name, str(value)) for name, value in request.POST.items() if name not in NOT_SHOWN and len(value) > 3]


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", {"typed": typed(request)}, status=403)


def conflict(request: HttpRequest) -> HttpResponse:
    """The same form came twice with different words: both are kept in sight, and the second can be sent as new."""
    fields: list[tuple[str, Any]] = [
        (name, value) for name, values in request.POST.lists() if name not in NOT_SHOWN for value in values
    ]
    context = {"typed": typed(request), "fields": fields, "new_key": uuid4(), "path": request.path}
    return render(request, "409.html", context, status=409)
