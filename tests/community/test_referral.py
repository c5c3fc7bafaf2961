"""One loop: each step with who and when, one tap, and never two of the same."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from community import actions
from community.models import Activity, MarkedBy, Referral, ReferralStep, StepKind
from goals.models import Decider
from teams.models import Staff
from tests.community import offers

pytestmark = pytest.mark.django_db


def tap(client: Any, referral: Referral, kind: str, **more: str) -> Any:
    return client.post(f"/referrals/{referral.pk}/tap/", {"kind": kind, "form_key": offers.key(), **more})


def kinds(referral: Referral) -> list[str]:
    return list(ReferralStep.objects.filter(referral=referral).values_list("kind", flat=True))


def test_the_page_says_why_and_who_did_what(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    response = client_of(care).get(f"/referrals/{on_its_way.pk}/")
    page = response.content.decode()
    assert "Strikkestuen på biblioteket" in page
    assert "Jeg savner strikkestuen" in page
    assert "Mette Lund" in page
    assert AccessLog.objects.get().citizens == [on_its_way.citizen_id]


def test_one_tap_a_step_from_her_yes_to_the_day_out(way: Referral, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert tap(client, way, "consented").status_code == 302
    actions.send(by=care, referral=way)
    assert tap(client, way, "accepted").status_code == 302
    assert tap(client, way, "attended").status_code == 302
    assert kinds(way) == ["suggested", "consented", "sent", "accepted", "attended"]
    last = ReferralStep.objects.get(referral=way, kind=StepKind.ATTENDED)
    assert (last.by, last.happens_on) == (care, timezone.localdate())
    assert ReferralStep.objects.get(referral=way, kind=StepKind.CONSENTED).decided_by == Decider.CITIZEN
    assert not Referral.objects.open().exists()


def test_nothing_is_sent_before_there_is_a_yes(way: Referral, care: Staff) -> None:
    with pytest.raises(ValidationError, match=r"ja|yes"):
        actions.send(by=care, referral=way)
    assert kinds(way) == ["suggested"]


def test_a_yes_taken_back_ends_the_link_and_nothing_more_is_sent(on_its_way: Referral, care: Staff) -> None:
    link, _token = actions.make_link(by=care, referral=on_its_way)
    actions.take_back_yes(by=care, referral=on_its_way)
    link.refresh_from_db()
    assert link.revoked_at is not None
    with pytest.raises(ValidationError):
        actions.send(by=care, referral=on_its_way)
    with pytest.raises(ValidationError):
        actions.make_link(by=care, referral=on_its_way)
    assert Referral.objects.open().count() == 1
    actions.say_yes(by=care, referral=on_its_way, decided_by=Decider.TOGETHER)
    actions.send(by=care, referral=on_its_way)


def test_the_second_of_two_is_told_who_was_first(way: Referral, care: Staff, colleague: Staff, client_of: Any) -> None:
    tap(client_of(colleague), way, "consented")
    response = tap(client_of(care), way, "consented")
    assert response.status_code == 422
    assert "Jonas" in response.content.decode()
    assert kinds(way) == ["suggested", "consented"]


def test_after_it_closed_a_tap_is_answered_with_a_sentence(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    tap(client_of(care), on_its_way, "declined")
    response = tap(client_of(care), on_its_way, "attended")
    assert response.status_code == 422
    assert kinds(on_its_way)[-1] == "declined"


@pytest.mark.parametrize("kind", ["", "sent", "not_attended", "suggested", "magic"])
def test_only_steps_without_words_are_tapped(way: Referral, care: Staff, client_of: Any, kind: str) -> None:
    assert tap(client_of(care), way, kind).status_code == 422
    assert kinds(way) == ["suggested"]


def test_try_again_goes_on_in_the_same_loop(on_its_way: Referral, care: Staff) -> None:
    actions.mark_not_attended(by=care, referral=on_its_way, words="Det regnede.", try_again=True)
    assert kinds(on_its_way)[-2:] == ["not_attended", "consented"]
    actions.mark_attended(by=care, referral=on_its_way)
    assert Referral.objects.count() == 1
    assert not Referral.objects.open().exists()


def test_her_no_to_trying_again_closes_it(on_its_way: Referral, care: Staff) -> None:
    actions.mark_not_attended(by=care, referral=on_its_way, words="Jeg kendte ingen.", try_again=False)
    assert not Referral.objects.open().exists()


def test_organiser_and_companion_can_say_that_she_came(on_its_way: Referral) -> None:
    step = actions.mark_attended(by=None, referral=on_its_way, marked_by=MarkedBy.COMPANION)
    assert (step.by, step.marked_by) == (None, MarkedBy.COMPANION)


def test_a_day_that_cannot_be_is_refused_at_its_field(on_its_way: Referral, care: Staff) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError) as refusal:
        actions.mark_attended(by=care, referral=on_its_way, happens_on=tomorrow)
    assert "happens_on" in refusal.value.error_dict


def test_the_same_offer_is_open_once(way: Referral, karen: Citizen, knitting: Activity, care: Staff) -> None:
    with pytest.raises(ValidationError):
        actions.suggest_offer(by=care, citizen=karen, activity=knitting)
    actions.say_no(by=care, referral=way)
    actions.suggest_offer(by=care, citizen=karen, activity=knitting)


def test_nothing_is_noted_for_somebody_whose_help_has_ended(on_its_way: Referral, care: Staff) -> None:
    Citizen.objects.update(ended_at=timezone.now())
    with pytest.raises(ValidationError):
        actions.mark_attended(by=care, referral=on_its_way)


def test_somebody_else_finds_nothing(way: Referral, stranger: Staff, client_of: Any) -> None:
    client = client_of(stranger)
    assert client.get(f"/referrals/{way.pk}/").status_code == 404
    assert tap(client, way, "consented").status_code == 404
    assert kinds(way) == ["suggested"]


def test_the_leader_reads_and_does_not_tap(way: Referral, leader: Staff, client_of: Any) -> None:
    client = client_of(leader)
    page = client.get(f"/referrals/{way.pk}/").content.decode()
    assert "/tap/" not in page
    assert tap(client, way, "consented").status_code == 404


def test_an_address_to_tap_leads_to_the_page(way: Referral, care: Staff, client_of: Any) -> None:
    response = client_of(care).get(f"/referrals/{way.pk}/tap/")
    assert response["Location"] == f"/referrals/{way.pk}/"
