"""What the tests of the settings share: forms sent as the pages send them."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests.house.forms import posting_forms


def sent_as_it_stands(client: Client, path: str, **changed: Any) -> HttpResponse:
    """Open the page, change some fields, send the form that goes there."""
    (form,) = [each for each in posting_forms(client.get(path).content.decode()) if each.action == path]
    return client.post(path, form.sent | changed)


def text(response: HttpResponse) -> str:
    return response.content.decode()
