"""Back earlier or later than was thought."""

from datetime import UTC, datetime
from typing import Any

import pytest

from teams.models import Absence, Staff
from tests.house.forms import posting_forms
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def absence(care: Staff) -> Absence:
    """Away 1 to 3 February, whole days."""
    span = {"from_at": datetime(2027, 1, 31, 23, tzinfo=UTC), "until_at": datetime(2027, 2, 3, 23, tzinfo=UTC)}
    return Absence.objects.create(staff=care, reason="sick", **span)


def path_of(absence: Absence) -> str:
    return f"/settings/absences/{absence.pk}/end/"


def test_the_page_shows_the_last_day_as_it_stands(planner: Staff, absence: Absence, client_of: Any) -> None:
    (form,) = [f for f in posting_forms(text(client_of(planner).get(path_of(absence)))) if f.action == path_of(absence)]
    assert (form.sent["until_on"], form.sent["until_time"]) == (["2027-02-03"], [""])


def test_back_a_day_earlier(planner: Staff, absence: Absence, client_of: Any) -> None:
    sent_as_it_stands(client_of(planner), path_of(absence), until_on="2027-02-02")
    absence.refresh_from_db()
    assert (absence.until_at, absence.version) == (datetime(2027, 2, 2, 23, tzinfo=UTC), 2)


def test_never_before_it_began(planner: Staff, absence: Absence, client_of: Any) -> None:
    assert sent_as_it_stands(client_of(planner), path_of(absence), until_on="2027-01-30").status_code == 422


def test_two_at_once(planner: Staff, absence: Absence, client_of: Any) -> None:
    Absence.objects.update(version=3)
    assert sent_as_it_stands(client_of(planner), path_of(absence), version="2").status_code == 422


def test_another_teams_is_not_there(stranger: Staff, absence: Absence, client_of: Any) -> None:
    assert client_of(stranger).get(path_of(absence)).status_code == 404
