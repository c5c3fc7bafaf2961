"""A form that is valid, and what it asks for done; a no stands in the form."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest

from teams.refusal import ActionForm


def settled(request: HttpRequest, form: ActionForm, act: Callable[..., Any]) -> bool:
    """Whether `act` was carried out with what the form says."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act(**form.cleaned_data)
    except ValidationError as refusal:
        form.refuse(refusal)
        return False
    return True
