"""The leader's no has a reason, and who wrote the example is told."""

from typing import Any

import pytest
from django.utils import translation

from citizens.models import Notice
from relatives import actions
from teams.models import Staff, Team
from tests.relatives.answers import key
from tests.relatives.codes import an_example

pytestmark = pytest.mark.django_db


def test_it_stays_in_the_team_and_the_reason_is_told(team: Team, care: Staff, leader: Staff, client_of: Any) -> None:
    example = an_example(care, team, ask_outside=True)
    path, client = f"/examples/{example.pk}/decline/", client_of(leader)
    assert example.text in client.get(path).content.decode()
    answers = {"declined_why": "Man kan kende huset.", "version": example.version, "form_key": key()}
    assert client.post(path, answers)["Location"] == f"/teams/{team.pk}/code/"
    example.refresh_from_db()
    assert (example.declined_by, example.declined_why) == (leader, "Man kan kende huset.")
    notice = Notice.objects.open().get()
    assert notice.for_staff == care
    assert notice.words == "Dit eksempel på kodekset bliver i teamet: ”Man kan kende huset.”"
    with translation.override("en"):
        assert notice.words == "Your example of the code stays in the team: ”Man kan kende huset.”"


def test_without_a_reason_it_is_asked_for(team: Team, care: Staff, leader: Staff, client_of: Any) -> None:
    example = an_example(care, team, ask_outside=True)
    answers = {"declined_why": "", "version": example.version, "form_key": key()}
    assert client_of(leader).post(f"/examples/{example.pk}/decline/", answers).status_code == 422
    example.refresh_from_db()
    assert example.declined_at is None


def test_one_taken_back_meanwhile_cannot_be_answered_and_the_reason_is_kept(
    team: Team, care: Staff, leader: Staff, client_of: Any
) -> None:
    example = an_example(care, team, ask_outside=True)
    seen = example.version
    actions.withdraw_example(by=care, example=example, version=seen)
    answers = {"declined_why": "Skrevet forgæves.", "version": seen, "form_key": key()}
    response = client_of(leader).post(f"/examples/{example.pk}/decline/", answers)
    assert response.status_code == 422
    assert "Skrevet forgæves." in response.content.decode()


def test_only_the_leader_says_no(team: Team, care: Staff, client_of: Any) -> None:
    example = an_example(care, team, ask_outside=True)
    assert client_of(care).get(f"/examples/{example.pk}/decline/").status_code == 404
