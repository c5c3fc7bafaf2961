"""Adding shifts by weekday over a period."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from teams.models import Shift, Staff, Team
from teams.pattern import shift_spans
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db
MORNINGS: dict[str, Any] = {"weekdays": ["1", "3"], "starts": "07:00", "ends": "15:00", "every_n_weeks": "1"}
FORTNIGHT = {"from_on": "2027-01-04", "until_on": "2027-01-17"}


def path_of(staff: Staff) -> str:
    return f"/settings/staff/{staff.pk}/shifts/new/"


@pytest.mark.parametrize("who", ["leader", "planner"])
def test_leader_and_planner_add_them(who: str, care: Staff, request: pytest.FixtureRequest, client_of: Any) -> None:
    answer = sent_as_it_stands(client_of(request.getfixturevalue(who)), path_of(care), **MORNINGS | FORTNIGHT)
    assert answer["Location"] == f"/settings/staff/{care.pk}/shifts/"
    starts = [shift.start_at for shift in care.shifts.all()]
    assert starts == [datetime(2027, 1, day, 6, tzinfo=UTC) for day in (4, 6, 11, 13)]


def test_a_night_ends_the_next_morning_and_counts_real_hours(planner: Staff, care: Staff, client_of: Any) -> None:
    """On 28 March 2027 the clocks go forward: the night has seven hours."""
    night = {"weekdays": ["6"], "starts": "23:00", "ends": "07:00", "from_on": "2027-03-27", "until_on": "2027-03-27"}
    sent_as_it_stands(client_of(planner), path_of(care), **MORNINGS | night)
    shift = care.shifts.get()
    assert (shift.end_at - shift.start_at).total_seconds() == 7 * 3600


def test_every_other_week_counts_from_the_first_week() -> None:
    spans = shift_spans(
        weekdays=[3],
        every_n_weeks=2,
        starts=time(7),
        ends=time(15),
        from_on=date(2027, 1, 6),
        until_on=date(2027, 2, 3),
    )
    assert [start.day for start, _end in spans] == [6, 20, 3]


def test_two_at_once_are_refused_and_none_is_saved(planner: Staff, care: Staff, client_of: Any) -> None:
    client = client_of(planner)
    sent_as_it_stands(client, path_of(care), **MORNINGS | FORTNIGHT | {"weekdays": ["3"]})
    answer = sent_as_it_stands(client, path_of(care), **MORNINGS | FORTNIGHT | {"starts": "14:00", "ends": "22:00"})
    assert answer.status_code == 422
    assert "Der er allerede en vagt 6.1.2027" in text(answer)
    assert care.shifts.count() == 2


@pytest.mark.parametrize(
    "wrong",
    [{"weekdays": []}, {"weekdays": ["8"]}, {"starts": ""}, {"starts": "07:00", "ends": "07:00"}, {"starts": "25:00"},
     {"from_on": "2027-02-01"}, {"until_on": "2029-01-01"}, {"every_n_weeks": "5"}, {"until_on": "9999-12-31"},
     {"weekdays": ["7"], "until_on": "2027-01-05"}, {"from_on": "0001-01-01"}],
)  # fmt: skip
def test_what_cannot_be_is_refused(wrong: dict[str, Any], planner: Staff, care: Staff, client_of: Any) -> None:
    assert sent_as_it_stands(client_of(planner), path_of(care), **MORNINGS | FORTNIGHT | wrong).status_code == 422
    assert not Shift.objects.exists()


def test_another_team_is_no_choice(planner: Staff, care: Staff, other_team: Team, client_of: Any) -> None:
    wrong = MORNINGS | FORTNIGHT | {"team": str(other_team.pk)}
    assert sent_as_it_stands(client_of(planner), path_of(care), **wrong).status_code == 422
