"""What other systems can ask: as OpenAPI, and as a page to read."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language

from config import openapi
from teams.door import for_settings, public
from teams.roles import Permission


@public
def api_schema(request: HttpRequest) -> HttpResponse:
    """The description says nothing about anybody, so a system needs no token to read it."""
    schema = openapi.schema(get_language() or "da")
    return JsonResponse(schema, json_dumps_params={"ensure_ascii": False})


@for_settings(Permission.TEAMS_MUNICIPALITY)
def api_docs(request: HttpRequest) -> HttpResponse:
    whole = openapi.schema(get_language() or "da")
    told = {"parts": openapi.read_parts(whole), "problems": openapi.read_problems(whole)}
    return render(request, "config/api_docs.html", {**told, "root": request.build_absolute_uri("/")[:-1]})
