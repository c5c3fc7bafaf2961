"""Adding a colleague."""

from typing import Any

import pytest

from teams.models import Membership, Staff, Team
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db
PATH = "/settings/staff/new/"
SOFIE: dict[str, Any] = {"first_name": "Sofie", "last_name": "Dam", "profession": "nurse", "role": "care_worker"}


def test_a_leader_adds_somebody_to_the_own_team(leader: Staff, team: Team, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), f"{PATH}?team={team.pk}".split("?")[0], **SOFIE)
    made = Staff.objects.get(first_name="Sofie")
    assert answer["Location"] == f"/settings/staff/{made.pk}/"
    membership = Membership.objects.get(staff=made)
    assert (membership.team, membership.role, made.initials) == (team, "care_worker", "SD")


def test_a_leader_gives_no_place_beyond_own_teams(leader: Staff, other_team: Team, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), PATH, **SOFIE | {"team": str(other_team.pk)})
    assert answer.status_code == 422
    assert not Staff.objects.filter(first_name="Sofie").exists()


def test_a_leader_makes_no_administrator(leader: Staff, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), PATH, **SOFIE | {"role": "administrator"})
    assert answer.status_code == 422
    assert not Staff.objects.filter(first_name="Sofie").exists()


def test_an_administrator_makes_another_without_a_team(administrator: Staff, team: Team, client_of: Any) -> None:
    sent_as_it_stands(client_of(administrator), PATH, **SOFIE | {"role": "administrator", "team": ""})
    assert Membership.objects.get(staff__first_name="Sofie").team is None


@pytest.mark.parametrize(
    ("field", "value"),
    [("first_name", ""), ("last_name", "\u202eevil"), ("first_name", "x" * 81), ("profession", "wizard"),
     ("initials", "ABCDE"), ("from_on", "0001-01-01"), ("from_on", "i går"), ("transport", "dragon"), ("role", ""),
     ("team", "")],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_kept(field: str, value: str, leader: Staff, team: Team, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), PATH, **SOFIE | {"phone": "typed 12", field: value})
    assert answer.status_code == 422
    assert "typed 12" in text(answer)
    assert not Staff.objects.filter(phone="typed 12").exists()


def test_sent_twice_is_one_colleague(leader: Staff, team: Team, client_of: Any) -> None:
    client = client_of(leader)
    key = {"form_key": "0e6e7f5c-7c5a-4a8e-9a6d-2f6f7a3b1c11", "form_user": str(leader.user_id)}
    told = SOFIE | {"team": str(team.pk), "from_on": "2026-01-01", "transport": "bicycle"} | key
    places = {client.post(PATH, told)["Location"] for _time in range(2)}
    assert (len(places), Staff.objects.filter(first_name="Sofie").count()) == (1, 1)


def test_a_closed_team_is_not_offered(administrator: Staff, team: Team, client_of: Any) -> None:
    Team.objects.update(closed_on="2026-01-01")
    answer = sent_as_it_stands(client_of(administrator), PATH, **SOFIE | {"team": str(team.pk)})
    assert answer.status_code == 422
