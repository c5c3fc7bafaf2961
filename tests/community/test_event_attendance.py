"""The list of the day: a tap for each guest, and an offer that waited for it goes on."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from community import actions, loop
from community.models import Event, Guest, Referral
from teams.models import Staff, Team
from tests.community.holding import sign_up
from tests.community.offers import key, make_event, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(team: Team, care: Staff) -> Event:
    return make_event(team, care)


@pytest.fixture
def guest(event: Event, care: Staff, karen: Citizen) -> Guest:
    return sign_up(care, event, karen)


def today(event: Event) -> None:
    now = timezone.now()
    Event.objects.filter(pk=event.pk).update(starts_at=now - timedelta(minutes=5), ends_at=now + timedelta(hours=2))


def mark(client: Any, guest: Guest, what: str) -> Any:
    return client.post(f"/community/guests/{guest.pk}/mark/", {"mark": what, "form_key": key()}, follow=True)


def test_one_tap_and_one_to_undo_it(event: Event, guest: Guest, care: Staff, client_of: Any) -> None:
    today(event)
    mark(client_of(care), guest, "here")
    guest.refresh_from_db()
    assert (guest.attended, guest.attendance_from, guest.attendance_by) == (True, "staff", care)
    mark(client_of(care), guest, "not_said")
    guest.refresh_from_db()
    assert (guest.attended, guest.attendance_from, guest.attendance_by) == (None, "", None)


def test_before_the_day_it_can_only_be_printed(event: Event, guest: Guest, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/community/events/{event.pk}/list/").content.decode()
    assert "paperbox" in page
    assert "Er her" not in page
    assert AccessLog.objects.get().citizens == [guest.citizen_id]
    assert "har ikke været endnu" in mark(client_of(care), guest, "here").content.decode()
    guest.refresh_from_db()
    assert guest.attended is None


def test_an_offer_that_waited_for_the_day_is_closed_by_it(
    event: Event, guest: Guest, care: Staff, karen: Citizen, client_of: Any
) -> None:
    referral = sent(care, actions.suggest_offer(by=care, citizen=karen, event=event, reasons=["Karen savner julen."]))
    today(event)
    mark(client_of(care), guest, "here")
    assert loop.state_of(list(referral.steps.all())) == loop.State.ATTENDED


def test_who_did_not_come_keeps_the_offer_open(
    event: Event, guest: Guest, care: Staff, karen: Citizen, client_of: Any
) -> None:
    referral = sent(care, actions.suggest_offer(by=care, citizen=karen, event=event, reasons=["Karen savner julen."]))
    today(event)
    mark(client_of(care), guest, "not_here")
    steps = list(referral.steps.all())
    assert loop.state_of(steps) == loop.State.NOT_ATTENDED
    assert loop.is_open(steps)


@pytest.fixture
def invited(event: Event, guest: Guest, care: Staff, karen: Citizen) -> Referral:
    """Karen's own offer, on the day."""
    referral = sent(care, actions.suggest_offer(by=care, citizen=karen, event=event, reasons=["Karen savner julen."]))
    today(event)
    return referral


def state(referral: Referral) -> loop.State:
    return loop.state_of(Referral.objects.with_steps().get(pk=referral.pk).standing_steps)


def test_the_last_mark_counts_for_the_offer_too(guest: Guest, invited: Referral, care: Staff, client_of: Any) -> None:
    client, at = client_of(care), loop.State
    for tapped, stands in (("here", at.ATTENDED), ("not_here", at.NOT_ATTENDED), ("not_said", at.SENT)):
        mark(client, guest, tapped)
        assert state(invited) == stands


def test_what_was_noted_with_her_words_is_not_taken_back_by_a_mark(
    guest: Guest, invited: Referral, care: Staff, client_of: Any
) -> None:
    actions.mark_attended(by=care, referral=invited, words="Vi fik risengrød.")
    mark(client_of(care), guest, "here")
    mark(client_of(care), guest, "not_said")
    assert state(invited) == loop.State.ATTENDED


def test_a_mistake_put_right_on_the_offer_is_put_right_on_the_list(
    guest: Guest, invited: Referral, care: Staff, client_of: Any
) -> None:
    mark(client_of(care), guest, "here")
    actions.correct_answer(by=care, referral=invited, step=invited.steps.last().pk)  # type: ignore[union-attr]
    guest.refresh_from_db()
    assert (guest.attended, state(invited)) == (None, loop.State.SENT)


def test_something_else_than_a_mark_changes_nothing(event: Event, guest: Guest, care: Staff, client_of: Any) -> None:
    today(event)
    mark(client_of(care), guest, "perhaps")
    guest.refresh_from_db()
    assert guest.attended is None
