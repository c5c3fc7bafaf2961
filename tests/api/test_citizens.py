from typing import Any

import pytest

from citizens import lists
from citizens.models import AccessLog, Citizen
from teams.models import Staff, Team
from teams.tokens import Scope
from tests import cast
from tests.api.calling import KEY, System, data, fields, make_system

pytestmark = pytest.mark.django_db


def new(by: Staff, team: Team, **changed: Any) -> dict[str, Any]:
    person = {"cpr": "740642-1234", "first_name": "Åse", "last_name": "Bæk", "headline": "Jeg vil høre regnen"}
    return {"by": by.pk, "team": team.pk, **person, **changed}


def test_a_list_shows_names_and_sentences_of_own_citizens_only(
    system: System, karen: Citizen, other_team: Team, stranger: Staff
) -> None:
    cast.make_citizen("Poul Friis", other_team, stranger)
    (row,) = data(system.get("/api/citizens/"))["results"]
    assert row == {
        "id": karen.pk,
        "first_name": "Karen",
        "last_name": "Mikkelsen",
        "headline": "Jeg vil kunne gå ned til søen med Bodil",
    }


def test_a_long_list_comes_in_pages_and_nobody_twice(
    system: System, team: Team, care: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "PAGE", 2)
    made = {cast.make_citizen(f"Anna Nr{number}", team, care).pk for number in range(5)}
    path, found = "/api/citizens/", []
    while path:
        answer = data(system.get(path))
        assert len(answer["results"]) <= 2
        found += [each["id"] for each in answer["results"]]
        path = answer["next"]
    assert len(found) == 5
    assert set(found) == made


def test_a_record_is_whole(system: System, karen: Citizen, team: Team) -> None:
    told = data(system.get(f"/api/citizens/{karen.pk}/"))
    assert (told["street"], told["cpr"], told["teams"], told["version"]) == ("Søvej 4", karen.cpr, [team.pk], 1)


def test_without_its_scope_the_cpr_number_stays_here(administrator: Staff, team: Team, karen: Citizen) -> None:
    scopes = set(Scope.values) - {Scope.CITIZENS_CPR}
    response = make_system(administrator, team, scopes=scopes).get(f"/api/citizens/{karen.pk}/")
    assert data(response)["cpr"] is None
    assert karen.cpr not in response.content.decode()


def test_a_protected_address_stays_here(system: System, karen: Citizen) -> None:
    Citizen.objects.filter(pk=karen.pk).update(protected_address=True)
    response = system.get(f"/api/citizens/{karen.pk}/")
    assert data(response)["protected_address"] is True
    assert "Søvej" not in response.content.decode()


def test_a_citizen_is_taken_in_for_somebody_on_the_staff(system: System, care: Staff, team: Team) -> None:
    response = system.post("/api/citizens/", new(care, team))
    assert response.status_code == 201
    made = Citizen.objects.with_headline().get()
    assert response["Location"] == f"/api/citizens/{made.pk}/"
    assert (str(made), made.taken_in_by, made.headline_text) == ("Åse Bæk", care, "Jeg vil høre regnen")
    assert AccessLog.objects.get().citizens == [made.pk]


def test_the_same_sent_twice_with_a_key_is_one_citizen(system: System, care: Staff, team: Team) -> None:
    first = system.post("/api/citizens/", new(care, team), idempotency_key=KEY)
    again = system.post("/api/citizens/", new(care, team), idempotency_key=KEY)
    assert (again.status_code, again["Location"]) == (303, first["Location"])
    other = system.post("/api/citizens/", new(care, team, first_name="Ida"), idempotency_key=KEY)
    assert (other.status_code, data(other)["code"]) == (409, "key_used")
    assert Citizen.objects.count() == 1


def test_a_refused_sending_does_not_use_up_its_key(system: System, care: Staff, team: Team) -> None:
    assert system.post("/api/citizens/", new(care, team, cpr="1"), idempotency_key=KEY).status_code == 422
    assert system.post("/api/citizens/", new(care, team), idempotency_key=KEY).status_code == 201


def test_who_is_known_already_is_not_taken_in_again(system: System, care: Staff, team: Team, karen: Citizen) -> None:
    response = system.post("/api/citizens/", new(care, team, cpr=karen.cpr))
    assert (response.status_code, fields(response)) == (422, {"cpr"})


def test_who_is_known_elsewhere_is_said_to_be_known_and_the_try_is_logged(
    stranger_system: System, stranger: Staff, other_team: Team, karen: Citizen
) -> None:
    response = stranger_system.post("/api/citizens/", new(stranger, other_team, cpr=karen.cpr))
    assert (response.status_code, fields(response)) == (422, {"cpr"})
    assert AccessLog.objects.get().tried_id == karen.pk


def test_a_system_writes_only_for_those_who_may_do_it_themselves(
    system: System, leader: Staff, stranger: Staff, care: Staff, team: Team
) -> None:
    without = cast.make_staff("gone", "Bo Dal", team=team, is_active=False)
    for person in (leader, stranger, without):
        response = system.post("/api/citizens/", new(person, team))
        assert (response.status_code, fields(response)) == (422, {"by"}), person
    assert system.post("/api/citizens/", new(care, team) | {"by": 999_999}).status_code == 422
    assert not Citizen.objects.exists()


def test_a_person_in_two_teams_is_no_way_out_of_the_tokens_teams(
    system: System, care: Staff, team: Team, other_team: Team
) -> None:
    cast.make_membership(care, "care_worker", other_team)
    response = system.post("/api/citizens/", new(care, other_team))
    assert (response.status_code, fields(response)) == (422, {"team"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cpr", "310299-1234"),
        ("phone", "12"),
        ("first_name", "x" * 121),
        ("first_name", ""),
        ("headline", "x" * 301),
        ("law", "magt"),
        ("contact_person", 999_999),
        ("protected_address", "false"),
    ],
)
def test_the_rules_of_the_form_hold_and_the_field_is_named(
    name: str, value: Any, system: System, care: Staff, team: Team
) -> None:
    response = system.post("/api/citizens/", new(care, team, **{name: value}))
    assert (response.status_code, fields(response)) == (422, {name})
    assert not Citizen.objects.exists()
