"""A file from the first look to the last row: all of it, or nothing."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from teams import jobs
from teams.actions.imports import begin_import, begin_undo, upload_import
from teams.imports.kinds import kind_named
from teams.imports.lines import read_lines
from teams.imports.tables import table_of
from teams.models import Import, Job, Membership, Staff, Team, User
from teams.roles import Role
from tests import cast
from tests.teams.files import TEAM_HEAD, csv

STAFF_HEAD = "Fornavn;Efternavn;Faggruppe;Brugernavn;Team;Rolle;Fra"
METTE = "Mette;Lund;sosu-hjælper;mette.lund;Team Søndre;medarbejder;1.12.2026"


def send(client: Any, *lines: str, kind: str = "teams") -> Import:
    file = SimpleUploadedFile("liste.csv", csv(*lines))
    response = client.post("/settings/imports/new/", {"kind": kind, "file": file})
    assert response.status_code == 302, response.content.decode()
    return Import.objects.latest("pk")


def path(item: Import, step: str = "") -> str:
    return f"/settings/imports/{item.pk}/{step}"


def upload(by: Staff, kind: str, *lines: str) -> Import:
    found = kind_named(kind)
    return upload_import(by=by, kind=found, file_name="x.csv", table=table_of(read_lines(csv(*lines)), found.columns))


def test_what_will_happen_is_shown_and_then_done(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;Øst;+45 70 10 20 30", "Team Læsø;;")
    page = client.get(path(item)).content.decode()
    assert "2 rækker opretter noget nyt" in page
    assert "+45 70 10 20 30" in page
    assert client.post(path(item, "carry-out/")).status_code == 302
    item.refresh_from_db()
    assert set(Team.objects.values_list("name", flat=True)) == {"Team Ærø", "Team Læsø"}
    assert (bool(item.done_at), bytes(item.sealed), len(item.made)) == (True, b"", 2)
    assert "Hele filen er gennemført" in client.get(path(item)).content.decode()


def test_one_wrong_row_holds_back_the_whole_file(administrator: Staff, team: Team, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;Øst;70102030", "Team Søndre;;", ";Vest;", "Team Fur;;12", "Team Ærø;;")
    page = client.get(path(item)).content.decode()
    assert "4 rækker skal rettes" in page
    assert "team med det navn" in page
    assert "mindst seks cifre" in page
    assert "Det samme står allerede i linje 2" in page
    assert "Gennemfør" not in page
    client.post(path(item, "carry-out/"))
    assert Team.objects.count() == 1


def test_people_come_with_their_place_and_a_log_in_without_password(
    administrator: Staff, team: Team, client_of: Any
) -> None:
    client = client_of(administrator)
    item = send(client, STAFF_HEAD, METTE, "Birgit;Holm;Planlægger;;team søndre;planner;2026-12-01", kind="staff")
    assert item.errors == []
    client.post(path(item, "carry-out/"))
    mette = Staff.objects.get(first_name="Mette")
    place = Membership.objects.get(staff=mette)
    assert (place.team, place.role, f"{place.from_on}") == (team, Role.CARE_WORKER, "2026-12-01")
    assert mette.user is not None
    assert not mette.user.has_usable_password()
    assert Staff.objects.get(first_name="Birgit").user is None


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (METTE.replace("sosu-hjælper", "tryllekunstner"), "Skriv en af disse"),
        (METTE.replace("Team Søndre", "Team Nordre"), "ikke noget team med det navn"),
        (METTE.replace("1.12.2026", "2/1/2026"), "kan være to forskellige dage"),
        (METTE.replace("1.12.2026", "31.2.2026"), "findes ikke i kalenderen"),
        (METTE.replace("mette.lund", "admin"), "er taget"),
        (METTE.replace("mette.lund", "mette lund"), "uden mellemrum"),
        (METTE.replace("medarbejder", "administrator"), "administrator"),
        (METTE.replace("Team Søndre;", ";"), "administrator"),
        (METTE.replace("Mette", "Mette\u202e"), "skjult tegn"),
    ],
)
def test_each_row_is_answered_in_danish(
    row: str, sentence: str, administrator: Staff, team: Team, client_of: Any
) -> None:
    client = client_of(administrator)
    item = send(client, STAFF_HEAD, row, kind="staff")
    assert len(item.errors) == 1
    assert sentence in client.get(path(item)).content.decode()
    assert not Staff.objects.filter(first_name__startswith="Mette").exists()


def test_a_name_taken_meanwhile_leaves_nothing_written(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;;", "Team Læsø;;")
    cast.make_team("Team Læsø")
    client.post(path(item, "carry-out/"))
    item.refresh_from_db()
    assert not Team.objects.filter(name="Team Ærø").exists()
    assert (bool(item.failed_at), item.done_at, item.errors[0]["line"]) == (True, None, 3)
    assert "Det her stod i vejen" in client.get(path(item)).content.decode()


def test_a_second_yes_does_nothing_more(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;;")
    for _time in range(2):
        client.post(path(item, "carry-out/"))
    assert Team.objects.count() == 1


def test_a_file_put_away_is_gone(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;;")
    client.post(path(item, "put-away/"))
    client.post(path(item, "carry-out/"))
    item.refresh_from_db()
    assert (bytes(item.sealed), Team.objects.count()) == (b"", 0)
    assert "lagt væk" in client.get(path(item)).content.decode()


def test_looking_at_an_address_carries_nothing_out(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;;")
    for step in ("carry-out/", "put-away/", "undo/"):
        assert client.get(path(item, step)).status_code == 302
    item.refresh_from_db()
    assert item.is_waiting


def test_markup_in_a_cell_is_text(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "<script>alert(1)</script>;;")
    assert "<script>alert" not in client.get(path(item)).content.decode()


def test_a_large_file_is_the_workers(fresh_db: str) -> None:
    cast.make_municipality()
    administrator = cast.make_staff("admin", "Vibeke Storm", Role.ADMINISTRATOR, None)
    item = upload(administrator, "teams", TEAM_HEAD, *[f"Team {number};;" for number in range(501)])
    assert (item.checked_at, item.is_working) == (None, True)
    jobs.run_open_jobs()
    item.refresh_from_db()
    assert item.is_waiting
    begin_import(by=administrator, item=item)
    jobs.run_open_jobs()
    item.refresh_from_db()
    assert (bool(item.done_at), item.progress, Team.objects.count()) == (True, 501, 501)
    begin_undo(by=administrator, item=item)
    jobs.run_open_jobs()
    assert Team.objects.count() == 0
    assert Job.objects.filter(done_at__isnull=True).count() == 0


def test_a_worker_that_gave_up_is_told(administrator: Staff, client_of: Any) -> None:
    item = upload(administrator, "teams", TEAM_HEAD, *[f"Team {number};;" for number in range(501)])
    Job.objects.update(parked_at=timezone.now())
    page = client_of(administrator).get(path(item)).content.decode()
    assert "Det gik i stå undervejs" in page
    assert "hx-trigger" not in page.partition('id="import"')[2].partition(">")[0]
    assert User.objects.exists()


def test_beyond_two_hundred_faults_the_whole_list_is_a_file_to_fetch(
    administrator: Staff, leader: Staff, client_of: Any
) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, *[f";Vest {number};" for number in range(230)])
    page = client.get(path(item)).content.decode()
    assert "230 rækker skal rettes" in page
    assert page.count('<th scope="row"') == 200
    assert "30 ting mere skal rettes" in page
    assert path(item, "errors/") in page
    fetched = client.get(path(item, "errors/"))
    lines = fetched.content.decode("utf-8-sig").splitlines()
    assert fetched["Content-Disposition"].startswith("attachment")
    assert (len(lines), lines[0]) == (231, "Linje;Kolonne;Hvad der er galt")
    assert lines[230].startswith("231;Navn;")
    assert client_of(leader).get(path(item, "errors/")).status_code == 404


def test_a_file_without_a_fault_has_no_list_to_fetch(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;;")
    assert client.get(path(item, "errors/")).url == path(item)
