"""Files of citizens, their network and contact persons: own teams only; who is known elsewhere is not given away."""

from typing import Any

import pytest

from benchmarks.imports import many_citizens, measure
from citizens.models import AccessLog, Citizen, ContactPerson, NetworkMember, TeamTie
from teams.models import Import, Staff, Team
from tests import cast
from tests.teams.test_import_file import path, send

HEAD = "CPR-nummer;Fornavne;Efternavn;Telefon;Vej og nummer;Beskyttet adresse;Team;Kontaktperson"
OLGA = "740342-9991;Olga;Ærø;+45 70 10 20 30;Søvej 4;nej;Team Søndre;Mette Lund"
NETWORK = "CPR-nummer;Navn;Relation;Nærhed"
CONTACTS = "CPR-nummer;Kontaktperson;Plads"


def test_a_leader_takes_in_citizens_from_a_file(leader: Staff, care: Staff, team: Team, client_of: Any) -> None:
    client = client_of(leader)
    item = send(client, HEAD, OLGA, "740342-9992;Åge;Holst;;;ja;team søndre;care", kind="citizens")
    assert item.errors == []
    assert b"Olga" not in bytes(item.sealed)
    page = client.get(path(item)).content.decode()
    assert "740342-····" in page
    assert "7403429991" not in page
    assert not AccessLog.objects.exists()  # nobody is known here yet
    client.post(path(item, "carry-out/"))
    olga = Citizen.objects.get(first_name="Olga")
    assert olga.cpr == "7403429991"
    assert TeamTie.objects.get(citizen=olga).team == team
    assert ContactPerson.objects.get(citizen=olga).staff == care
    assert Citizen.objects.get(first_name="Åge").protected_address


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (OLGA.replace("740342-9991", "740342-999"), "mangler et ciffer"),
        (OLGA.replace("740342-9991", "310242-1234"), "ikke en dato"),
        (OLGA.replace("Team Søndre", "Team Nordre"), "ikke et af dine åbne teams"),
        (OLGA.replace("Mette Lund", "Sofie Lind"), "Ingen i teamet hedder sådan"),
        (OLGA.replace("nej", "måske"), "Skriv ja eller nej"),
        (OLGA.replace("+45 70 10 20 30", "12"), "mindst seks cifre"),
        (OLGA.replace("Olga", ""), "skal udfyldes"),
        (OLGA.replace("Ærø", "#I/T"), "fejl fra regnearket"),
        (OLGA.replace("Ærø", "x" * 121), "120"),
        (OLGA + ";for meget", "flere celler"),
    ],
)
def test_each_row_is_answered_in_danish(
    row: str, sentence: str, leader: Staff, care: Staff, stranger: Staff, client_of: Any
) -> None:
    client = client_of(leader)
    item = send(client, HEAD, OLGA.replace("9991", "9993"), row, kind="citizens")
    assert {error["line"] for error in item.errors} == {3}
    assert sentence in client.get(path(item)).content.decode()
    client.post(path(item, "carry-out/"))
    assert not Citizen.objects.exists()


def test_the_same_number_twice_in_the_file(leader: Staff, care: Staff, client_of: Any) -> None:
    item = send(client_of(leader), HEAD, OLGA, OLGA.replace("740342-9991", "7403429991"), kind="citizens")
    assert [(error["line"], error["text"]) for error in item.errors] == [(3, "Det samme står allerede i linje 2.")]


def test_who_is_known_in_ones_own_team(leader: Staff, karen: Citizen, client_of: Any) -> None:
    item = send(client_of(leader), HEAD, OLGA.replace("740342-9991", karen.cpr), kind="citizens")
    assert "kendt her" in item.errors[0]["text"]
    assert not AccessLog.objects.filter(mark="refused").exists()


def test_who_is_known_elsewhere_is_only_said_to_be_known_and_the_try_is_logged(
    leader: Staff, care: Staff, stranger: Staff, other_team: Team, client_of: Any
) -> None:
    hidden = cast.make_citizen("Poul Friis", other_team, stranger)
    client = client_of(leader)
    item = send(client, HEAD, OLGA.replace("740342-9991", hidden.cpr), kind="citizens")
    page = client.get(path(item)).content.decode()
    row = AccessLog.objects.get()
    assert "kendt her" in item.errors[0]["text"]
    assert "Friis" not in page
    assert (row.mark, row.citizens, row.tried_id, row.staff_id) == ("refused", [], hidden.pk, leader.pk)


