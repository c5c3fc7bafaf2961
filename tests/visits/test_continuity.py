"""Known faces: how many different people a citizen meets, and what the dashboard makes of it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen
from teams.models import Staff, Team
from tests import cast
from visits.dashboard import continuity
from visits.faces import Met, bands, faces


def met(*pairs: tuple[int, int]) -> list[Met]:
    return [Met(citizen, staff) for citizen, staff in pairs]


@pytest.mark.parametrize(
    ("meetings", "n", "median", "share"),
    [
        ((), 0, 0.0, 0.0),
        (((1, 1),), 1, 1.0, 1.0),
        (((1, 1), (1, 1), (1, 1)), 1, 1.0, 1.0),
        (((1, 1), (1, 2), (2, 1)), 2, 1.5, 1.0),
        (((1, 1), (1, 2), (1, 3), (1, 4)), 1, 4.0, 0.75),
        (((1, 1), (1, 1), (1, 2), (1, 3), (1, 4)), 1, 4.0, 0.8),
        (((1, 1), (2, 1), (2, 2), (3, 1), (3, 2), (3, 3)), 3, 2.0, 1.0),
    ],
)
def test_faces_are_counted_per_citizen(meetings: Any, n: int, median: float, share: float) -> None:
    counted = faces(met(*meetings))
    assert (counted.n, counted.median, counted.best_known_share) == (n, median, share)


def test_the_spread_says_how_many_citizens_meet_how_many() -> None:
    assert faces(met((1, 1), (2, 1), (2, 2), (3, 5))).spread == ((1, 2), (2, 1))


def test_p90_lies_near_those_who_meet_most() -> None:
    meetings = [(citizen, staff) for citizen in range(1, 11) for staff in range(citizen)]
    assert faces(met(*meetings)).p90 == pytest.approx(9.1)


def test_citizens_with_two_visits_a_day_stand_apart() -> None:
    calm, busy = bands(met(*[(1, 1)] * 27, *[(2, 1)] * 28), days=14)
    assert {m.citizen_id for m in calm} == {1}
    assert {m.citizen_id for m in busy} == {2}


@pytest.mark.django_db
def test_only_delivered_visits_by_day_count(
    care: Staff, colleague: Staff, team: Team, karens_plan: Any, karen: Citizen
) -> None:
    today = timezone.localdate()
    noon = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)

    def visit(days_ago: int, staff: Staff, delivered: bool | None, hour: int = 12) -> None:
        start = (noon - timedelta(days=days_ago)).replace(hour=hour)
        cast.make_visit(karens_plan, start, staff, delivered=delivered, completed_at=noon)

    visit(1, care, True)
    visit(2, care, True)
    visit(3, colleague, False)
    visit(4, colleague, True, hour=23)
    visit(20, colleague, True)
    seen = continuity(team.pk, today)
    assert (seen.delivered.n, seen.delivered.median) == (1, 1.0)
    assert (seen.first, seen.last) == (today - timedelta(days=13), today)


@pytest.mark.django_db
def test_planned_faces_look_as_far_ahead(care: Staff, colleague: Staff, team: Team, karens_plan: Any) -> None:
    noon = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
    for ahead, staff in ((1, care), (14, colleague), (15, colleague)):
        cast.make_visit(karens_plan, noon + timedelta(days=ahead), staff)
    assert continuity(team.pk, timezone.localdate()).planned.median == 2.0
