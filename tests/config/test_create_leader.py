"""The first log-in of an empty installation."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from config import first_log_in
from teams.models import Membership, Municipality, Staff, Team, User
from teams.roles import Role
from tests import cast

GOOD = "en lang og god kode"
TOLD = {
    "municipality": "Tranevig Kommune",
    "team": "Team Søndre",
    "first_name": "Rikke",
    "last_name": "Toft",
    "username": "rikke",
}

pytestmark = pytest.mark.django_db


def run(monkeypatch: pytest.MonkeyPatch, password: str = GOOD, **told: str) -> str:
    """Without a terminal; the password in the environment."""
    monkeypatch.setenv("HVERDAG_PASSWORD", password)
    said = StringIO()
    call_command("create_leader", stdout=said, **(TOLD | told))
    return said.getvalue()


def nobody_is_here() -> bool:
    return not any(model.objects.exists() for model in (User, Staff, Team, Municipality))


def test_the_leader_can_log_in_and_leads_the_first_team(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Rikke Toft leads Team Søndre and logs in as rikke." in run(monkeypatch)
    membership = Membership.objects.get()
    assert (membership.role, str(membership.team)) == (Role.LEADER, "Team Søndre")
    assert Municipality.objects.get().name == "Tranevig Kommune"
    answer = Client().post(reverse("account_login"), {"login": "rikke", "password": GOOD})
    assert answer.status_code == 302


def test_where_somebody_is_registered_it_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    cast.make_staff("care", "Mette Lund", team=cast.make_team())
    with pytest.raises(CommandError, match="registered here already"):
        run(monkeypatch)
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"password": "kort"}, "at least 12 characters"),
        ({"password": "password1234"}, "too common"),
        ({"password": "rikke.toft.42", "username": "rikke.toft.4"}, "too similar"),
        ({"team": " "}, "First team: This field is required"),
        ({"username": "rikke toft"}, "without spaces"),
        ({"first_name": "R" * 81}, "at most 80 characters"),
        ({"last_name": "To\x00ft"}, "cannot be saved"),
        ({"team": "Team \u202eSøndre"}, "hidden character"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_half_made(
    monkeypatch: pytest.MonkeyPatch, told: dict[str, str], sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence):
        run(monkeypatch, **told)
    assert nobody_is_here()


def test_what_is_missing_is_asked_for_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HVERDAG_PASSWORD", raising=False)
    answers = iter(TOLD.values())
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("builtins.input", lambda question: next(answers))
    monkeypatch.setattr(first_log_in, "getpass", lambda question: GOOD)
    call_command("create_leader", stdout=StringIO())
    assert User.objects.get().check_password(GOOD)


def test_two_different_passwords_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HVERDAG_PASSWORD", raising=False)
    typed = iter([GOOD, "en anden lang kode"])
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(first_log_in, "getpass", lambda question: next(typed))
    with pytest.raises(CommandError, match="differ"):
        call_command("create_leader", stdout=StringIO(), **TOLD)
    assert nobody_is_here()


def test_the_password_can_be_sent_through_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HVERDAG_PASSWORD", raising=False)
    monkeypatch.setattr("sys.stdin", StringIO(f"{GOOD}\n"))
    call_command("create_leader", stdout=StringIO(), **TOLD)
    assert User.objects.get().check_password(GOOD)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True
