"""Who may meet her, and as what: by a tie to an own team, or by a visit of one's own."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from teams.models import SelfManagement, Staff, Team
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
