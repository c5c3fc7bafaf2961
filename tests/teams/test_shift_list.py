"""One colleague's hours and absences."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from teams.models import Absence, Staff, Team
from tests import cast
from tests.teams.settling import text

pytestmark = pytest.mark.django_db


def test_what_is_to_come(planner: Staff, care: Staff, team: Team, client_of: Any) -> None:
    now = timezone.now()
    shift = cast.make_shift(care, team, now + timedelta(days=1))
    past = cast.make_shift(care, team, now - timedelta(days=3))
    away = Absence.objects.create(staff=care, from_at=now, until_at=now + timedelta(days=2), reason="course")
    page = text(client_of(planner).get(f"/settings/staff/{care.pk}/shifts/"))
    assert f"/settings/shifts/{shift.pk}/" in page
    assert f"/settings/shifts/{past.pk}/" not in page
    assert f"/settings/absences/{away.pk}/end/" in page


@pytest.mark.parametrize("who", ["visitator", "administrator", "stranger", "care"])
def test_others_do_not_see_it(who: str, care: Staff, request: pytest.FixtureRequest, client_of: Any) -> None:
    assert client_of(request.getfixturevalue(who)).get(f"/settings/staff/{care.pk}/shifts/").status_code == 404
