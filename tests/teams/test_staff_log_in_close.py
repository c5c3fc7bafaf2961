"""Closing a log-in."""

from typing import Any

import pytest

from teams.models import Staff, Team, User
from tests import cast
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db


def path_of(staff: Staff) -> str:
    return f"/settings/staff/{staff.pk}/log-in/close/"


def test_it_counts_at_once(leader: Staff, care: Staff, client_of: Any) -> None:
    theirs = client_of(care)
    assert theirs.get("/my-day/").status_code == 200
    answer = sent_as_it_stands(client_of(leader), path_of(care))
    assert answer["Location"] == f"/settings/staff/{care.pk}/"
    assert theirs.get("/my-day/").status_code == 302
    assert User.objects.get(pk=care.user_id).events.count() == 1  # type: ignore[attr-defined]


def test_nobody_closes_their_own(leader: Staff, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(leader), path_of(leader))
    assert (answer.status_code, "En anden skal lukke den" in text(answer)) == (422, True)


def test_a_leader_closes_nobody_who_works_elsewhere(
    leader: Staff, care: Staff, other_team: Team, client_of: Any
) -> None:
    cast.make_membership(care, "care_worker", other_team)
    assert sent_as_it_stands(client_of(leader), path_of(care)).status_code == 422
    assert User.objects.get(pk=care.user_id).is_active


def test_without_a_log_in_there_is_nothing_to_close(leader: Staff, care: Staff, client_of: Any) -> None:
    Staff.objects.filter(pk=care.pk).update(user=None)
    answer = sent_as_it_stands(client_of(leader), path_of(care))
    assert (answer.status_code, "har ingen adgang" in text(answer)) == (422, True)
