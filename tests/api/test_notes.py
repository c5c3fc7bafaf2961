from typing import Any
from uuid import uuid4

import pytest

from citizens.models import Citizen
from goals.models import LadderRating, SubGoal
from teams.models import Staff, Team
from tests import cast
from tests.api.calling import KEY, System, data, fields
from visits.actions import correct_note, record_note, withdraw_note
from visits.models import LastSeen, Note, Visit

pytestmark = pytest.mark.django_db


def said(by: Staff, **changed: Any) -> dict[str, Any]:
    return {"by": by.pk, "key": KEY, "deviations": ["other"], "text": "Bodil var på besøg", **changed}


def path_of(visit: Visit) -> str:
    return f"/api/visits/{visit.pk}/notes/"


def test_a_note_is_written_for_whoever_was_there(system: System, karens_visit: Visit, care: Staff) -> None:
    response = system.post(path_of(karens_visit), said(care))
    assert response.status_code == 201
    note = Note.objects.get()
    assert (note.author, note.visit, note.text) == (care, karens_visit, "Bodil var på besøg")
    assert response["Location"] == f"/api/notes/{note.pk}/"
    assert data(system.get(response["Location"]))["text"] == "Bodil var på besøg"


def test_the_system_itself_never_becomes_a_known_face(system: System, karens_visit: Visit, care: Staff) -> None:
    system.post(path_of(karens_visit), said(care))
    assert set(LastSeen.objects.values_list("staff_id", flat=True)) == {care.pk}


def test_the_same_key_twice_is_one_note_and_with_other_words_a_conflict(
    system: System, karens_visit: Visit, care: Staff
) -> None:
    first, again = (system.post(path_of(karens_visit), said(care)) for _ in range(2))
    assert data(first)["id"] == data(again)["id"]
    other = system.post(path_of(karens_visit), said(care, text="Noget andet"))
    assert (other.status_code, data(other)["code"]) == (409, "key_used")
    assert Note.objects.count() == 1


def test_what_it_changed_says_for_whom_and_through_which_system(
    system: System, karens_visit: Visit, care: Staff
) -> None:
    system.post(path_of(karens_visit), said(care))
    event = karens_visit.events.select_related("pgh_context").order_by("-pgh_id")[0]  # type: ignore[attr-defined]
    told = event.pgh_context.metadata
    assert (told["by"], told["token"]) == (care.pk, system.token.pk)  # type: ignore[union-attr]


def test_a_note_moves_the_ladder(system: System, karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff) -> None:
    rated = [{"sub_goal": karens_sub_goal.pk, "step": 4, "agreed": True}]
    assert system.post(path_of(karens_visit), said(care, ratings=rated)).status_code == 201
    newest = LadderRating.objects.order_by("-pk").first()
    assert newest is not None
    assert (newest.step, newest.agreed) == (4, True)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"key": "x"}, "key"),
        ({"key": 7}, "key"),
        ({"deviations": ["rain"]}, "deviations.0"),
        ({"deviations": ["not_home"]}, "not_home_end"),
        ({"deviations": ["not_home"], "not_home_end": "home"}, "not_home_end"),
        ({"deviations": ["not_home"], "not_home_end": "unknown", "own_words": "Hej"}, "_"),
        ({"text": "x" * 4001}, "text"),
        ({"ratings": [{"sub_goal": 999_999, "step": 4}]}, "ratings"),
        ({"ratings": [{"sub_goal": 1, "step": 9}]}, "ratings.0.step"),
        ({"author": 1}, "author"),
        ({"written_at": "2001-01-01T00:00:00+01:00"}, "_"),
    ],
)
def test_a_note_that_cannot_be_is_refused(
    changed: dict[str, Any], wrong: str, system: System, karens_visit: Visit, care: Staff
) -> None:
    response = system.post(path_of(karens_visit), said(care, **changed))
    assert (response.status_code, fields(response)) == (422, {wrong})
    assert not Note.objects.exists()


def test_a_sub_goal_is_rated_once_in_a_note(
    system: System, karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff
) -> None:
    twice = [{"sub_goal": karens_sub_goal.pk, "step": step} for step in (3, 4)]
    assert fields(system.post(path_of(karens_visit), said(care, ratings=twice))) == {"ratings"}


def test_a_small_step_of_somebody_else_is_refused(system: System, karens_visit: Visit, care: Staff, team: Team) -> None:
    others = cast.make_sub_goal(cast.make_goal(cast.make_citizen("Poul Friis", team, care), care))
    rated = [{"sub_goal": others.pk, "step": 4}]
    assert fields(system.post(path_of(karens_visit), said(care, ratings=rated))) == {"ratings"}


def test_only_for_those_who_may_write_on_the_visit(
    system: System, karens_visit: Visit, leader: Staff, stranger: Staff, colleague: Staff
) -> None:
    for person in (leader, stranger):
        assert fields(system.post(path_of(karens_visit), said(person))) == {"by"}, person
    assert system.post(path_of(karens_visit), said(colleague)).status_code == 201


def test_notes_come_in_order_with_what_became_of_them(
    system: System, karens_visit: Visit, care: Staff, colleague: Staff, karen: Citizen
) -> None:
    first = record_note(by=care, visit=karens_visit, key=uuid4(), text="Regn", deviations=["other"])
    newer = correct_note(by=care, note=first, key=uuid4(), text="Regn og blæst", deviations=["other"])
    wrong = record_note(by=colleague, visit=karens_visit, key=uuid4(), text="Forkert", deviations=["other"])
    withdraw_note(by=colleague, note=wrong)
    rows = data(system.get("/api/notes/"))["results"]
    assert [each["id"] for each in rows] == [first.pk, newer.pk, wrong.pk]
    assert (rows[0]["corrected_by"], rows[1]["corrects"]) == (newer.pk, first.pk)
    assert (rows[2]["text"], bool(rows[2]["withdrawn_at"])) == ("", True)
    assert [each["id"] for each in data(system.get(f"/api/notes/?after={first.pk}"))["results"]] == [newer.pk, wrong.pk]
    assert data(system.get("/api/notes/?citizen=999999"))["results"] == []
