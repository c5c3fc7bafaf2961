"""A note and all it does: once per key, corrected, withdrawn. Said as actions, since form and device use the same."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from citizens.models import Citizen, Kind, Notice, Statement
from goals.models import LadderRating, SubGoal
from teams.models import Staff
from tests import cast
from visits.actions import correct_note, record_note, withdraw_note
from visits.models import Deviation, LastSeen, Note, NotHomeEnd, Visit
from visits.told import KeyUsed, Rated

D = Deviation


def write(by: Staff, visit: Visit, **told: object) -> Note:
    return record_note(**{"by": by, "visit": visit, "key": uuid4()} | told)  # type: ignore[arg-type]


def traces(note: Note) -> dict[str, int]:
    rows = list(note.traces.all())
    names = ("visit_id", "rating_id", "statement_id", "notice_id")
    return {name: count for name in names if (count := sum(1 for row in rows if getattr(row, name)))}


def test_as_agreed_completes_the_visit_and_makes_the_worker_known(karens_visit: Visit, care: Staff) -> None:
    note = write(care, karens_visit)
    karens_visit.refresh_from_db()
    assert note.as_agreed
    assert karens_visit.delivered
    assert karens_visit.completed_at
    assert LastSeen.objects.get(citizen=karens_visit.citizen, staff=care).last_day == karens_visit.day
    assert traces(note) == {"visit_id": 1}


def test_one_registration_feeds_ladder_and_record(karens_visit: Visit, care: Staff, karens_sub_goal: SubGoal) -> None:
    told = {"ratings": [Rated(karens_sub_goal, 4, True)], "own_words": "Jeg tør godt", "answer": "Kaffe i solen"}
    note = write(care, karens_visit, answer_kind=Kind.MEANINGFUL, **told)
    assert traces(note) == {"visit_id": 1, "rating_id": 1, "statement_id": 2}
    kinds = Statement.objects.exclude(kind=Kind.HEADLINE).values_list("kind", "text")
    assert set(kinds) == {(Kind.HELP, "Jeg tør godt"), (Kind.MEANINGFUL, "Kaffe i solen")}
    assert LadderRating.objects.standing().last().step == 4  # type: ignore[union-attr]


def test_a_note_with_one_step_takes_at_most_twelve_statements(
    karens_visit: Visit, care: Staff, karens_sub_goal: SubGoal
) -> None:
    with CaptureQueriesContext(connection) as statements:
        write(care, karens_visit, ratings=[Rated(karens_sub_goal, 4, True)])
    assert len(statements) <= 12, "\n".join(each["sql"] for each in statements)


def test_the_same_key_twice_is_one_note(karens_visit: Visit, care: Staff, karens_sub_goal: SubGoal) -> None:
    told = {"key": uuid4(), "ratings": [Rated(karens_sub_goal, 4)], "deviations": [D.OTHER_TIME, D.CONCERN]}
    first = write(care, karens_visit, **told)
    again = write(care, karens_visit, **told | {"deviations": [D.CONCERN, D.OTHER_TIME]})
    assert again == first
    assert (Note.objects.count(), LadderRating.objects.count(), Notice.objects.count()) == (1, 2, 1)


def test_the_same_key_with_other_words_keeps_the_first_and_says_so(
    karens_visit: Visit, care: Staff, colleague: Staff
) -> None:
    key = uuid4()
    first = write(care, karens_visit, key=key, text="Først")
    with pytest.raises(KeyUsed) as refusal:
        write(care, karens_visit, key=key, text="Senere")
    assert refusal.value.note == first.pk
    with pytest.raises(KeyUsed) as others:
        write(colleague, karens_visit, key=key, text="Først")
    assert others.value.note is None
    assert Note.objects.count() == 1


def test_two_who_write_on_the_same_visit_both_stand(karens_visit: Visit, care: Staff, colleague: Staff) -> None:
    write(care, karens_visit, deviations=[D.NOT_HOME], not_home_end=NotHomeEnd.OUT_AND_WELL)
    karens_visit.refresh_from_db()
    assert karens_visit.delivered is False
    write(colleague, karens_visit)
    karens_visit.refresh_from_db()
    assert karens_visit.delivered is True
    assert Note.objects.standing().count() == 2
    assert set(LastSeen.objects.values_list("staff", flat=True)) == {colleague.pk}


def test_not_home_and_nobody_knows_where_tells_the_team_today_and_stays_open(karens_visit: Visit, care: Staff) -> None:
    note = write(care, karens_visit, deviations=[D.NOT_HOME], not_home_end=NotHomeEnd.UNKNOWN, text="Døren er låst")
    karens_visit.refresh_from_db()
    notice = Notice.objects.get()
    assert (karens_visit.delivered, karens_visit.completed_at) == (False, None)
    assert (notice.kind, notice.team, notice.due_on) == (Notice.Kind.NOT_HOME, karens_visit.team, timezone.localdate())
    assert not LastSeen.objects.exists()
    assert traces(note) == {"visit_id": 1, "notice_id": 1}


@pytest.mark.parametrize(
    ("deviation", "kind", "roles"),
    [(D.CHANGED_NEED, Notice.Kind.CHANGED_NEED, ["planner", "visitator"]), (D.CONCERN, Notice.Kind.CONCERN, [])],
)
def test_what_others_must_act_on_becomes_a_notice(
    karens_visit: Visit, care: Staff, deviation: str, kind: str, roles: list[str]
) -> None:
    note, notice = write(care, karens_visit, deviations=[deviation], text="Hun er svimmel"), Notice.objects.get()
    assert (notice.kind, notice.for_roles, notice.text) == (kind, roles, "Hun er svimmel")
    assert notice.path == f"/notes/{note.pk}/"


@pytest.mark.parametrize("deviation", [D.CHANGED_NEED, D.CONCERN])
def test_without_a_text_the_notice_carries_her_own_words(karens_visit: Visit, care: Staff, deviation: str) -> None:
    write(care, karens_visit, deviations=[deviation], own_words="Jeg falder")
    assert Notice.objects.get().text == "”Jeg falder”"


def test_other_deviations_trouble_nobody(karens_visit: Visit, care: Staff) -> None:
    write(care, karens_visit, deviations=[D.CHOSE_SELF, D.OTHER_TIME, D.OTHER])
    assert not Notice.objects.exists()


def test_a_visit_cancelled_meanwhile_keeps_both_facts_and_tells_the_planner(
    karens_visit: Visit, care: Staff, planner: Staff
) -> None:
    Visit.objects.filter(pk=karens_visit.pk).update(cancelled_at=timezone.now(), cancelled_by=planner)
    note = write(care, karens_visit)
    karens_visit.refresh_from_db()
    assert karens_visit.cancelled_at
    assert karens_visit.delivered is False
    assert Notice.objects.get().for_roles == ["planner"]
    assert traces(note) == {"visit_id": 1, "notice_id": 1}


def test_a_late_note_never_makes_a_meeting_earlier(karens_visit: Visit, karens_plan: object, care: Staff) -> None:
    earlier = cast.make_visit(karens_visit.plan, karens_visit.start_at - timedelta(days=3), care)
    write(care, karens_visit)
    write(care, earlier)
    assert LastSeen.objects.get().last_day == karens_visit.day


def test_two_who_come_together_have_both_met_her(karens_visit: Visit, care: Staff, colleague: Staff) -> None:
    cast.assign(karens_visit, colleague)
    write(care, karens_visit)
    assert set(LastSeen.objects.values_list("staff", flat=True)) == {care.pk, colleague.pk}


def test_tomorrows_visit_cannot_be_written_today(karens_visit: Visit, care: Staff) -> None:
    later = cast.make_visit(karens_visit.plan, karens_visit.start_at + timedelta(days=1), care)
    with pytest.raises(ValidationError, match="Besøget er først"):
        write(care, later)


def test_an_answer_that_is_none_of_ours_is_refused(
    karens_visit: Visit, care: Staff, team: object, karens_sub_goal: SubGoal
) -> None:
    other = cast.make_citizen("Gerda Olsen", karens_visit.team, care)
    foreign = cast.make_sub_goal(cast.make_goal(other, care))
    for told in (
        {"deviations": ["party"]},
        {"not_home_done": ["party"], "deviations": [D.NOT_HOME], "not_home_end": NotHomeEnd.NEW_TIME},
        {"deviations": [D.NOT_HOME]},
        {"deviations": [D.NOT_HOME], "not_home_end": NotHomeEnd.UNKNOWN, "ratings": [Rated(karens_sub_goal, 3)]},
        {"ratings": [Rated(foreign, 3)]},
        {"ratings": [Rated(karens_sub_goal, 9)]},
        {"text": "x" * 4001},
    ):
        with pytest.raises(ValidationError):
            write(care, karens_visit, **told)
    assert not Note.objects.exists()
    assert not LadderRating.objects.filter(step=9).exists()


def test_a_correction_is_a_new_row_and_what_is_the_same_stays(
    karens_visit: Visit, care: Staff, karens_sub_goal: SubGoal
) -> None:
    rated = [Rated(karens_sub_goal, 4, True)]
    first = write(care, karens_visit, ratings=rated, own_words="Jeg tør", deviations=[D.CONCERN])
    notice = Notice.objects.get()
    newer = correct_note(
        by=care, note=first, key=uuid4(), ratings=rated, own_words="Jeg tør godt", deviations=[D.CONCERN], text="Mere"
    )
    assert newer.corrects == first
    assert list(Note.objects.standing()) == [newer]
    assert traces(newer) == {"visit_id": 1, "rating_id": 1, "statement_id": 1, "notice_id": 1}
    assert LadderRating.objects.count() == 2
    assert Statement.objects.standing().get(kind=Kind.HELP).text == "Jeg tør godt"
    notice.refresh_from_db()
    assert notice.done_at is None


def test_a_correction_takes_back_what_no_longer_holds(
    karens_visit: Visit, care: Staff, karens_sub_goal: SubGoal
) -> None:
    told = {"ratings": [Rated(karens_sub_goal, 4, True)], "own_words": "Jeg tør", "deviations": [D.CONCERN]}
    first = write(care, karens_visit, **told)
    not_home = {"deviations": [D.NOT_HOME], "not_home_end": NotHomeEnd.OUT_AND_WELL}
    newer = correct_note(by=care, note=first, key=uuid4(), **not_home)  # type: ignore[arg-type]
    karens_visit.refresh_from_db()
    assert karens_visit.delivered is False
    assert traces(newer) == {"visit_id": 1}
    assert LadderRating.objects.standing().count() == 1
    assert not Statement.objects.standing().filter(kind=Kind.HELP).exists()
    assert Notice.objects.get().done_at
    assert not LastSeen.objects.exists()


def test_only_the_author_changes_a_note_and_only_the_newest(karens_visit: Visit, care: Staff, colleague: Staff) -> None:
    first = write(care, karens_visit, text="Først")
    with pytest.raises(ValidationError, match="Kun Mette"):
        correct_note(by=colleague, note=first, key=uuid4(), text="Nej")
    with pytest.raises(ValidationError, match="Kun Mette"):
        withdraw_note(by=colleague, note=first)
    key = uuid4()
    newer = correct_note(by=care, note=first, key=key, text="Rettet")
    assert correct_note(by=care, note=first, key=key, text="Rettet") == newer
    with pytest.raises(ValidationError, match="allerede rettet"):
        correct_note(by=care, note=first, key=uuid4(), text="Igen")


def test_wrong_citizen_hides_the_note_and_everything_it_did(
    karens_visit: Visit, care: Staff, karens_sub_goal: SubGoal, karen: Citizen
) -> None:
    told = {"ratings": [Rated(karens_sub_goal, 5)], "own_words": "Jeg tør", "deviations": [D.CONCERN], "text": "Fald"}
    first = write(care, karens_visit, **told)
    newer = correct_note(by=care, note=first, key=uuid4(), **told | {"text": "Et fald"})  # type: ignore[arg-type]
    withdraw_note(by=care, note=newer)
    withdraw_note(by=care, note=newer)
    karens_visit.refresh_from_db()
    assert (karens_visit.completed_at, karens_visit.delivered) == (None, None)
    assert not Note.objects.standing().exists()
    assert hasattr(Note.objects.get(pk=first.pk), "withdrawal")
    assert LadderRating.objects.standing().get().step == 3
    assert not Statement.objects.standing().exclude(kind=Kind.HEADLINE).exists()
    notice = Notice.objects.get()
    assert notice.done_at
    assert notice.text == ""
    assert not LastSeen.objects.exists()


def test_a_withdrawn_note_leaves_what_a_colleague_has_told(karens_visit: Visit, care: Staff, colleague: Staff) -> None:
    mine = write(care, karens_visit, deviations=[D.CHANGED_NEED])
    write(colleague, karens_visit, deviations=[D.CHANGED_NEED])
    withdraw_note(by=care, note=mine)
    karens_visit.refresh_from_db()
    assert Notice.objects.get().done_at is None
    assert karens_visit.delivered is True
