"""On a visit: a sign is one tap, the three questions are offered when they are due, and never two questions."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from community.actions import add_sign, correct_answer, mark_attended
from community.models import Event, Referral, ReferralStep, Sign, SignWithdrawal
from teams.models import Municipality, Staff, Team
from tests import cast
from tests.community import offers
from tests.visits.visiting import opened, send, typed
from visits.actions import correct_note, record_note, withdraw_note
from visits.models import Note, Visit
from visits.told import KeyUsed, told

CARD, FACE = "Tre spørgsmål om samvær", "Følte du dig forstået i dag?"
pytestmark = pytest.mark.django_db


@pytest.fixture
def client(care: Staff, client_of: Any) -> Any:
    Municipality.objects.update(experience_every=1)
    return client_of(care)


def test_when_she_has_not_been_asked_the_card_takes_the_place_of_the_face(karens_visit: Visit, client: Any) -> None:
    page = opened(client, karens_visit)
    assert CARD in page
    assert FACE not in page
    assert f"/citizens/{karens_visit.citizen_id}/wellbeing/ask/?visit={karens_visit.pk}" in page
    assert "Vi har ikke spurgt før." in page
    assert "ensom" not in page.lower()


def test_after_her_answers_nothing_more_is_asked_that_day(karens_visit: Visit, care: Staff, client: Any) -> None:
    cast.asked_about_company(karens_visit.citizen, care, days_ago=0)
    page = opened(client, karens_visit)
    assert CARD not in page
    assert FACE not in page


def test_after_not_today_the_next_day_asks_with_a_face(karens_visit: Visit, care: Staff, client: Any) -> None:
    cast.asked_about_company(karens_visit.citizen, care, days_ago=1, outcome="not_today", answers=[])
    page = opened(client, karens_visit)
    assert CARD not in page
    assert FACE in page


def test_a_sign_asks_after_a_week_and_says_why(karens_visit: Visit, care: Staff, client: Any) -> None:
    karen = karens_visit.citizen
    cast.asked_about_company(karen, care, days_ago=100)
    seen_at = timezone.now() - timedelta(days=8)
    add_sign(by=care, citizen=karen, kind="sensed", seen_at=seen_at)
    assert "En af os har lagt mærke til noget" in opened(client, karens_visit)
    cast.asked_about_company(karen, care, days_ago=2)
    assert CARD not in opened(client, karens_visit)


def test_it_is_offered_around_the_visit_only(karens_visit: Visit, client: Any) -> None:
    day = timedelta(days=1)
    Visit.objects.filter(pk=karens_visit.pk).update(
        start_at=karens_visit.start_at - day, end_at=karens_visit.end_at - day
    )
    assert CARD not in opened(client, karens_visit)


def on_the_way(visit: Visit, by: Staff, days_ago: int) -> Referral:
    """Sent so many days ago, to the knitting room."""
    referral = Referral.objects.create(
        citizen=visit.citizen, activity=offers.make_activity(), made_at=timezone.now(), made_by=by
    )
    at = timezone.now() - timedelta(days=days_ago)
    for minutes, kind in enumerate(("suggested", "consented", "sent")):
        moment = at + timedelta(minutes=minutes)
        ReferralStep.objects.create(referral=referral, kind=kind, at=moment, by=by, marked_by="staff")
    return referral


def test_whether_she_got_there_comes_before_everything(karens_visit: Visit, care: Staff, client: Any) -> None:
    referral = on_the_way(karens_visit, care, days_ago=15)
    page = opened(client, karens_visit)
    assert "Kom du af sted?" in page
    assert f"/referrals/{referral.pk}/" in page
    assert "Strikkestuen" in page
    assert CARD not in page
    assert FACE not in page


def test_of_an_event_that_was_moved_or_cancelled_it_is_not_asked(
    karens_visit: Visit, team: Team, care: Staff, client: Any
) -> None:
    referral, at = on_the_way(karens_visit, care, days_ago=15), timezone.now() + timedelta(days=3)
    event = offers.make_event(team, care, starts_at=at, ends_at=at + timedelta(hours=2))
    Referral.objects.filter(pk=referral.pk).update(activity=None, event=event)
    assert "Kom du af sted?" not in opened(client, karens_visit)
    past = {"starts_at": at - timedelta(days=9), "ends_at": at - timedelta(days=8)}
    Event.objects.update(**past)
    assert "Kom du af sted?" in opened(client, karens_visit)
    Event.objects.update(cancelled_at=timezone.now(), cancelled_why="Sne")
    assert "Kom du af sted?" not in opened(client, karens_visit)


def test_before_its_day_it_is_not_asked(karens_visit: Visit, care: Staff, client: Any) -> None:
    on_the_way(karens_visit, care, days_ago=3)
    page = opened(client, karens_visit)
    assert "Kom du af sted?" not in page
    assert CARD in page


def test_once_she_told_how_it_went_nothing_more_is_asked_that_day(
    karens_visit: Visit, care: Staff, client: Any
) -> None:
    referral = on_the_way(karens_visit, care, days_ago=15)
    ReferralStep.objects.create(referral=referral, kind="attended", at=timezone.now(), by=care, marked_by="staff")
    page = opened(client, karens_visit)
    for question in ("Kom du af sted?", CARD, FACE):
        assert question not in page


def test_an_answer_of_today_is_found_again_and_taken_back_it_is_asked_anew(
    karens_visit: Visit, care: Staff, client: Any
) -> None:
    referral = on_the_way(karens_visit, care, days_ago=15)
    step = mark_attended(by=care, referral=referral)
    assert f"/referrals/{referral.pk}/?visit={karens_visit.pk}" in opened(client, karens_visit)
    correct_answer(by=care, referral=referral, step=step.pk)
    page = opened(client, karens_visit)
    assert "Kom du af sted?" in page
    assert "eller fortryd" not in page


def test_ninety_days_after_the_day_out_she_is_asked_again(karens_visit: Visit, care: Staff, client: Any) -> None:
    cast.asked_about_company(karens_visit.citizen, care, days_ago=120)
    referral = on_the_way(karens_visit, care, days_ago=110)
    at = timezone.now() - timedelta(days=91)
    ReferralStep.objects.create(referral=referral, kind="attended", at=at, by=care, marked_by="staff")
    assert "Det er tre måneder siden turen ud." in opened(client, karens_visit)


def test_a_tap_writes_the_sign_with_the_note(karens_visit: Visit, care: Staff, client: Any) -> None:
    page = opened(client, karens_visit)
    assert "Har mistet nogen" in page
    response = send(client, karens_visit, typed(page, signs=["said", "loss"]))
    assert response.status_code == 302
    note = Note.objects.get()
    assert {sign.kind for sign in Sign.objects.all()} == {"said", "loss"}
    assert {sign.seen_at for sign in Sign.objects.all()} == {note.written_at}
    assert note.traces.filter(sign__isnull=False).count() == 2
    receipt = client.get(response["Location"]).content.decode()
    assert "Brugt 3 steder" in receipt
    assert "Karens trivsel" in receipt


def test_nobody_but_the_writer_reads_it_on_the_receipt(
    karens_visit: Visit, care: Staff, leader: Staff, client_of: Any
) -> None:
    note = record_note(by=care, visit=karens_visit, key=uuid4(), signs=["said"])
    assert "trivsel" not in client_of(leader).get(f"/notes/{note.pk}/").content.decode().lower()


def test_the_sign_goes_when_the_note_goes(karens_visit: Visit, care: Staff) -> None:
    note = record_note(by=care, visit=karens_visit, key=uuid4(), signs=["few"])
    withdraw_note(by=care, note=note)
    assert not Sign.objects.standing().exists()
    assert SignWithdrawal.objects.get().withdrawn_by == care


def test_a_correction_keeps_the_sign_unless_she_was_not_at_home(karens_visit: Visit, care: Staff, client: Any) -> None:
    note = record_note(by=care, visit=karens_visit, key=uuid4(), signs=["few"])
    page = client.get(f"/notes/{note.pk}/correct/").content.decode()
    sent = typed(page, text="Rettet", deviations=["other"], signs=["said"], answer="x", help_answer="yes")
    assert client.post(f"/notes/{note.pk}/correct/", sent).status_code == 302
    newer = Note.objects.get(corrects=note)
    assert list(newer.traces.filter(sign__isnull=False).values_list("sign__kind", flat=True)) == ["few"]
    assert Sign.objects.standing().count() == 1
    correct_note(by=care, note=newer, key=uuid4(), deviations=["not_home"], not_home_end="new_time")
    assert not Sign.objects.standing().exists()


def test_the_same_key_is_one_note_and_one_sign(karens_visit: Visit, care: Staff) -> None:
    key = uuid4()
    first = record_note(by=care, visit=karens_visit, key=key, signs=["said", "few"])
    assert record_note(by=care, visit=karens_visit, key=key, signs=["few", "said"]) == first
    assert Sign.objects.count() == 2
    with pytest.raises(KeyUsed):
        record_note(by=care, visit=karens_visit, key=key)


def test_a_note_without_signs_has_the_digest_it_always_had() -> None:
    assert told(text="x").digest(7).hex().startswith("703a0aea8e6fa2a9")
    assert told(text="x").digest(7) != told(text="x", signs=["said"]).digest(7)


@pytest.mark.parametrize("signs", [["sad"], ["said", "x"]])
def test_rubbish_is_refused_and_nothing_written(signs: list[str], karens_visit: Visit, client: Any) -> None:
    assert send(client, karens_visit, typed(opened(client, karens_visit), signs=signs)).status_code == 422
    assert not Note.objects.exists()
    assert not Sign.objects.exists()


def test_who_was_not_at_home_gave_no_sign(karens_visit: Visit, care: Staff, client: Any) -> None:
    away = {"deviations": ["not_home"], "not_home_end": "out_and_well", "signs": ["said"]}
    assert send(client, karens_visit, typed(opened(client, karens_visit), **away)).status_code == 302
    assert not Sign.objects.exists()
    with pytest.raises(ValidationError):
        record_note(
            by=care,
            visit=karens_visit,
            key=uuid4(),
            deviations=["not_home"],
            not_home_end="new_time",
            signs=["said"],
        )
