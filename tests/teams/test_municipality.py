"""The municipality's own row, set by an administrator."""

from typing import Any

import pytest

from teams.models import Municipality, Staff
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db
PATH = "/settings/municipality/"


def test_an_administrator_changes_it_and_the_change_is_in_the_history(
    administrator: Staff, municipality: Municipality, client_of: Any
) -> None:
    answer = sent_as_it_stands(client_of(administrator), PATH, phone="70 10 20 30", letterhead="Rådhuset\n4299 Solvig")
    assert answer["Location"] == "/settings/"
    municipality.refresh_from_db()
    assert (municipality.phone, municipality.version) == ("70 10 20 30", 2)
    event = municipality.events.select_related("pgh_context").get()  # type: ignore[attr-defined]
    assert event.phone == ""
    assert event.pgh_context.metadata["by"] == administrator.pk


def test_two_who_change_it_at_once_both_see_both(
    administrator: Staff, municipality: Municipality, client_of: Any
) -> None:
    client = client_of(administrator)
    client.get(PATH)
    Municipality.objects.update(version=7, phone="11 11 11 11")
    answer = sent_as_it_stands(client, PATH, version="6", phone="22 22 22 22")
    assert answer.status_code == 422
    assert "11 11 11 11" in text(answer)
    assert "22 22 22 22" in text(answer)
    assert 'name="version" value="7"' in text(answer)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * 121),
        ("faces_window_days", "0"),
        ("known_face_days", "1000"),
        ("experience_every", "x"),
        ("relief_threshold", "11"),
        ("expectation_months", "0"),
        ("message_working_days", "21"),
    ],
)
def test_what_cannot_be_is_refused_and_kept_in_the_field(
    field: str, value: str, administrator: Staff, municipality: Municipality, client_of: Any
) -> None:
    answer = sent_as_it_stands(client_of(administrator), PATH, **{field: value, "phone": "typed 12"})
    assert answer.status_code == 422
    assert "typed 12" in text(answer)
    municipality.refresh_from_db()
    assert municipality.version == 1


def test_how_relatives_are_met_is_set_here(administrator: Staff, municipality: Municipality, client_of: Any) -> None:
    said = {"message_working_days": "3", "expectation_months": "4", "relief_threshold": "8"}
    assert sent_as_it_stands(client_of(administrator), PATH, **said)["Location"] == "/settings/"
    municipality.refresh_from_db()
    assert {name: str(getattr(municipality, name)) for name in said} == said


def test_a_leader_does_not_see_it(leader: Staff, client_of: Any) -> None:
    assert client_of(leader).get(PATH).status_code == 404
