"""A person at the web server: logged in, sending forms with the key that a page gave her."""

import http.client
import re
import socket
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.conf import settings
from django.test import Client

from teams.models import Staff
from tests import cast

TOKEN = "t" * 32
UNKNOWN = 0
PATIENCE = 30


@dataclass(frozen=True)
class Answer:
    """`UNKNOWN` is the status when the server died before it answered."""

    status: int
    location: str = ""
    text: str = ""


class Person:
    """Her session is in the database, so that it outlives the web server."""

    def __init__(self, port: int, staff: Staff) -> None:
        self.port, self.staff = port, staff
        client = Client()
        client.force_login(cast.user_of(staff))
        self.session = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.cookie = f"{settings.SESSION_COOKIE_NAME}={self.session}; {settings.CSRF_COOKIE_NAME}={TOKEN}"

    def get(self, path: str) -> Answer:
        return self._send("GET", path)

    def post(self, path: str, body: dict[str, Any]) -> Answer:
        return self._send("POST", path, urlencode(body | {"csrfmiddlewaretoken": TOKEN}, doseq=True))

    def typed(self, path: str, **told: Any) -> dict[str, Any]:
        """What her browser will send from the page at `path`."""
        page = self.get(path)
        assert page.status == 200, page
        hidden = re.findall(r'<input type="hidden" name="(form_key|form_user|key|asked)" value="([^"]*)"', page.text)
        return {"form_key": str(uuid4())} | dict(hidden) | told

    def _send(self, method: str, path: str, body: str | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        try:
            with suppress(ConnectionError, http.client.HTTPException):
                connection.request(method, path, body, headers)
                answer = connection.getresponse()
                return Answer(answer.status, answer.headers.get("Location", ""), answer.read().decode())
            return Answer(UNKNOWN)
        finally:
            connection.close()


def open_door() -> socket.socket:
    """The port is ours as long as the test runs; a server that starts anew finds those who wait."""
    door = socket.create_server(("127.0.0.1", 0), backlog=128)
    door.set_inheritable(True)
    return door
