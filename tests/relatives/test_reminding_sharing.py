"""Her agreement is looked at again: an end that comes, a paper that runs out, a year without a talk."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from citizens.models import Citizen
from citizens.reminding import Person, Reason
from relatives import actions, reminding
from relatives.models import Relative
from relatives.reminding_sharing import What, reasons
from teams.models import Staff
from tests.relatives.families import has_paper, in_days, make_relative, said_before, says

pytestmark = pytest.mark.django_db


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    return make_relative(karen, care)


def held(citizen: Citizen, in_days: int = 0) -> list[Reason]:
    today = timezone.localdate()
    person = Person(citizen.pk, 1, None, citizen.first_name, today)
    return list(reasons({citizen.pk: person}, today + timedelta(days=in_days)))


def said(reason: Reason) -> str:
    with override("da"):
        return reminding.sentence(reason.what, reason.facts, "Karen")


@pytest.mark.parametrize(("days", "told"), [(15, False), (14, True), (0, True), (-1, True), (-14, True), (-15, False)])
def test_two_weeks_before_a_yes_ends_and_two_weeks_after(
    days: int, told: bool, karen: Citizen, inger: Relative, care: Staff
) -> None:
    said_before(inger, care, "visits", 200, until_on=in_days(days))
    assert [reason.what for reason in held(karen)] == ([What.ENDS] if told else [])


def test_it_says_what_to_do(karen: Citizen, inger: Relative, care: Staff) -> None:
    said_before(inger, care, "visits", 200, until_on=in_days(3))
    (reason,) = held(karen)
    assert reason.due_on == in_days(3)
    assert reason.path == f"/relatives/{inger.pk}/"
    assert "Spørg Karen" in said(reason)
    assert "Inger Mikkelsen" in said(reason)


def test_said_again_it_is_gone(karen: Citizen, inger: Relative, care: Staff) -> None:
    said_before(inger, care, "visits", 200, until_on=in_days(3))
    says(inger, care, "visits", True, until_on=in_days(365))
    assert held(karen) == []


def test_what_was_taken_back_does_not_end(karen: Citizen, inger: Relative, care: Staff) -> None:
    said_before(inger, care, "visits", 200, until_on=in_days(3))
    actions.revoke(by=care, relative=inger, category="visits")
    assert held(karen) == []


def test_two_yeses_that_end_are_one_reminder(karen: Citizen, inger: Relative, care: Staff) -> None:
    for category, days in (("visits", 5), ("goals", 3)):
        said_before(inger, care, category, 200, until_on=in_days(days))
    (reason,) = held(karen)
    assert reason.facts["on"] == in_days(3).isoformat()


def test_a_paper_runs_out(karen: Citizen, inger: Relative, care: Staff) -> None:
    has_paper(inger, care, "guardian", "health", until_on=in_days(10))
    has_paper(inger, care, "lasting", "practical", until_on=in_days(40))
    (reason,) = held(karen)
    assert reason.what == What.BASIS_ENDS
    assert "Karen" in said(reason)
    assert "helbred" not in said(reason)


@pytest.mark.parametrize(("days", "told"), [(365, False), (366, True)])
def test_a_year_without_a_talk(days: int, told: bool, karen: Citizen, inger: Relative, care: Staff) -> None:
    said_before(inger, care, "visits", days)
    assert [reason.what for reason in held(karen)] == ([What.LOOK_AGAIN] if told else [])


def test_one_talk_about_anything_is_a_look(karen: Citizen, inger: Relative, care: Staff) -> None:
    said_before(inger, care, "visits", 500)
    says(inger, care, "health", False)
    assert held(karen) == []


def test_who_is_no_relative_any_more_reminds_nobody(karen: Citizen, inger: Relative, care: Staff) -> None:
    said_before(inger, care, "visits", 500)
    actions.end_relative(by=care, relative=inger)
    assert held(karen) == []
