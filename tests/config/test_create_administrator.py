"""An administrator's log-in, made by whoever runs the installation."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from teams.models import Membership, User
from teams.roles import Role
from tests import cast

GOOD = "en lang og god kode"
TOLD = {"first_name": "Vibeke", "last_name": "Storm", "username": "vibeke"}
pytestmark = pytest.mark.django_db


def run(monkeypatch: pytest.MonkeyPatch, password: str = GOOD, **told: str) -> str:
    monkeypatch.setenv("HVERDAG_PASSWORD", password)
    said = StringIO()
    call_command("create_administrator", stdout=said, **(TOLD | told))
    return said.getvalue()


def test_the_administrator_belongs_to_no_team_and_can_log_in(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Vibeke Storm is administrator and logs in as vibeke." in run(monkeypatch)
    membership = Membership.objects.get()
    assert (membership.role, membership.team) == (Role.ADMINISTRATOR, None)
    client = Client()
    assert client.post(reverse("account_login"), {"login": "vibeke", "password": GOOD}).status_code == 302
    assert client.get("/settings/").status_code == 200


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"password": "kort"}, "at least 12 characters"),
        ({"username": "to ord"}, "without spaces"),
        ({"first_name": "   "}, "First name"),
    ],
)
def test_bad_input_makes_nobody(told: dict[str, str], sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CommandError, match=sentence):
        run(monkeypatch, **told)
    assert not User.objects.exists()


def test_a_taken_user_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    cast.make_staff("vibeke", "Vibeke Lund", team=cast.make_team())
    with pytest.raises(CommandError, match="taken"):
        run(monkeypatch)
    assert User.objects.count() == 1
