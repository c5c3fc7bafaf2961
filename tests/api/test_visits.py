from datetime import timedelta

import pytest
from django.utils import timezone

from citizens.models import Citizen
from goals.models import SubGoal
from teams.models import Staff, Team
from tests import cast
from tests.api.calling import System, data, fields
from visits import for_systems
from visits.models import Visit, VisitPlan

pytestmark = pytest.mark.django_db


def test_todays_visits_with_who_comes(system: System, karens_visit: Visit, care: Staff, karen: Citizen) -> None:
    day = timezone.localdate(karens_visit.start_at)
    (visit,) = data(system.get(f"/api/visits/?from={day}"))["results"]
    assert (visit["id"], visit["citizen"], visit["workers"]) == (karens_visit.pk, karen.pk, [care.pk])
    assert visit["title"] == "Morgen"
    assert data(system.get(f"/api/visits/?from={day + timedelta(days=1)}"))["results"] == []


def test_a_visit_says_what_it_works_on(system: System, karens_visit: Visit, karens_sub_goal: SubGoal) -> None:
    (step,) = data(system.get(f"/api/visits/{karens_visit.pk}/"))["steps"]
    assert (step["id"], step["last_step"]) == (karens_sub_goal.pk, 3)


def test_visits_go_on_by_their_beginning(
    system: System, karens_plan: VisitPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(for_systems, "PAGE", 2)
    first = timezone.now().replace(second=0, microsecond=0)
    made = [cast.make_visit(karens_plan, first + timedelta(days=day)) for day in (4, 1, 3)]
    path, found = f"/api/visits/?from={timezone.localdate()}&until={timezone.localdate() + timedelta(days=6)}", []
    while path:
        answer = data(system.get(path))
        found += [each["id"] for each in answer["results"]]
        path = answer["next"]
    assert found == [made[1].pk, made[2].pk, made[0].pk]


def test_visits_of_a_team_or_a_citizen(system: System, karens_visit: Visit, team: Team, karen: Citizen) -> None:
    day = timezone.localdate(karens_visit.start_at)
    for query, count in ((f"team={team.pk}", 1), ("team=999999", 0), (f"citizen={karen.pk}", 1), ("citizen=999999", 0)):
        assert len(data(system.get(f"/api/visits/?from={day}&{query}"))["results"]) == count, query


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("from=2026-11-24&until=2026-11-23", "until"),
        ("from=2026-11-24&until=2027-11-24", "until"),
        ("from=0001-01-01", "from"),
        ("from=2099-12-31&until=9999-12-31", "until"),
        ("from=24.11.2026", "from"),
        ("team=x", "team"),
        ("team=-1", "team"),
        ("team=%D9%A1", "team"),
        ("team=99999999999999999999999", "team"),
        ("from=2026-11-24&from=2026-11-25", "from"),
        ("after=1e3", "after"),
        ("citizen__first_name=Karen", "citizen__first_name"),
    ],
)
def test_a_question_that_cannot_be_is_refused_by_name(query: str, wrong: str, system: System) -> None:
    response = system.get(f"/api/visits/?{query}")
    assert (response.status_code, fields(response)) == (422, {wrong})