def test_a_network_for_somebody_elsewhere_is_answered_as_for_nobody(
    leader: Staff, stranger: Staff, other_team: Team, client_of: Any
) -> None:
    hidden = cast.make_citizen("Poul Friis", other_team, stranger)
    item = send(client_of(leader), NETWORK, f"{hidden.cpr};Bodil;nabo;1", "740342-9991;Bodil;nabo;1", kind="network")
    first, second = (error["text"] for error in item.errors)
    assert first == second
    assert AccessLog.objects.get(mark="refused").tried_id == hidden.pk


def test_the_zero_that_a_spreadsheet_ate_comes_back_and_is_said(leader: Staff, care: Staff, client_of: Any) -> None:
    client = client_of(leader)
    item = send(client, HEAD, OLGA.replace("740342-9991", "101421234"), kind="citizens")
    assert item.errors == []
    assert "Nullet forrest i CPR-nummeret manglede" in client.get(path(item)).content.decode()
    client.post(path(item, "carry-out/"))
    assert Citizen.objects.get().cpr == "0101421234"


def test_the_people_around_her_are_added_once(leader: Staff, karen: Citizen, care: Staff, client_of: Any) -> None:
    NetworkMember.objects.create(citizen=karen, name="Bodil Friis", added_by=care)
    client = client_of(leader)
    lines = (f"{karen.cpr};bodil friis;veninde;2", f"{karen.cpr};Jens;søn;helt tæt på")
    item = send(client, NETWORK, *lines, kind="network")
    assert item.outcomes == {"same": 1, "new": 1, "wrong": 0, "errors": 0}
    page = client.get(path(item)).content.decode()
    assert "Karen Mikkelsen" in page
    assert AccessLog.objects.latest("pk").citizens == [karen.pk]
    client.post(path(item, "carry-out/"))
    assert list(karen.network.values_list("name", "closeness")) == [("Jens", 1), ("Bodil Friis", 2)]
    client.post(path(item, "undo/"))
    assert [member.name for member in karen.network.all()] == ["Bodil Friis"]


def test_contact_persons_change_hands_and_back(
    leader: Staff, karen: Citizen, care: Staff, colleague: Staff, client_of: Any
) -> None:
    before = ContactPerson.objects.create(citizen=karen, staff=care, rank=0, from_on="2026-01-01")
    client = client_of(leader)
    item = send(client, CONTACTS, f"{karen.cpr};Jonas Bech;", kind="contacts")
    assert item.outcomes["changed"] == 1
    client.post(path(item, "carry-out/"))
    assert ContactPerson.objects.get(until_on=None).staff == colleague
    client.post(path(item, "undo/"))
    assert ContactPerson.objects.get() == before
    assert ContactPerson.objects.get().until_on is None


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("{cpr};Sofie Lind;", "Ingen i teamet hedder sådan"),
        ("{cpr};Mette Lund;4", "Skriv kontaktperson"),
        ("{cpr};Mette Lund;2. afløser", "allerede"),
        ("{cpr};;", "skal udfyldes"),
    ],
)
def test_a_contact_person_is_one_of_the_team_in_one_place(
    row: str, sentence: str, leader: Staff, karen: Citizen, care: Staff, stranger: Staff, client_of: Any
) -> None:
    ContactPerson.objects.create(citizen=karen, staff=care, rank=0, from_on="2026-01-01")
    item = send(client_of(leader), CONTACTS, row.format(cpr=karen.cpr), kind="contacts")
    assert sentence in item.errors[0]["text"]


def test_citizens_taken_in_are_taken_back_until_something_is_said(
    leader: Staff, care: Staff, team: Team, client_of: Any
) -> None:
    client = client_of(leader)
    item = send(client, HEAD, OLGA, OLGA.replace("9991", "9992").replace("Olga", "Åge"), kind="citizens")
    client.post(path(item, "carry-out/"))
    cast.say(Citizen.objects.get(first_name="Åge"), "Ro om morgenen.", care)
    client.post(path(item, "undo/"))
    assert [citizen.first_name for citizen in Citizen.objects.all()] == ["Åge"]
    item.refresh_from_db()
    assert (item.outcomes["undone"], item.outcomes["kept"]) == (1, 1)


def test_a_file_is_its_senders_alone(leader: Staff, visitator: Staff, care: Staff, client_of: Any) -> None:
    item = send(client_of(leader), HEAD, OLGA, kind="citizens")
    assert client_of(visitator).get(path(item)).status_code == 404
    assert client_of(care).get(path(item)).status_code == 404
    assert client_of(visitator).post(path(item, "carry-out/")).status_code == 404
    assert Import.objects.get().is_waiting


@pytest.mark.full
def test_five_thousand_citizens_by_a_worker(fresh_db: str) -> None:
    team = cast.make_team()
    leader = cast.make_staff("leader", "Rikke Toft", "leader", team)
    measured = measure(leader, many_citizens(5_000))
    assert Citizen.objects.count() == 5_000
    assert measured.rows == 5_000
