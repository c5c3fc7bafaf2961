"""Who has seen my plan: without names for her own staff, with names for the leader."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from citizens import record
from citizens.models import AccessLog, Citizen
from teams.models import Staff, Team
from teams.roles import Role
from tests import cast

pytestmark = pytest.mark.django_db


def look(citizen: Citizen, staff: Staff, minutes_ago: int, method: str = "GET", mark: str = "record") -> None:
    AccessLog.objects.create(
        at=timezone.now() - timedelta(minutes=minutes_ago),
        staff_id=staff.pk,
        action="citizen",
        method=method,
        mark=mark,
        citizens=[citizen.pk],
        request_id=uuid4(),
    )


def test_a_colleague_sees_professions_and_no_names(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    look(karen, colleague, 60)
    page = client_of(care).get(f"/citizens/{karen.pk}/seen-by/").content.decode()
    assert "læste kl." in page
    assert str(colleague) not in page


def test_another_system_is_named_by_its_purpose(leader: Staff, team: Team, karen: Citizen, client_of: Any) -> None:
    purpose = "Træningens journal viser mål"
    for user in (901, 902):
        told = {"user_id": user, "role": "integration", "purpose": purpose, "citizens": [karen.pk], "mark": "record"}
        AccessLog.objects.create(at=timezone.now(), action="api_read_citizen", request_id=uuid4(), **told)
    page = client_of(leader).get(f"/citizens/{karen.pk}/seen-by/").content.decode()
    assert page.count(f"Et andet system</span> ({purpose})") == 2


def test_the_leader_sees_the_names(leader: Staff, colleague: Staff, karen: Citizen, client_of: Any) -> None:
    look(karen, colleague, 60)
    assert str(colleague) in client_of(leader).get(f"/citizens/{karen.pk}/seen-by/").content.decode()


def test_a_leader_of_another_team_sees_no_names_here(
    leader: Staff, other_team: Team, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    leader.memberships.update(team=other_team)
    cast.make_membership(leader, Role.VISITATOR, karen.team_ties.get().team)
    look(karen, colleague, 60)
    page = client_of(leader).get(f"/citizens/{karen.pk}/seen-by/").content.decode()
    assert "læste kl." in page
    assert str(colleague) not in page


def test_looks_within_fifteen_minutes_are_one(care: Staff, colleague: Staff, karen: Citizen) -> None:
    for minutes_ago in (60, 50, 40, 10):
        look(karen, care, minutes_ago)
    look(karen, colleague, 45, method="POST")
    looks = record.looks_at(karen, timezone.now() - timedelta(days=1))
    assert [(each.name, each.wrote) for each in looks] == [
        (str(care), False),
        (str(colleague), True),
        (str(care), False),
    ]


def test_lists_are_not_looks_at_her_record(care: Staff, karen: Citizen) -> None:
    look(karen, care, 5, mark="list")
    assert record.looks_at(karen, timezone.now() - timedelta(days=1)) == []


def test_an_empty_list_says_so(care: Staff, karen: Citizen, client_of: Any) -> None:
    assert "Ingen har åbnet den" in client_of(care).get(f"/citizens/{karen.pk}/seen-by/").content.decode()
