"""Everybody's own password."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from config.settings import GUESSES
from teams.models import FormKey, Staff
from tests.cast import PASSWORD
from tests.teams.settling import text

pytestmark = pytest.mark.django_db
PATH, OWN = "/my-password/", "tre gule cykler"


def tell(**changed: str) -> dict[str, str]:
    return {"old_password": PASSWORD, "new_password": OWN, "new_password_again": OWN} | changed


def test_it_is_changed_and_the_session_goes_on(care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert client.post(PATH, tell())["Location"] == "/"
    assert client.get("/my-day/").status_code == 200
    care.user.refresh_from_db()  # type: ignore[union-attr]
    assert care.user.check_password(OWN)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "wrong",
    [{"old_password": "guess"}, {"new_password_again": "other"}, {"new_password": "kort", "new_password_again": "kort"},
     {"new_password": PASSWORD, "new_password_again": PASSWORD},
     {"new_password": "1234567890123", "new_password_again": "1234567890123"},
     {"new_password": "x" * 201, "new_password_again": "x" * 201}],
)  # fmt: skip
def test_what_is_not_right_changes_nothing_and_is_not_shown_again(
    wrong: dict[str, str], care: Staff, client_of: Any
) -> None:
    answer = client_of(care).post(PATH, tell(**wrong))
    assert answer.status_code == 422
    assert f'value="{OWN}"' not in text(answer)
    care.user.refresh_from_db()  # type: ignore[union-attr]
    assert care.user.check_password(PASSWORD)  # type: ignore[union-attr]


def test_no_password_is_part_of_what_is_kept_of_a_form(care: Staff, client_of: Any) -> None:
    key = {"form_key": "0e6e7f5c-7c5a-4a8e-9a6d-2f6f7a3b1c13"}
    client_of(care).post(PATH, tell() | key)
    other = client_of(care)
    care.user.refresh_from_db()  # type: ignore[union-attr]
    other.force_login(care.user)
    assert other.post(PATH, tell(new_password="noget helt andet") | key)["Location"] == FormKey.objects.get().location


@pytest.fixture
def limited(settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"my_password": GUESSES}


def test_after_five_wrong_guesses_even_the_right_password_has_to_wait(
    limited: None, care: Staff, colleague: Staff, client_of: Any
) -> None:
    client = client_of(care)
    for _ in range(5):
        assert "Det er ikke din adgangskode nu." in text(client.post(PATH, tell(old_password="guess")))
    answer = client.post(PATH, tell())
    assert answer.status_code == 422
    assert "For mange forsøg. Vent fem minutter, og prøv igen." in text(answer)
    assert client_of(colleague).post(PATH, tell())["Location"] == "/"
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert client.post(PATH, tell())["Location"] == "/"


def test_a_new_password_that_will_not_do_is_no_guess(limited: None, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    for _ in range(6):
        client.post(PATH, tell(new_password="1234567890123", new_password_again="1234567890123"))
    assert client.post(PATH, tell())["Location"] == "/"
