"""On some visits: how do you experience the help? And: they see the small step differently, both are kept."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from goals.actions import add_experience
from goals.models import HelpExperience, LadderRating, SubGoal
from teams.models import Municipality, Staff
from tests import cast
from tests.visits.visiting import opened, send, typed
from visits.actions import correct_note, record_note, withdraw_note
from visits.asks import HELP, Experiencing, help_question, help_question_named
from visits.models import Note, Visit
from visits.told import Rated

QUESTION = "Følte du dig forstået i dag?"


@pytest.mark.parametrize(
    ("every", "since", "answered", "key"),
    [
        (5, 3, 0, None),
        (5, 4, 0, "understood"),
        (5, 40, 1, "wishes"),
        (5, 4, 2, "sense"),
        (5, 4, 3, "understood"),
        (1, 0, 0, "understood"),
        (0, 99, 0, None),
    ],
)
def test_one_of_three_in_turn_on_every_nth_visit(every: int, since: int, answered: int, key: str | None) -> None:
    asked = help_question(Experiencing(every, since, answered))
    assert (asked.key if asked else None) == key
    assert all(str(each.text) and str(each.reason) for each in HELP)
    assert help_question_named("lonely") is None


@pytest.fixture
def asking(karens_visit: Visit, care: Staff) -> Visit:
    """The visit on which she is asked: each visit is the first since she was, and no other question is due."""
    cast.asked_about_company(karens_visit.citizen, care)
    Municipality.objects.update(experience_every=1)
    return karens_visit


@pytest.mark.django_db
def test_it_is_asked_only_on_the_visit_whose_turn_it_is(karens_visit: Visit, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    cast.asked_about_company(karens_visit.citizen, care)
    Municipality.objects.update(experience_every=3)
    assert QUESTION not in opened(client, karens_visit)
    for days in (1, 2):
        before = karens_visit.start_at - timedelta(days=days)
        cast.make_visit(karens_visit.plan, before, care, delivered=True)
    assert QUESTION in opened(client, karens_visit)
    asked_at = karens_visit.start_at - timedelta(days=1)
    add_experience(by=care, citizen=karens_visit.citizen, question="understood", answer="yes", asked_at=asked_at)
    assert QUESTION not in opened(client, karens_visit)
    Municipality.objects.update(experience_every=1)
    assert "Blev dine ønsker fulgt i dag?" in opened(client, karens_visit)


@pytest.mark.django_db
@pytest.mark.parametrize("answer", ["yes", "partly", "no", "not_today"])
def test_the_face_arrives_and_is_counted_as_a_place(answer: str, asking: Visit, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    page = opened(client, asking)
    assert "Ikke i dag" in page
    response = send(client, asking, typed(page, help_answer=answer))
    told = HelpExperience.objects.get()
    assert (told.question, told.answer, told.asked_by) == ("understood", answer, care)
    receipt = client.get(response["Location"]).content.decode()
    assert "Brugt 2 steder" in receipt
    assert "Sådan oplever Karen hjælpen" in receipt
    assert QUESTION not in opened(client, asking)


@pytest.mark.django_db
def test_saying_nothing_is_no_answer(asking: Visit, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert send(client, asking, typed(opened(client, asking))).status_code == 302
    assert not HelpExperience.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("told", [{"help_answer": "great"}, {"help_asked": "lonely", "help_answer": "yes"}])
def test_rubbish_is_refused(told: dict[str, str], asking: Visit, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert send(client, asking, typed(opened(client, asking), **told)).status_code == 422
    assert not Note.objects.exists()


@pytest.mark.django_db
def test_who_was_not_at_home_has_not_answered(asking: Visit, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    away = {"deviations": ["not_home"], "not_home_end": "out_and_well", "help_answer": "yes"}
    assert send(client, asking, typed(opened(client, asking), **away)).status_code == 302
    assert not HelpExperience.objects.exists()
    told = {"help_question": "sense", "help_answer": "yes", "not_home_end": "new_time"}
    with pytest.raises(ValidationError):
        record_note(by=care, visit=asking, key=uuid4(), deviations=["not_home"], **told)  # type: ignore[arg-type]


@pytest.mark.django_db
def test_a_withdrawn_note_takes_the_answer_with_it(asking: Visit, care: Staff) -> None:
    note = record_note(by=care, visit=asking, key=uuid4(), help_question="sense", help_answer="no")
    withdraw_note(by=care, note=note)
    assert not HelpExperience.objects.standing().exists()


@pytest.mark.django_db
def test_a_correction_keeps_the_answer_unless_she_was_not_at_home(asking: Visit, care: Staff) -> None:
    note = record_note(by=care, visit=asking, key=uuid4(), help_question="sense", help_answer="no")
    newer = correct_note(by=care, note=note, key=uuid4(), text="Rettet")
    assert newer.traces.filter(experience__isnull=False).count() == 1
    assert HelpExperience.objects.standing().exists()
    correct_note(by=care, note=newer, key=uuid4(), deviations=["not_home"], not_home_end="new_time")
    assert not HelpExperience.objects.standing().exists()


@pytest.mark.django_db
def test_both_steps_are_kept_where_they_see_it_differently(
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    client, number = client_of(care), karens_sub_goal.pk
    page = opened(client, karens_visit)
    assert "Vi ser det forskelligt" in page
    response = send(client, karens_visit, typed(page, **{f"step_{number}": "4", f"hers_{number}": "2"}))
    rating = LadderRating.objects.latest("pk")
    assert (rating.step, rating.citizen_step, rating.agreed) == (4, 2, False)
    assert "Karen siger: sammen" in client.get(response["Location"]).content.decode()
    kept = correct_note(
        by=care, note=Note.objects.get(), key=uuid4(), ratings=[Rated(karens_sub_goal, 4, False, 2)], text="Mere"
    )
    assert LadderRating.objects.latest("pk") == rating
    correct_note(by=care, note=kept, key=uuid4(), ratings=[Rated(karens_sub_goal, 4, True)])
    assert LadderRating.objects.standing().latest("pk").citizen_step is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"hers": "2"}, "Vælg også dit eget trin."),
        ({"step": "4", "hers": "9"}, "Vælg en af mulighederne"),
        ({"step": "4", "agree": "on", "hers": "2"}, "Vælg det ene."),
    ],
)
def test_her_step_alone_or_with_agreement_is_asked_about(
    told: dict[str, str], sentence: str, karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    client = client_of(care)
    sent = {f"{name}_{karens_sub_goal.pk}": value for name, value in told.items()}
    response = send(client, karens_visit, typed(opened(client, karens_visit), **sent))
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Note.objects.exists()
