"""A notice is closed with what was done, by whoever was first."""

from typing import Any

import pytest
from django.utils import timezone

from citizens import actions
from citizens.models import Citizen, Notice
from teams.models import Staff, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def notice(care: Staff, karen: Citizen, team: Team) -> Notice:
    told = {"kind": "concern", "text": "Hun spiser ikke.", "due_on": timezone.localdate(), "dedupe_key": "c"}
    return actions.raise_notice(by=care, citizen=karen, team=team, **told)


def test_what_was_done_is_kept_and_shown(colleague: Staff, notice: Notice, team: Team, client_of: Any) -> None:
    response = client_of(colleague).post(f"/notices/{notice.pk}/close/", {"answer": "Lone har talt med hende."})
    notice.refresh_from_db()
    assert (notice.done_by, notice.answer) == (colleague, "Lone har talt med hende.")
    assert "Lone har talt med hende." in client_of(colleague).get(response["Location"]).content.decode()


def test_the_second_is_told_who_was_first(care: Staff, colleague: Staff, notice: Notice, client_of: Any) -> None:
    client_of(care).post(f"/notices/{notice.pk}/close/", {"answer": ""})
    client = client_of(colleague)
    response = client.post(f"/notices/{notice.pk}/close/", {"answer": "også mig"}, follow=True)
    assert f"{care.first_name} har allerede klaret den." in response.content.decode()
    notice.refresh_from_db()
    assert (notice.done_by, notice.answer) == (care, "")


def test_the_page_asks_what_was_done(care: Staff, notice: Notice, client_of: Any) -> None:
    assert "Hvad blev der gjort?" in client_of(care).get(f"/notices/{notice.pk}/close/").content.decode()


def test_a_stranger_meets_nothing(stranger: Staff, notice: Notice, client_of: Any) -> None:
    assert client_of(stranger).post(f"/notices/{notice.pk}/close/", {"answer": ""}).status_code == 404
