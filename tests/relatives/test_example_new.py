"""A short concrete example, put to a sentence or a whole set; it names nobody of the team."""

from typing import Any

import pytest

from citizens.models import AccessLog, Notice
from relatives.models import Example
from teams.models import Staff, Team
from tests.relatives.answers import key
from tests.relatives.codes import TEXT, first_mark, first_set, holding, published

pytestmark = pytest.mark.django_db


def answers(**changed: Any) -> dict[str, Any]:
    edition = holding()
    place = f"m{first_mark(edition).pk}"
    return {"place": place, "text": TEXT, "from_party": "relative", "edition": edition.pk, "form_key": key()} | changed


def path(team: Team) -> str:
    return f"/teams/{team.pk}/code/examples/new/"


def test_it_is_put_to_a_sentence_and_the_leader_is_asked(team: Team, care: Staff, client_of: Any) -> None:
    response = client_of(care).post(path(team), answers(ask_outside="on"))
    assert response["Location"] == f"/teams/{team.pk}/code/"
    example = Example.objects.get()
    assert (example.mark, example.from_party, example.added_by) == (first_mark(holding()), "relative", care)
    assert example.asked_outside_at is not None
    assert Notice.objects.open().count() == 1


def test_it_can_stand_for_a_whole_set_and_stay_in_the_team(team: Team, care: Staff, client_of: Any) -> None:
    mark_set = first_set(holding())
    client_of(care).post(path(team), answers(place=f"s{mark_set.pk}"))
    example = Example.objects.get()
    assert (example.mark_set, example.mark, example.asked_outside_at) == (mark_set, None, None)
    assert not Notice.objects.exists()


@pytest.mark.parametrize("who", ["planner", "visitator", "leader"])
def test_everybody_in_the_team_may_add_one(
    who: str, team: Team, client_of: Any, request: pytest.FixtureRequest
) -> None:
    assert client_of(request.getfixturevalue(who)).post(path(team), answers()).status_code == 302


def test_a_name_of_the_team_is_refused_with_the_text_kept_and_the_look_logged(
    team: Team, care: Staff, karen: Any, client_of: Any
) -> None:
    response = client_of(care).post(path(team), answers(text="Karen fik kaffe først."))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Skriv det, så ingen kan genkendes." in page
    assert "Karen fik kaffe først." in page
    assert AccessLog.objects.latest("pk").citizens == [karen.pk]
    assert not Example.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"place": ""}, {"place": "m0"}, {"place": "s99999999999999999999"}, {"text": " "}, {"from_party": "cat"}]
)
def test_what_is_missing_is_asked_for(wrong: dict[str, str], team: Team, care: Staff, client_of: Any) -> None:
    assert client_of(care).post(path(team), answers(**wrong)).status_code == 422
    assert not Example.objects.exists()


def test_an_edition_published_meanwhile_loses_nothing_and_is_said(
    team: Team, care: Staff, administrator: Staff, client_of: Any
) -> None:
    typed = answers()
    published(administrator, "2027")
    page = client_of(care).post(path(team), typed, follow=True).content.decode()
    assert "Udgave 2027 blev udgivet, mens du skrev; dette bliver ved 2026." in page
    assert TEXT in page
    assert "under en ældre udgave" in page
    assert Example.objects.get().mark_set.edition.name == "2026"


@pytest.mark.parametrize("edition", ["", "x", "999999", "9" * 40])
def test_an_edition_that_is_none_is_the_one_in_force(edition: str, team: Team, care: Staff, client_of: Any) -> None:
    assert client_of(care).post(path(team), answers(edition=edition)).status_code == 302
