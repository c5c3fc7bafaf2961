"""What a system is told when something is wrong: a code for the program, a sentence for who reads its log."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest, JsonResponse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.views import exception_handler

PREFIX = "/api/"
PAGES = ("/api/docs/",)
# status -> (code, sentence)
SAID: dict[int, tuple[str, Promise]] = {
    400: ("not_readable", gettext_lazy("The request cannot be read. Send UTF-8 text and, as body, one JSON object.")),
    401: ("no_token", gettext_lazy("Send a token: the header Authorization with the word Token and the token itself.")),
    403: ("no_scope", gettext_lazy("The token’s scopes do not allow this.")),
    404: ("not_found", gettext_lazy("It is not there, or it belongs to somebody whom the token’s teams do not help.")),
    405: ("no_method", gettext_lazy("The address does not answer this method.")),
    406: ("no_such_form", gettext_lazy("The answer is JSON. Accept application/json.")),
    409: (
        "key_used",
        gettext_lazy("The key has been used with another content. The first is kept, this one is not saved."),
    ),
    412: ("changed_meanwhile", gettext_lazy("It was changed meanwhile. Read it again before you save.")),
    413: ("too_large", gettext_lazy("The body is too large. Nothing was saved.")),
    415: ("no_json", gettext_lazy("The body must be JSON: Content-Type application/json.")),
    422: ("refused", gettext_lazy("Not accepted, and nothing was saved. See what is wrong in each field.")),
    429: ("too_many_calls", gettext_lazy("Too many calls. Wait and try again.")),
    500: ("broken", gettext_lazy("Something went wrong here. Nothing was saved; try again later.")),
    503: ("not_available", gettext_lazy("The service does not answer just now. Nothing was saved; try again shortly.")),
}
type Fields = Mapping[str, list[str]]


def is_for_a_system(request: HttpRequest) -> bool:
    return request.path.startswith(PREFIX) and not request.path.startswith(PAGES)


def problem(status: int, *, code: str = "", message: str = "", fields: Fields | None = None) -> dict[str, Any]:
    usual_code, usual = SAID[status if status in SAID else 500]
    return {"code": code or usual_code, "message": message or str(usual), "fields": dict(fields or {})}


def not_agreed() -> dict[str, Any]:
    sentence = _("No leader of the token’s teams has agreed that the system sees the team’s citizens. Ask the leader.")
    return problem(403, code="not_agreed", message=sentence)


def plain_problem(request: HttpRequest, status: int) -> JsonResponse:
    """Before or after the framework of the API: in the language the system asks for."""
    with translation.override(translation.get_language_from_request(request)):
        body = problem(status)
    return JsonResponse(body, status=status, json_dumps_params={"ensure_ascii": False})


def handle(error: Exception, context: dict[str, Any]) -> Any:
    """The framework's own refusals (no token, no JSON, a method that is not there) in our words."""
    response = exception_handler(error, context)
    if response is not None:
        is_told = getattr(error, "is_told", False)
        code, message = (str(getattr(error, name)) if is_told else "" for name in ("default_code", "detail"))
        response.data = problem(response.status_code, code=code, message=message)
    return response


def refused(refusal: ValidationError) -> Fields:
    """An action's no, each sentence at its field; `_` has those of no field."""
    if hasattr(refusal, "error_dict"):
        told = refusal.error_dict.items()
        return {
            ("_" if name == NON_FIELD_ERRORS else name): [message for each in errors for message in each.messages]
            for name, errors in told
        }
    return {"_": list(refusal.messages)}


def flat(errors: Any, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Errors of what lies in each other, by a name with points: *sub_goals.0.title*."""
    if isinstance(errors, dict):
        for key, value in errors.items():
            yield from flat(value, name if key == "_" else f"{name}.{key}".strip("."))
    elif isinstance(errors, list) and any(isinstance(each, dict | list) for each in errors):
        for number, each in enumerate(errors):
            yield from flat(each, f"{name}.{number}".strip("."))
    elif errors:
        yield name or "_", [str(each) for each in (errors if isinstance(errors, list) else [errors])]


class KeyTaken(ValidationError):
    """The key in the body belongs to something with another content."""

    def __init__(self, name: str) -> None:
        super().__init__({name: str(SAID[HTTPStatus.CONFLICT][1])})


def status_of(refusal: ValidationError) -> int:
    return HTTPStatus.CONFLICT if isinstance(refusal, KeyTaken) else HTTPStatus.UNPROCESSABLE_ENTITY


def key_must_be() -> str:
    return _("The key of a sending is a UUID.")


def unknown_query() -> str:
    return _("There is no parameter of this name.")
