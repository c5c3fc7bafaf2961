"""An offer that is one of our own events: sent is signed up, and a yes taken back gives the place to the next."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import Citizen, Notice
from community import actions, loop, reminding_referrals
from community.actions import events, guests
from community.models import Event, Guest, Referral, StepKind
from teams.models import Staff, Team
from tests import cast
from tests.community import offers

pytestmark = pytest.mark.django_db


@pytest.fixture
def lunch(team: Team, care: Staff) -> Event:
    return offers.make_event(team, care, places=1)


@pytest.fixture
def invited(lunch: Event, karen: Citizen, care: Staff) -> Referral:
    """Karen has said yes to the Christmas lunch."""
    referral = actions.suggest_offer(by=care, citizen=karen, event=lunch)
    actions.say_yes(by=care, referral=referral)
    return referral


def kinds(referral: Referral) -> list[str]:
    return list(referral.steps.order_by("at", "id").values_list("kind", flat=True))


def test_to_be_sent_is_to_be_signed_up_and_expected(invited: Referral, lunch: Event, care: Staff) -> None:
    actions.send_out(by=care, referral=invited)
    assert Guest.objects.standing().get(event=lunch).citizen == invited.citizen
    assert kinds(invited)[-2:] == [StepKind.SENT, StepKind.ACCEPTED]
    assert invited.steps.get(kind=StepKind.ACCEPTED).happens_on == timezone.localdate(lunch.starts_at)


def test_without_a_place_she_waits_and_is_not_yet_expected(
    invited: Referral, lunch: Event, team: Team, care: Staff
) -> None:
    other = cast.make_citizen("Ejnar Holm", team, care)
    guests.sign_up(by=care, event=lunch, citizen=other)
    actions.send_out(by=care, referral=invited)
    assert Guest.objects.standing().filter(event=lunch).count() == 2
    assert kinds(invited)[-1] == StepKind.SENT


def test_a_yes_taken_back_gives_the_place_to_the_next(invited: Referral, lunch: Event, team: Team, care: Staff) -> None:
    actions.send_out(by=care, referral=invited)
    other = cast.make_citizen("Ejnar Holm", team, care)
    guests.sign_up(by=care, event=lunch, citizen=other, may_wait=True)
    actions.take_back(by=care, referral=invited)
    assert [guest.citizen for guest in Guest.objects.standing().filter(event=lunch)] == [other]
    assert loop.is_open(list(invited.steps.order_by("at", "id")))


def test_her_no_takes_her_off_and_closes(invited: Referral, lunch: Event, care: Staff) -> None:
    actions.send_out(by=care, referral=invited)
    actions.decline(by=care, referral=invited, words="Jeg vil hellere være hjemme.")
    assert not Guest.objects.standing().filter(event=lunch).exists()
    assert not Referral.objects.open().exists()


def test_who_is_a_guest_already_is_not_signed_up_twice(invited: Referral, lunch: Event, care: Staff) -> None:
    guests.sign_up(by=care, event=lunch, citizen=invited.citizen)
    actions.send_out(by=care, referral=invited)
    assert Guest.objects.filter(event=lunch).count() == 1


def test_nothing_is_sent_to_an_event_that_is_over(invited: Referral, lunch: Event, care: Staff) -> None:
    past = timezone.now() - timedelta(days=1)
    Event.objects.filter(pk=lunch.pk).update(starts_at=past - timedelta(hours=3), ends_at=past)
    invited.event.refresh_from_db()  # type: ignore[union-attr]
    with pytest.raises(ValidationError):
        actions.send_out(by=care, referral=invited)
    assert not Guest.objects.exists()


def test_a_no_that_was_a_mistake_gives_her_the_place_back(invited: Referral, lunch: Event, care: Staff) -> None:
    actions.send_out(by=care, referral=invited)
    no = actions.decline(by=care, referral=invited)
    actions.correct_answer(by=care, referral=invited, step=no.pk)
    assert Guest.objects.standing().get(event=lunch).citizen == invited.citizen
    assert state(invited) == loop.State.ACCEPTED


def test_a_place_that_went_to_the_next_stays_there_and_she_waits(
    invited: Referral, lunch: Event, team: Team, care: Staff
) -> None:
    actions.send_out(by=care, referral=invited)
    no = actions.decline(by=care, referral=invited)
    other = guests.sign_up(by=care, event=lunch, citizen=cast.make_citizen("Ejnar Holm", team, care))
    actions.correct_answer(by=care, referral=invited, step=no.pk)
    assert Guest.objects.standing().filter(event=lunch).earliest("said_yes_at") == other
    assert Guest.objects.standing().count() == 2
    assert state(invited) == loop.State.SENT


def test_when_the_sign_up_has_ended_another_way_is_looked_for(invited: Referral, lunch: Event, care: Staff) -> None:
    actions.send_out(by=care, referral=invited)
    no = actions.decline(by=care, referral=invited)
    Event.objects.update(sign_up_until=timezone.localdate() - timedelta(days=1))
    actions.correct_answer(by=care, referral=Referral.objects.get(), step=no.pk)
    assert not Guest.objects.standing().exists()
    assert kinds(invited)[-1] == StepKind.REFUSED


def state(referral: Referral) -> loop.State:
    return loop.state_of(Referral.objects.with_steps().get(pk=referral.pk).standing_steps)


def test_a_cancelled_event_is_no_day_to_ask_about(invited: Referral, lunch: Event, care: Staff) -> None:
    """Her yes stands, nobody expects her, and the team is told to look for something else."""
    actions.send_out(by=care, referral=invited)
    events.cancel_event(by=care, event=lunch, version=1, why="Salen er oversvømmet.")
    row = Referral.objects.with_steps().get()
    assert state(row) == loop.State.CONSENTED
    assert loop.due_follow_up(row.standing_steps, timezone.localdate() + timedelta(days=40)) is None
    assert reminding_referrals.waiting(row.standing_steps, timezone.localdate()) == (
        reminding_referrals.What.NO_PLACE,
        timezone.localdate(),
    )
    said = reminding_referrals.reason(row, reminding_referrals.What.NO_PLACE, timezone.localdate()).facts
    assert "blev aflyst" in reminding_referrals.sentence(reminding_referrals.What.NO_PLACE, said, "Karen")
    with pytest.raises(ValidationError, match="aflyst"):
        actions.send_out(by=care, referral=row)
    actions.decline(by=care, referral=row)
    assert not Referral.objects.open().exists()


def test_a_moved_event_takes_her_day_with_it(invited: Referral, lunch: Event, care: Staff) -> None:
    actions.send_out(by=care, referral=invited)
    at = lunch.starts_at + timedelta(days=5)
    events.change_event(by=care, event=lunch, version=1, starts_at=at, ends_at=at + timedelta(hours=3))
    steps = Referral.objects.with_steps().get().standing_steps
    assert loop.due_follow_up(steps, timezone.localdate()) == timezone.localdate(at) + timedelta(days=1)


def test_nobody_is_told_of_a_guest_whose_help_has_ended(invited: Referral, lunch: Event, care: Staff) -> None:
    actions.send_out(by=care, referral=invited)
    Citizen.objects.update(ended_at=timezone.now())
    events.cancel_event(by=care, event=lunch, version=1, why="Sne")
    assert not Notice.objects.exists()
