"""A colleague's name, profession and phone."""

from typing import Any

import pytest

from teams.models import Staff, Team
from tests import cast
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db


def path_of(staff: Staff) -> str:
    return f"/settings/staff/{staff.pk}/change/"


def test_a_leader_changes_it(leader: Staff, care: Staff, client_of: Any) -> None:
    sent_as_it_stands(client_of(leader), path_of(care), last_name="Lund-Krag", transport="car")
    care.refresh_from_db()
    assert (str(care), care.transport, care.version) == ("Mette Lund-Krag", "car", 2)


def test_two_at_once(leader: Staff, administrator: Staff, care: Staff, client_of: Any) -> None:
    sent_as_it_stands(client_of(administrator), path_of(care), phone="11 11")
    answer = sent_as_it_stands(client_of(leader), path_of(care), version="1", phone="22 22")
    assert answer.status_code == 422
    assert "11 11" in text(answer)
    assert "22 22" in text(answer)


def test_who_also_works_elsewhere_is_changed_by_an_administrator(
    leader: Staff, care: Staff, other_team: Team, client_of: Any
) -> None:
    cast.make_membership(care, "care_worker", other_team)
    answer = sent_as_it_stands(client_of(leader), path_of(care), last_name="Kapret")
    assert answer.status_code == 422
    assert "arbejder også uden for dine teams" in text(answer)


@pytest.mark.parametrize(
    ("field", "value"), [("first_name", ""), ("initials", ""), ("profession", "x"), ("phone", "9" * 31)]
)
def test_what_cannot_be_is_refused(field: str, value: str, leader: Staff, care: Staff, client_of: Any) -> None:
    assert sent_as_it_stands(client_of(leader), path_of(care), **{field: value}).status_code == 422
