"""How much do you carry? From the threshold relief is suggested; a no is remembered."""

from typing import Any

import pytest

from citizens.models import Notice
from relatives import actions
from relatives.models import Load, Relative, Relief
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


def say(client: Any, inger: Relative, **told: str) -> Any:
    return client.post(f"/relatives/{inger.pk}/load/new/", told | {"form_key": key()})


def test_from_the_threshold_relief_is_suggested_to_team_and_assessor(
    inger: Relative, care: Staff, client_of: Any
) -> None:
    client = client_of(care)
    say(client, inger, carries="6")
    assert not Relief.objects.exists()
    say(client, inger, carries="7", words="Jeg sover ikke.")
    notice = Notice.objects.open().get()
    assert (notice.what, notice.for_roles) == ("relatives.relief", ["visitator"])
    assert notice.team is not None


def test_too_much_is_enough_without_a_number(inger: Relative, care: Staff, client_of: Any) -> None:
    assert say(client_of(care), inger, too_much="on").status_code == 302
    assert Relief.objects.get().load.too_much


def test_a_no_is_remembered(inger: Relative, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    say(client, inger, carries="8")
    actions.answer_relief(by=care, relief=Relief.objects.get(), version=1, answer="declined", words="Ellers tak.")
    say(client, inger, carries="9")
    assert Relief.objects.count() == 1
    say(client, inger, carries="9", too_much="on")
    assert Relief.objects.count() == 2


def test_of_who_is_a_relative_no_more_nothing_is_noted(inger: Relative, care: Staff, client_of: Any) -> None:
    actions.end_relative(by=care, relative=inger)
    assert say(client_of(care), inger, carries="9").status_code == 422
    assert not Load.objects.exists()


@pytest.mark.parametrize("told", [{}, {"carries": "11"}, {"carries": "-1"}, {"words": "a\x00b"}])
def test_what_says_nothing_comes_back(told: dict[str, str], inger: Relative, care: Staff, client_of: Any) -> None:
    assert say(client_of(care), inger, **told).status_code == 422
    assert not Load.objects.exists()
