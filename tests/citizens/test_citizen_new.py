"""Taking in a citizen: her sentence first, known once, and bad input answered at the field."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from citizens.models import AccessLog, Citizen, ContactPerson, Statement, TeamTie
from teams.models import Staff, Team

pytestmark = pytest.mark.django_db
URL = "/citizens/new/"


def answers(team: Team, /, **changed: Any) -> dict[str, Any]:
    return {
        "cpr": "740342-9991",
        "first_name": "Inge-Lise",
        "last_name": "Ærø Holst",
        "team": team.pk,
        "headline": "Hjem til min egen seng.",
        "headline_source": "citizen",
        "law": "aeldreloven",
        "street": "Torvet 2",
        "postcode": "4299",
        "city": "Solvig",
        "phone": "00 11 22 33",
        "form_key": str(uuid4()),
    } | changed


@pytest.mark.parametrize("who", ["care", "planner", "visitator"])
def test_a_citizen_is_taken_in_with_her_sentence_first(
    who: str, request: pytest.FixtureRequest, team: Team, client_of: Any
) -> None:
    person: Staff = request.getfixturevalue(who)
    response = client_of(person).post(URL, answers(team))
    citizen = Citizen.objects.get()
    assert response.status_code == 302
    assert response["Location"] == f"/citizens/{citizen.pk}/"
    assert citizen.cpr == "7403429991"
    assert Statement.objects.get().text == "Hjem til min egen seng."
    assert TeamTie.objects.get().team == team


@pytest.mark.parametrize("who", ["leader", "administrator"])
def test_a_leader_and_an_administrator_take_in_nobody(
    who: str, request: pytest.FixtureRequest, team: Team, client_of: Any
) -> None:
    response = client_of(request.getfixturevalue(who)).post(URL, answers(team))
    assert response.status_code == 404
    assert not Citizen.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("cpr", "740342-999", "Der mangler et ciffer"),
        ("cpr", "310242-1234", "ikke en dato"),
        ("cpr", "740342-99912", "for mange cifre"),
        ("first_name", "", "skal udfyldes"),
        ("first_name", "\u200b\u200b", "skal udfyldes"),
        ("last_name", "Holst\u202e", "skjult tegn"),
        ("phone", "12", "mindst seks cifre"),
        ("team", "999999", "Vælg"),
        ("street", "x" * 121, "120"),
    ],
)
def test_bad_input_is_answered_at_the_field_and_the_rest_is_kept(
    field: str, value: str, sentence: str, care: Staff, team: Team, client_of: Any
) -> None:
    response = client_of(care).post(URL, answers(team, **{field: value}))
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "Hjem til min egen seng." in page
    assert f'id="id_{field}_error"' in page or f'href="#id_{field}' in page
    assert not Citizen.objects.exists()


def test_a_null_byte_in_a_field_is_refused_in_words(care: Staff, team: Team, client_of: Any) -> None:
    response = client_of(care).post(URL, answers(team, headline="Hjem\x00"))
    assert response.status_code in (400, 422)
    assert not Citizen.objects.exists()


@pytest.mark.parametrize("name", ["👩🏽‍🦳 Olga", "Å", "O’Brien-Ærø", "null", "None", "שרה", "å" + "\u030a"])
def test_a_name_is_what_people_are_called(name: str, care: Staff, team: Team, client_of: Any) -> None:
    response = client_of(care).post(URL, answers(team, first_name=name))
    assert response.status_code == 302
    assert client_of(care).get(response["Location"]).status_code == 200


def test_somebody_known_is_shown_to_those_who_may_see_her(
    care: Staff, team: Team, karen: Citizen, client_of: Any
) -> None:
    response = client_of(care).post(URL, answers(team, cpr=karen.cpr))
    assert response.status_code == 422
    assert f"/citizens/{karen.pk}/" in response.content.decode()
    assert AccessLog.objects.get().citizens == [karen.pk]


def test_others_hear_only_that_she_is_known_and_the_try_is_logged(
    stranger: Staff, other_team: Team, karen: Citizen, client_of: Any
) -> None:
    response = client_of(stranger).post(URL, answers(other_team, cpr=karen.cpr))
    page = response.content.decode()
    row = AccessLog.objects.get()
    assert response.status_code == 422
    assert "kendt her" in page
    assert "Mikkelsen" not in page
    assert f"/citizens/{karen.pk}/" not in page
    assert (row.mark, row.citizens, row.tried_id) == ("refused", [], karen.pk)


def test_the_same_form_sent_twice_takes_in_one(care: Staff, team: Team, client_of: Any) -> None:
    sent = answers(team)
    first, second = (client_of(care).post(URL, sent) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Citizen.objects.count() == 1


def test_the_same_key_with_other_words_is_kept_in_sight(care: Staff, team: Team, client_of: Any) -> None:
    sent = answers(team)
    client_of(care).post(URL, sent)
    response = client_of(care).post(URL, sent | {"cpr": "740342-9992", "headline": "Noget helt andet."})
    assert response.status_code == 409
    assert "Noget helt andet." in response.content.decode()
    assert Citizen.objects.count() == 1


def test_a_refused_form_keeps_its_key(care: Staff, team: Team, client_of: Any) -> None:
    sent = answers(team, cpr="1")
    refused = client_of(care).post(URL, sent)
    assert sent["form_key"] in refused.content.decode()
    assert client_of(care).post(URL, sent | {"cpr": "740342-9991"}).status_code == 302


def test_the_contact_person_is_one_of_the_team(care: Staff, stranger: Staff, team: Team, client_of: Any) -> None:
    assert client_of(care).post(URL, answers(team, contact_person=stranger.pk)).status_code == 422
    assert client_of(care).post(URL, answers(team, contact_person=care.pk)).status_code == 302
    assert ContactPerson.objects.get().staff == care


def test_a_team_cannot_be_forged(care: Staff, team: Team, other_team: Team, client_of: Any) -> None:
    response = client_of(care).post(URL, answers(team, team=other_team.pk))
    assert response.status_code == 422
    assert not Citizen.objects.exists()


def test_an_old_tab_after_log_out_is_asked_to_log_in(team: Team) -> None:
    client = Client()
    assert client.post(URL, answers(team)).status_code == 302
    assert client.post(URL, answers(team), headers={"HX-Request": "true"}).status_code == 401
    assert not Citizen.objects.exists()
