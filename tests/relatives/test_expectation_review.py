"""They have looked at it together, and choose the next day."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import sweep
from citizens.actions import set_contact_person
from citizens.models import Citizen, Notice
from relatives.models import Expectation, ExpectationSheet
from teams.models import Staff
from tests.relatives.answers import key

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_families(settings: Any) -> None:
    settings.REMINDERS = ("relatives.reminding.reasons",)


def review(client: Any, karen: Citizen, days: int, version: int = 1) -> Any:
    day = (timezone.localdate() + timedelta(days=days)).isoformat()
    told = {"review_on": day, "review_months": "3", "version": str(version), "form_key": key()}
    return client.post(f"/citizens/{karen.pk}/relatives/expectations/look-again/", told)


def notices() -> list[Notice]:
    return list(Notice.objects.open().filter(what="relatives.expectations"))


def test_the_contact_person_is_reminded_once_for_each_day(
    karen: Citizen, wish: Expectation, care: Staff, client_of: Any
) -> None:
    set_contact_person(by=care, citizen=karen, staff=care)
    ExpectationSheet.objects.update(review_on=timezone.localdate())
    sweep.remind_all()
    assert [notice.for_staff for notice in notices()] == [care]
    assert review(client_of(care), karen, 90).status_code == 302
    sweep.remind_all()
    assert notices() == []


def test_the_next_day_lies_ahead(karen: Citizen, wish: Expectation, care: Staff, client_of: Any) -> None:
    assert review(client_of(care), karen, 0).status_code == 422


def test_without_a_sheet_there_is_nothing_to_look_at(karen: Citizen, care: Staff, client_of: Any) -> None:
    assert review(client_of(care), karen, 90)["Location"] == f"/citizens/{karen.pk}/relatives/expectations/"


def test_months_have_their_limits(karen: Citizen, wish: Expectation, care: Staff, client_of: Any) -> None:
    told = {"review_on": "2030-01-01", "review_months": "99", "version": "1", "form_key": key()}
    response = client_of(care).post(f"/citizens/{karen.pk}/relatives/expectations/look-again/", told)
    assert response.status_code == 422
