"""What people send on the forms about families."""

from typing import Any
from uuid import uuid4

from django.utils import timezone

from relatives.models import Relative


def key() -> str:
    return str(uuid4())


def message(relative: Relative, **changed: Any) -> dict[str, Any]:
    return {
        "relative": str(relative.pk),
        "about": "visits",
        "text": "Hvornår kommer I lørdag?",
        "wants_answer": "on",
        "direction": "from",
        "channel": "phone",
        "received_on": timezone.localdate().isoformat(),
        "form_key": key(),
    } | changed


def voice(who: str, words: str) -> dict[str, Any]:
    return {"who": who, "words": words, "form_key": key()}
