"""An import is taken back where nobody has touched its rows."""

from typing import Any

from teams.models import Membership, Staff, Team, User
from tests import cast
from tests.teams.files import TEAM_HEAD
from tests.teams.test_import_file import METTE, STAFF_HEAD, path, send


def test_the_person_is_asked_and_then_it_is_undone(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;;", "Team Læsø;;")
    client.post(path(item, "carry-out/"))
    assert "2 ting, som filen oprettede" in client.get(path(item, "undo/")).content.decode()
    client.post(path(item, "undo/"))
    assert Team.objects.count() == 0
    assert "Fortrudt: 2 ting" in client.get(path(item)).content.decode()
    client.post(path(item, "undo/"))
    item.refresh_from_db()
    assert item.undone_by == administrator


def test_what_has_been_used_or_changed_stays(administrator: Staff, client_of: Any) -> None:
    client = client_of(administrator)
    item = send(client, TEAM_HEAD, "Team Ærø;;", "Team Læsø;;", "Team Fur;;")
    client.post(path(item, "carry-out/"))
    cast.make_staff("ny", "Ny Mand", team=Team.objects.get(name="Team Ærø"))
    Team.objects.filter(name="Team Fur").update(version=2)
    client.post(path(item, "undo/"))
    assert set(Team.objects.values_list("name", flat=True)) == {"Team Ærø", "Team Fur"}
    assert "2 er brugt eller ændret" in client.get(path(item)).content.decode()


def test_people_go_with_their_place_and_log_in_unless_they_have_begun(
    administrator: Staff, team: Team, client_of: Any
) -> None:
    client = client_of(administrator)
    item = send(client, STAFF_HEAD, METTE, METTE.replace("Mette", "Jonas").replace("mette", "jonas"), kind="staff")
    client.post(path(item, "carry-out/"))
    jonas = User.objects.get(username="jonas.lund")
    jonas.set_password("et langt kodeord")
    jonas.save()
    client.post(path(item, "undo/"))
    assert not Staff.objects.filter(first_name="Mette").exists()
    assert not User.objects.filter(username="mette.lund").exists()
    assert Membership.objects.filter(staff__first_name="Jonas").exists()
