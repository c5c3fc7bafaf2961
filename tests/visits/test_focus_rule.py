"""Same focus, the rule: who pulls apart, with the evidence; and when nobody does."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from visits.focus import Agreed, Finding, Kind, Known, Planned, Rated, Shared, findings

TODAY = date(2026, 11, 24)  # a Tuesday
MONDAY = TODAY - timedelta(days=1)
HELPER, ASSISTANT, NURSE, PHYSIO = "care_helper", "care_assistant", "nurse", "physiotherapist"
STAIRS = Shared(7, "Trappen", (HELPER, ASSISTANT, PHYSIO))
METTE = Rated(1, 7, HELPER, "Mette Lund", TODAY - timedelta(days=1), 4)
PETER = Rated(2, 7, PHYSIO, "Peter Dahl", TODAY - timedelta(days=7), 2)
MORNING = Planned(MONDAY, (7,), (HELPER,))
TRAINING = Planned(TODAY, (7,), (PHYSIO,))
BOTH = (MORNING, TRAINING)


def rated(number: int, profession: str, step: int, days_ago: int = 1, sub_goal: int = 7) -> Rated:
    return Rated(number, sub_goal, profession, "Nogen", TODAY - timedelta(days=days_ago), step)


@dataclass(frozen=True)
class Case:
    said: str
    known: Known
    found: tuple[Kind, ...] = ()


def known(*, ratings: tuple[Rated, ...] = (), visits: tuple[Planned, ...] = BOTH, **others: object) -> Known:
    return Known(**{"sub_goals": (STAIRS,), "ratings": ratings, "visits": visits} | others)  # type: ignore[arg-type]


ALONE = (Shared(7, "Trappen", (HELPER, ASSISTANT)),)
UNNAMED = (Shared(7, "Trappen"),)
WITH_NURSE = (Shared(7, "Trappen", (HELPER, NURSE)),)
NIGHT_NURSE = Planned(TODAY, (), (NURSE,), is_night=True)
NIGHT_FOR_IT = Planned(TODAY, (7,), (NURSE,), is_night=True)
LONG_AGO, NOT_SO_LONG = TODAY - timedelta(weeks=13), TODAY - timedelta(weeks=11)

CASES = [
    Case("nothing is known", Known()),
    Case("she has no goal", known(sub_goals=(), ratings=(METTE, PETER))),
    Case("the goal has ended, so its sub-goal is not there", known(sub_goals=(), ratings=(METTE,), visits=(MORNING,))),
    Case("both come and nobody has rated", known()),
    Case("two steps apart", known(ratings=(METTE, PETER)), (Kind.STEPS_APART,)),
    Case("one step apart is nothing", known(ratings=(METTE, rated(2, PHYSIO, 3)))),
    Case("the latest of each counts", known(ratings=(METTE, PETER, rated(3, PHYSIO, 4, 0)))),
    Case("a rating of long ago is no evidence", known(ratings=(METTE, rated(2, PHYSIO, 2, 15)))),
    Case("fourteen days ago is too old, thirteen is not", known(ratings=(METTE, rated(2, PHYSIO, 1, 14)))),
    Case("thirteen days ago", known(ratings=(METTE, rated(2, PHYSIO, 1, 13))), (Kind.STEPS_APART,)),
    Case("helper and assistant are one side", known(ratings=(METTE, rated(2, ASSISTANT, 1, 2)))),
    Case(
        "of one side the newest speaks",
        known(ratings=(rated(1, HELPER, 1, 5), rated(2, ASSISTANT, 4), rated(3, PHYSIO, 4))),
    ),
    Case("ratings of another sub-goal", known(ratings=(METTE, rated(2, PHYSIO, 1, sub_goal=8)))),
    Case("a profession that it does not name", known(sub_goals=ALONE, ratings=(METTE, rated(2, NURSE, 1)))),
    Case(
        "it names nobody: whoever rates shares it",
        known(sub_goals=UNNAMED, ratings=(METTE, PETER)),
        (Kind.STEPS_APART,),
    ),
    Case("it names nobody: nobody is missed", known(sub_goals=UNNAMED, visits=(MORNING,))),
    Case("the physiotherapist has no visit for it", known(visits=(MORNING,)), (Kind.ABSENT,)),
    Case("she comes for something else", known(visits=(MORNING, Planned(TODAY, (9,), (PHYSIO,)))), (Kind.ABSENT,)),
    Case(
        "her visit names no sub-goal: all small steps stand on it",
        known(visits=(MORNING, Planned(TODAY, (), (PHYSIO,)))),
    ),
    Case("she looked at the step this week", known(visits=(MORNING,), ratings=(rated(2, PHYSIO, 4, 1),))),
    Case("home care is missing", known(visits=(TRAINING,)), (Kind.ABSENT,)),
    Case("nobody is chosen yet: that may be anybody", known(visits=(MORNING, Planned(TODAY, (7,), ())))),
    Case(
        "every second week, and next week is hers",
        known(visits=(MORNING, Planned(TODAY + timedelta(7), (7,), (PHYSIO,), every_n_weeks=2))),
    ),
    Case(
        "every week, and only next week",
        known(visits=(MORNING, Planned(TODAY + timedelta(7), (7,), (PHYSIO,)))),
        (Kind.ABSENT,),
    ),
    Case("a night-only nurse is not missed", known(sub_goals=WITH_NURSE, visits=(MORNING, NIGHT_NURSE))),
    Case(
        "nor compared", known(sub_goals=WITH_NURSE, visits=(MORNING, NIGHT_NURSE), ratings=(METTE, rated(2, NURSE, 1)))
    ),
    Case(
        "unless the night is for it",
        known(sub_goals=WITH_NURSE, visits=(MORNING, NIGHT_FOR_IT), ratings=(METTE, rated(2, NURSE, 1))),
        (Kind.STEPS_APART,),
    ),
    Case("visits, but none for it", known(visits=(Planned(TODAY, (9,), (HELPER,)),)), (Kind.NOBODY,)),
    Case("only a night that names nothing", known(visits=(NIGHT_NURSE,)), (Kind.NOBODY,)),
    Case("all visits are cancelled, so nothing is planned", known(visits=())),
    Case(
        "the one that served it is cancelled, others stand",
        known(visits=(Planned(MONDAY, (9,), (HELPER,)),)),
        (Kind.NOBODY,),
    ),
    Case("she is away", known(ratings=(METTE, PETER), visits=(MORNING,), is_away=True)),
    Case(
        "agreed: the two differ",
        known(ratings=(METTE, PETER), agreed=(Agreed("steps-7-care_helper-physiotherapist-0-0", NOT_SO_LONG),)),
    ),
    Case(
        "agreed more than twelve weeks ago",
        known(ratings=(METTE, PETER), agreed=(Agreed("steps-7-care_helper-physiotherapist-0-0", LONG_AGO),)),
        (Kind.STEPS_APART,),
    ),
    Case(
        "agreed about another sub-goal",
        known(visits=(MORNING,), agreed=(Agreed("absent-77-physiotherapist-20261116", NOT_SO_LONG),)),
        (Kind.ABSENT,),
    ),
    Case(
        "agreed: she does not come every week",
        known(visits=(MORNING,), agreed=(Agreed("absent-7-physiotherapist-20261116", NOT_SO_LONG),)),
    ),
    Case("decided this week", known(visits=(MORNING,), closed=frozenset({"absent-7-physiotherapist-20261123"}))),
    Case(
        "decided last week, and it is still so",
        known(visits=(MORNING,), closed=frozenset({"absent-7-physiotherapist-20261116"})),
        (Kind.ABSENT,),
    ),
    Case("apart and absent at once", known(ratings=(METTE, PETER), visits=(MORNING,)), (Kind.STEPS_APART, Kind.ABSENT)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.said)
def test_where_they_pull_apart(case: Case) -> None:
    assert tuple(each.kind for each in findings(case.known, TODAY)) == case.found


def only(known: Known) -> Finding:
    (found,) = findings(known, TODAY)
    return found


def test_the_evidence_says_who_which_day_which_step() -> None:
    found = only(known(ratings=(METTE, PETER)))
    assert [(each.by, each.on, each.step) for each in found.ratings] == [
        ("Peter Dahl", TODAY - timedelta(days=7), 2),
        ("Mette Lund", TODAY - timedelta(days=1), 4),
    ]
    assert found.key == "steps-7-care_helper-physiotherapist-1-2"


def test_new_evidence_is_a_new_finding() -> None:
    before = only(known(ratings=(METTE, PETER)))
    again = (METTE, PETER, rated(5, PHYSIO, 1, 0))
    after = only(known(ratings=again, closed=frozenset({before.key})))
    assert after.about == before.about
    assert after.key != before.key


def test_the_days_on_which_the_missing_side_comes_for_something_else() -> None:
    found = only(known(visits=(MORNING, Planned(TODAY, (9,), (PHYSIO,)))))
    assert (found.missing, found.days) == (PHYSIO, (TODAY,))


def test_it_concerns_both_sides_and_those_who_are_none() -> None:
    found = only(known(ratings=(METTE, PETER)))
    concerned = [who for who in (HELPER, ASSISTANT, PHYSIO, NURSE, "planner", "leader") if found.concerns(who)]
    assert concerned == [HELPER, ASSISTANT, PHYSIO, "planner", "leader"]
    assert only(known(sub_goals=UNNAMED, visits=(Planned(TODAY, (9,), (HELPER,)),))).concerns(NURSE)
