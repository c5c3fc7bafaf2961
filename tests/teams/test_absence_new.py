"""Adding an absence."""

from datetime import UTC, datetime
from typing import Any

import pytest

from teams.models import Absence, Staff
from tests.teams.settling import sent_as_it_stands

pytestmark = pytest.mark.django_db
DAYS: dict[str, Any] = {"reason": "holiday", "from_on": "2027-02-01", "until_on": "2027-02-03"}


def path_of(staff: Staff) -> str:
    return f"/settings/staff/{staff.pk}/absences/new/"


def test_whole_days(planner: Staff, care: Staff, client_of: Any) -> None:
    sent_as_it_stands(client_of(planner), path_of(care), **DAYS)
    absence = care.absences.get()
    assert absence.from_at == datetime(2027, 1, 31, 23, tzinfo=UTC)
    assert absence.until_at == datetime(2027, 2, 3, 23, tzinfo=UTC)


def test_part_of_a_day(leader: Staff, care: Staff, client_of: Any) -> None:
    hours = {"until_on": "2027-02-01", "from_time": "12:00", "until_time": "14:00"}
    sent_as_it_stands(client_of(leader), path_of(care), **DAYS | hours)
    absence = care.absences.get()
    assert (absence.from_at.hour, absence.until_at.hour) == (11, 13)


@pytest.mark.parametrize(
    "wrong",
    [{"reason": "lazy"}, {"reason": ""}, {"until_on": "2027-01-31"}, {"from_on": "0001-01-01"},
     {"until_on": "9999-12-31"}, {"until_on": "2027-02-01", "from_time": "12:00", "until_time": "11:00"},
     {"from_time": "noon"}],
)  # fmt: skip
def test_what_cannot_be_is_refused(wrong: dict[str, Any], planner: Staff, care: Staff, client_of: Any) -> None:
    assert sent_as_it_stands(client_of(planner), path_of(care), **DAYS | wrong).status_code == 422
    assert not Absence.objects.exists()


def test_a_care_worker_adds_none(care: Staff, client_of: Any) -> None:
    assert client_of(care).get(path_of(care)).status_code == 404
