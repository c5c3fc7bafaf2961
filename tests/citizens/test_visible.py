"""Who may meet her, and as what: by a tie to an own team, or by a visit of one's own."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals.models import Goal
from teams.models import SelfManagement, Staff, Team, User
from teams.roles import ROLES, Permission, Role
from tests import cast
from visits.models import Note, Visit

pytestmark = pytest.mark.django_db


def may(person: Staff, permission: Permission) -> bool:
    return Citizen.objects.visible_to(cast.user_of(person), permission).exists()


def test_a_substitute_may_what_a_care_worker_may(stranger: Staff, karens_visit: Visit) -> None:
    cast.assign(karens_visit, stranger)
    assert {each for each in Permission if may(stranger, each)} == ROLES[Role.CARE_WORKER]


def test_the_self_management_of_ones_own_team_ends_where_the_team_ends(
    stranger: Staff, other_team: Team, karens_visit: Visit
) -> None:
    Team.objects.filter(pk=other_team.pk).update(self_management=SelfManagement.SELF_MANAGED)
    cast.assign(karens_visit, stranger)
    assert may(stranger, Permission.VISITS_DOCUMENT)
    assert not may(stranger, Permission.VISITS_PLAN)
    assert not may(stranger, Permission.VISITS_MOVE)


def test_a_note_that_the_role_may_not_write_is_refused_and_the_try_is_logged(
    visitator: Staff, karens_visit: Visit, client_of: Any
) -> None:
    answer = client_of(visitator).post(f"/visits/{karens_visit.pk}/", {})
    assert answer.status_code == 404
    assert not Note.objects.exists()
    row = AccessLog.objects.get()
    assert (row.mark, row.tried_kind, row.tried_id) == ("refused", "visit", karens_visit.pk)


def test_the_log_says_by_which_tie_the_door_let_them_in(
    care: Staff, stranger: Staff, karens_visit: Visit, karens_goal: Goal, client_of: Any
) -> None:
    cast.assign(karens_visit, stranger)
    paths = [f"/citizens/{karens_visit.citizen_id}/", f"/goals/{karens_goal.pk}/", f"/visits/{karens_visit.pk}/"]
    for person in (care, stranger):
        for path in paths:
            client_of(person).get(path)
    assert list(AccessLog.objects.order_by("id").values_list("basis", flat=True)) == ["team"] * 3 + ["visit"] * 3


def test_who_left_the_team_still_reaches_the_own_visit_and_the_log_says_so(
    care: Staff, karens_visit: Visit, client_of: Any
) -> None:
    care.memberships.update(until_on=timezone.localdate() - timedelta(days=1))
    client = client_of(care)
    assert client.get(f"/citizens/{karens_visit.citizen_id}/").status_code == 404
    assert client.get(f"/visits/{karens_visit.pk}/").status_code == 200
    row = AccessLog.objects.latest("id")
    assert (row.basis, row.staff_id) == ("own", care.pk)


def test_without_a_membership_nobody_is_seen(care: Staff, karens_visit: Visit, client_of: Any) -> None:
    """The session lasts; what it opens ends with the membership."""
    client = client_of(care)
    assert "Karen Mikkelsen" in client.get("/citizens/").content.decode()
    care.memberships.update(until_on=timezone.localdate() - timedelta(days=1))
    for path in ("/", "/citizens/", "/my-day/", "/notices/"):
        assert "Karen" not in client.get(path, follow=True).content.decode(), path


def test_a_closed_log_in_ends_the_session(care: Staff, karen: Citizen, client_of: Any) -> None:
    client = client_of(care)
    User.objects.filter(pk=care.user_id).update(is_active=False)
    assert client.get(f"/citizens/{karen.pk}/")["Location"].startswith("/accounts/login/")
