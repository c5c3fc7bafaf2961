"""Ending a role; it can be changed again."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from teams.models import Membership, Staff, Team
from tests import cast
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def path_of(membership: Membership) -> str:
    return f"/settings/roles/{membership.pk}/end/"


def test_a_role_ends_and_goes_on_again(leader: Staff, care: Staff, client_of: Any) -> None:
    membership, client = care.memberships.get(), client_of(leader)
    last = timezone.localdate() + 3 * DAY
    sent_as_it_stands(client, path_of(membership), until_on=last.isoformat())
    membership.refresh_from_db()
    assert (membership.until_on, membership.version) == (last, 2)
    sent_as_it_stands(client, path_of(membership), until_on="")
    membership.refresh_from_db()
    assert membership.until_on is None
    assert membership.events.count() == 2  # type: ignore[attr-defined]


def test_one_given_by_mistake_today_is_taken_back(leader: Staff, care: Staff, team: Team, client_of: Any) -> None:
    today = timezone.localdate()
    given = cast.make_membership(care, "planner", team, from_on=today)
    sent_as_it_stands(client_of(leader), path_of(given), until_on=(today - DAY).isoformat())
    assert not Membership.objects.filter(pk=given.pk).exists()


def test_what_has_been_is_not_taken_back(leader: Staff, care: Staff, client_of: Any) -> None:
    membership = care.memberships.get()
    before = (membership.from_on - DAY).isoformat()
    assert sent_as_it_stands(client_of(leader), path_of(membership), until_on=before).status_code == 422


@pytest.mark.parametrize("who", ["leader", "administrator"])
def test_nobody_locks_themselves_out(who: str, request: pytest.FixtureRequest, client_of: Any) -> None:
    person = request.getfixturevalue(who)
    answer = sent_as_it_stands(client_of(person), path_of(person.memberships.get()))
    assert (answer.status_code, "En anden skal afslutte den" in text(answer)) == (422, True)


def test_another_leader_may(leader: Staff, team: Team, client_of: Any) -> None:
    other = cast.make_staff("leader2", "Else Krag", "leader", team, "leader")
    assert sent_as_it_stands(client_of(other), path_of(leader.memberships.get())).status_code == 302


def test_an_old_version_is_refused(leader: Staff, care: Staff, client_of: Any) -> None:
    Membership.objects.filter(staff=care).update(version=5)
    assert sent_as_it_stands(client_of(leader), path_of(care.memberships.get()), version="4").status_code == 422


def test_a_role_of_another_team_is_not_there(leader: Staff, stranger: Staff, client_of: Any) -> None:
    assert client_of(leader).get(path_of(stranger.memberships.get())).status_code == 404
