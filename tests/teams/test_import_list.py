from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from teams.models import Staff
from teams.roles import Role
from tests import cast
from tests.teams.files import TEAM_HEAD, csv

URL = "/settings/imports/"


def test_the_files_sent_so_far_and_what_became_of_them(administrator: Staff, client_of: Any) -> None:
    file = SimpleUploadedFile("vores teams.csv", csv(TEAM_HEAD, "Team Ærø;Øst;70102030"))
    client_of(administrator).post(f"{URL}new/", {"kind": "teams", "file": file})
    page = client_of(administrator).get(URL).content.decode()
    assert "vores teams.csv" in page
    assert "venter på dit ja" in page


def test_staff_and_teams_are_every_administrators_and_nobody_elses(
    administrator: Staff, leader: Staff, client_of: Any
) -> None:
    file = SimpleUploadedFile("vores teams.csv", csv(TEAM_HEAD, "Team Ærø;Øst;70102030"))
    client_of(administrator).post(f"{URL}new/", {"kind": "teams", "file": file})
    other = cast.make_staff("admin2", "Ulla Vang", Role.ADMINISTRATOR, None)
    assert "vores teams.csv" in client_of(other).get(URL).content.decode()
    assert "vores teams.csv" not in client_of(leader).get(URL).content.decode()


def test_care_workers_import_nothing(care: Staff, client_of: Any) -> None:
    assert client_of(care).get(URL).status_code == 404
    assert client_of(care).get(f"{URL}template/").status_code == 404
