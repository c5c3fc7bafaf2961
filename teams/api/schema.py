"""How the description of the API says that a token is needed; and what its parts are called."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema

PART_NAMES: dict[str, Promise] = {
    "teams": _("Teams"),
    "citizens": _("Citizens"),
    "goals": _("Goals"),
    "visits": _("Visits"),
    "notes": _("Notes"),
}


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "teams.api.tokens.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        said = "Authorization: Token hverdag_…"
        return {"type": "apiKey", "in": "header", "name": "Authorization", "description": said}


def close_bodies(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """Bodies take no other names than these; and what a class says to its readers is not for the schema's."""
    for name, component in result["components"]["schemas"].items():
        component.pop("description", None)
        if name.endswith("Request"):
            component["additionalProperties"] = False
    return result
