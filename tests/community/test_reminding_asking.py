"""Reminders of asking follow from rows alone: each reason once, gone when she was asked, none after a no."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import sweep
from citizens.models import Citizen, Notice
from community import reminding_asking
from community.actions import add_sign
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_this_room(settings: Any) -> None:
    """What the other rooms remind of would come first: one new reminder a day."""
    settings.REMINDERS = ("community.reminding.reasons",)


def told() -> list[str]:
    sweep.remind_all()
    return [notice.words for notice in Notice.objects.open().filter(what="community.asking")]


def test_a_new_citizen_is_asked_after_thirty_days_and_the_sweep_says_it_once(karen: Citizen, care: Staff) -> None:
    assert told() == ["Karen har ikke fået de tre spørgsmål om samvær endnu. Spørg på et besøg."]
    before = Notice.objects.count()
    assert sweep.remind_all() == 0
    assert Notice.objects.count() == before
    notice = Notice.objects.get()
    assert notice.path == f"/citizens/{karen.pk}/#wellbeing"
    assert notice.due_on == timezone.localdate() - timedelta(days=30)


def test_it_closes_by_itself_when_she_has_answered(karen: Citizen, care: Staff) -> None:
    assert told()
    cast.asked_about_company(karen, care, days_ago=0)
    assert told() == []


@pytest.mark.parametrize("outcome", ["not_today", "will_not"])
def test_a_no_closes_it_too(outcome: str, karen: Citizen, care: Staff) -> None:
    assert told()
    cast.asked_about_company(karen, care, days_ago=0, outcome=outcome, answers=[])
    assert told() == []


def test_a_sign_asks_after_a_week_and_not_twice_in_ninety_days(karen: Citizen, care: Staff) -> None:
    cast.asked_about_company(karen, care, days_ago=89)
    seen_at = timezone.now() - timedelta(days=20)
    add_sign(by=care, citizen=karen, kind="sensed", seen_at=seen_at)
    assert told() == []
    cast.asked_about_company(karen, care, days_ago=400)
    assert told() == []


def test_a_year_later_she_is_asked_again(karen: Citizen, care: Staff) -> None:
    cast.asked_about_company(karen, care, days_ago=370)
    assert told() == ["Det er et år siden, Karen blev spurgt om samvær. Spørg igen på et besøg."]


def test_people_who_were_here_long_before_are_asked_at_visits_only(karen: Citizen, care: Staff) -> None:
    Citizen.objects.filter(pk=karen.pk).update(taken_in_at=timezone.now() - timedelta(days=900))
    assert told() == []


def test_many_citizens_cost_no_more_statements(karen: Citizen, care: Staff, django_assert_max_num_queries: Any) -> None:
    for name in ("Bodil", "Inger", "Gerda"):
        cast.make_citizen(f"{name} Friis", care.memberships.get().team, care)
    people = sweep.people_with_help(timezone.localdate())
    with django_assert_max_num_queries(3):
        assert len(list(reminding_asking.reasons(people, timezone.localdate()))) == 4


def test_what_the_whole_team_reads_does_not_tell_of_a_sign(karen: Citizen, care: Staff) -> None:
    Citizen.objects.filter(pk=karen.pk).update(taken_in_at=timezone.now() - timedelta(days=20))
    seen_at = timezone.now() - timedelta(days=8)
    add_sign(by=care, citizen=karen, kind="sensed", words="Græder", seen_at=seen_at)
    assert told() == ["Det er et godt tidspunkt at stille Karen de tre spørgsmål om samvær."]
