"""What the tests of a visit share: opening its page, and sending it as a browser does."""

import re
from typing import Any

from visits.models import Visit


def opened(client: Any, visit: Visit, query: str = "") -> str:
    response = client.get(f"/visits/{visit.pk}/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def typed(page: str, **changes: Any) -> dict[str, Any]:
    """What a browser sends from the page, with what a person has changed."""
    names = "form_key|key|was_at|asked|help_asked"
    hidden = dict(re.findall(rf'<input type="hidden" name="({names})" value="([^"]*)"', page))
    return hidden | changes


def send(client: Any, visit: Visit, told: dict[str, Any]) -> Any:
    return client.post(f"/visits/{visit.pk}/", told)
