"""An administrator makes a token; the page that answers is the only one that ever shows it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from teams.actions.tokens import last_day_allowed
from teams.models import ApiToken, Staff, Team, User
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db
PATH = "/settings/tokens/new/"
SECRET = re.compile(r'id="secret">(hverdag_[\w-]{43})<')


def filled(team: Team, **changed: Any) -> dict[str, Any]:
    told = {"name": "Rehab-journal", "purpose": "Træningen viser mål", "teams": [team.pk], "scopes": ["teams.read"]}
    return told | changed


def test_the_token_is_shown_once_and_opens(administrator: Staff, team: Team, client_of: Any) -> None:
    client = client_of(administrator)
    answer = sent_as_it_stands(client, PATH, **filled(team))
    (secret,) = SECRET.findall(text(answer))
    assert Client(headers={"authorization": f"Token {secret}"}).get("/api/teams/").status_code == 200
    for path in (PATH, "/settings/tokens/"):
        assert secret not in text(client.get(path))
    token = ApiToken.objects.get()
    assert (token.made_by, token.teams, token.scopes) == (administrator, [team.pk], ["teams.read"])


def test_it_says_that_the_leaders_are_asked_first_where_citizens_are_seen(
    administrator: Staff, team: Team, client_of: Any
) -> None:
    client, said = client_of(administrator), "Den viser ingen borgere endnu."
    assert said not in text(sent_as_it_stands(client, PATH, **filled(team)))
    assert said in text(sent_as_it_stands(client, PATH, **filled(team, scopes=["visits.read"])))


def test_it_ends_in_a_year_unless_another_day_is_chosen(administrator: Staff, team: Team, client_of: Any) -> None:
    sent_as_it_stands(client_of(administrator), PATH, **filled(team))
    days = (ApiToken.objects.get().until_on - timezone.localdate()).days
    assert 365 <= days <= 366


def test_sent_again_it_leads_back_and_makes_no_second(administrator: Staff, team: Team, client_of: Any) -> None:
    client = client_of(administrator)
    sent = filled(team, form_key="0e6e7f5c-7c5a-4a8e-9a6d-2f6f7a3b1c12", until_on=str(timezone.localdate()))
    assert SECRET.findall(text(client.post(PATH, sent)))
    again = client.post(PATH, sent)
    assert again["Location"] == PATH
    assert ApiToken.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", ""),
        ("name", "x" * 81),
        ("purpose", ""),
        ("purpose", "a\u202eb"),
        ("teams", []),
        ("teams", [999_999]),
        ("teams", ["x"]),
        ("scopes", []),
        ("scopes", ["everything"]),
        ("until_on", "2001-01-01"),
        ("until_on", "0001-01-01"),
        ("until_on", ""),
    ],
)
def test_what_cannot_be_is_refused_and_what_was_typed_stays(
    name: str, value: Any, administrator: Staff, team: Team, client_of: Any
) -> None:
    answer = sent_as_it_stands(client_of(administrator), PATH, **filled(team, **{name: value}))
    assert answer.status_code == 422
    assert not ApiToken.objects.exists()
    assert not User.objects.filter(kind="integration").exists()
    assert name in ("name", "purpose") or "Træningen viser mål" in text(answer)


def test_two_years_are_the_longest(administrator: Staff, team: Team, client_of: Any) -> None:
    last = last_day_allowed(timezone.localdate())
    client = client_of(administrator)
    too_late = sent_as_it_stands(client, PATH, **filled(team, until_on=str(last + timedelta(days=1))))
    assert too_late.status_code == 422
    assert sent_as_it_stands(client, PATH, **filled(team, until_on=str(last))).status_code == 200


def test_a_closed_team_is_not_offered(administrator: Staff, team: Team, other_team: Team, client_of: Any) -> None:
    Team.objects.filter(pk=other_team.pk).update(closed_on=timezone.localdate())
    answer = sent_as_it_stands(client_of(administrator), PATH, **filled(team, teams=[other_team.pk]))
    assert answer.status_code == 422


def test_only_an_administrator_makes_one(leader: Staff, team: Team, client_of: Any) -> None:
    assert client_of(leader).post(PATH, filled(team)).status_code == 404
    assert not ApiToken.objects.exists()


def test_a_token_from_a_leap_day_ends_on_the_28th() -> None:
    leap = timezone.localdate().replace(year=2028, month=2, day=29)
    assert str(last_day_allowed(leap)) == "2030-02-28"
