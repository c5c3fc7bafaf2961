"""An answer tapped by mistake is taken back: the loop stands where it stood, and so does all that follows from it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from citizens.models import Citizen, Notice
from citizens.sweep import remind_all
from community import actions, loop
from community.asked import facts_of
from community.dashboard import out_of_the_door
from community.models import Activity, Referral, ReferralStep, StepKind
from community.reminding_referrals import What
from community.team_view import read_team
from teams.models import Staff, Team
from tests.community import offers

pytestmark = pytest.mark.django_db


def correct(client: Any, referral: Referral, step: ReferralStep | None, **more: str) -> Any:
    told = {"step": str(step.pk if step else ""), "form_key": offers.key(), **more}
    return client.post(f"/referrals/{referral.pk}/correct/", told)


def again(referral: Referral) -> list[ReferralStep]:
    return Referral.objects.with_steps().get(pk=referral.pk).standing_steps


@pytest.fixture
def went(on_its_way: Referral, care: Staff) -> ReferralStep:
    """Tapped by mistake."""
    return actions.mark_attended(by=care, referral=on_its_way)


def test_it_stands_where_it_stood_and_both_taps_can_be_read(
    on_its_way: Referral, went: ReferralStep, colleague: Staff, client_of: Any
) -> None:
    client = client_of(colleague)
    page = client.get(f"/referrals/{on_its_way.pk}/").content.decode()
    assert "Blev ”var af sted” noteret ved en fejl?" in page
    assert correct(client, on_its_way, went)["Location"] == f"/referrals/{on_its_way.pk}/"
    assert loop.state_of(again(on_its_way)) == loop.State.SENT
    assert Referral.objects.open().get() == on_its_way
    made = ReferralStep.objects.get(kind=StepKind.CORRECTED)
    assert (made.corrects, made.by, made.marked_by) == (went, colleague, "staff")
    page = client.get(f"/referrals/{on_its_way.pk}/").content.decode()
    assert "”var af sted” blev noteret ved en fejl" in page
    assert "tæller ikke" in page
    assert "Karen var af sted</button>" in page
    assert "/correct/" not in page


@pytest.mark.parametrize("kind", [StepKind.DECLINED, StepKind.NOT_ATTENDED])
def test_a_no_and_a_day_at_home_are_taken_back_too(
    on_its_way: Referral, care: Staff, client_of: Any, kind: str
) -> None:
    act: Any = actions.decline if kind == StepKind.DECLINED else actions.mark_not_attended
    step = act(by=care, referral=on_its_way)
    assert correct(client_of(care), on_its_way, step, list="1")["Location"].endswith("/loops/")
    assert loop.state_of(again(on_its_way)) == loop.State.SENT
    actions.mark_attended(by=care, referral=on_its_way)
    assert not Referral.objects.open().exists()


def test_ninety_days_are_counted_from_the_day_that_holds(
    karen: Citizen, on_its_way: Referral, went: ReferralStep, care: Staff
) -> None:
    today = timezone.localdate()
    assert facts_of(karen.pk).referrals == (today + timedelta(days=90),)
    actions.correct_answer(by=care, referral=on_its_way, step=went.pk)
    assert facts_of(karen.pk).referrals == ()
    actions.mark_attended(by=care, referral=on_its_way, happens_on=today - timedelta(days=4))
    assert facts_of(karen.pk).referrals == (today + timedelta(days=86),)


def test_the_teams_figures_follow(team: Team, on_its_way: Referral, went: ReferralStep, care: Staff) -> None:
    today = timezone.localdate()
    assert out_of_the_door(team.pk, today, today).got_out == 1
    assert not read_team(team, today).rows
    actions.correct_answer(by=care, referral=on_its_way, step=went.pk)
    told = out_of_the_door(team.pk, today, today)
    assert (told.offered, told.got_out) == (1, 0)
    assert [row.state for row in read_team(team, today).rows] == [loop.State.SENT]


def test_whether_she_got_there_is_reminded_of_anew(on_its_way: Referral, care: Staff, settings: Any) -> None:
    """Though the reminder had closed by the mistake a moment ago."""
    settings.REMINDERS = ("community.reminding_referrals.reasons",)
    open_ones = Notice.objects.filter(what=What.FOLLOW_UP, done_at=None)
    with time_machine.travel(timezone.now() + timedelta(days=20)):
        remind_all()
        step = actions.mark_attended(by=care, referral=on_its_way)
        remind_all()
        assert not open_ones.exists()
        actions.correct_answer(by=care, referral=on_its_way, step=step.pk)
    with time_machine.travel(timezone.now() + timedelta(days=21)):
        remind_all()
        assert open_ones.count() == 1


def test_the_second_of_two_is_told_who_was_first(
    on_its_way: Referral, went: ReferralStep, care: Staff, colleague: Staff, client_of: Any
) -> None:
    actions.correct_answer(by=colleague, referral=on_its_way, step=went.pk)
    response = correct(client_of(care), on_its_way, went)
    assert response.status_code == 422
    assert "Jonas har allerede rettet det" in response.content.decode()
    told = {"kind": StepKind.CORRECTED, "corrects": went, "at": timezone.now(), "by": care}
    with pytest.raises(IntegrityError), transaction.atomic():
        ReferralStep.objects.create(referral=on_its_way, **told)


def test_from_an_old_page_nothing_else_is_taken_back(
    on_its_way: Referral, went: ReferralStep, care: Staff, client_of: Any
) -> None:
    actions.correct_answer(by=care, referral=on_its_way, step=went.pk)
    no = actions.decline(by=care, referral=on_its_way)
    for step in (again(on_its_way)[-2], None):
        assert correct(client_of(care), on_its_way, step).status_code == 422
    assert again(on_its_way)[-1] == no


def test_after_two_weeks_it_stands(on_its_way: Referral, went: ReferralStep, care: Staff, client_of: Any) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        client = client_of(care)
        assert "/correct/" not in client.get(f"/referrals/{on_its_way.pk}/").content.decode()
        response = correct(client, on_its_way, went)
    assert response.status_code == 422
    assert "mere end to uger siden" in response.content.decode()
    assert not Referral.objects.open().exists()


def test_what_was_suggested_anew_meanwhile_goes_on_there(
    karen: Citizen, knitting: Activity, on_its_way: Referral, care: Staff
) -> None:
    no = actions.decline(by=care, referral=on_its_way)
    anew = actions.suggest_offer(by=care, citizen=karen, activity=knitting)
    with pytest.raises(ValidationError, match="foreslået igen"):
        actions.correct_answer(by=care, referral=on_its_way, step=no.pk)
    assert Referral.objects.open().get() == anew


@pytest.mark.parametrize("who", ["stranger", "leader"])
def test_only_who_may_mark_takes_back(
    who: str, on_its_way: Referral, went: ReferralStep, client_of: Any, request: pytest.FixtureRequest
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert "/correct/" not in client.get(f"/referrals/{on_its_way.pk}/").content.decode()
    assert correct(client, on_its_way, went).status_code == 404
    assert again(on_its_way)[-1] == went


def test_its_address_leads_to_the_page_and_from_a_visit_back_to_the_same(
    on_its_way: Referral, went: ReferralStep, care: Staff, client_of: Any
) -> None:
    client = client_of(care)
    page = f"/referrals/{on_its_way.pk}/"
    assert client.get(f"{page}correct/")["Location"] == page
    assert correct(client, on_its_way, went, visit="7")["Location"] == f"{page}?visit=7"
