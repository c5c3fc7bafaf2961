"""The arbiter: of all that there is to remind of, one a day for each who is told, about each citizen."""

from datetime import date, timedelta

import pytest

from citizens.models import Notice
from citizens.reminding import Addressed, Person, Reason, Turn, addressed, holding, key_of, new_ones, no_longer, told

DAY = date(2026, 11, 24)
NORDRE, SOENDRE = 1, 2
METTE, ANNE, HENRIK = 11, 12, 13
MEMBERS = {SOENDRE: [(METTE, "care_worker"), (ANNE, "visitator"), (HENRIK, "leader")]}
KAREN = Person(7, SOENDRE, METTE, "Karen", DAY - timedelta(days=60))
EJNAR = Person(8, SOENDRE, None, "Ejnar", DAY - timedelta(days=60))
PEOPLE = {7: KAREN, 8: EJNAR}


def reason(name: str, citizen: int = 7, ago: int = 0, **more: object) -> Reason:
    about = {"what": f"goals.{name}", "citizen": citizen, "due_on": DAY - timedelta(days=ago)}
    said = {"rests": timedelta(days=7), "kind": Notice.Kind.REVIEW, "path": "/", "facts": {}}
    return Reason(key_of(f"goals.{name}", citizen), **about | said | more)  # type: ignore[arg-type]


def chosen(
    *reasons: Reason,
    standing: tuple[str, ...] = (),
    settled: dict[str, date] | None = None,
    had: set[Turn] | None = None,
) -> list[str]:
    held = holding(reasons, PEOPLE)
    to = {each.key: told(addressed(each, PEOPLE[each.citizen]), MEMBERS) for each in held}
    return [each.what.removeprefix("goals.") for each in new_ones(held, standing, settled or {}, had or set(), to, DAY)]


def test_one_a_day_about_each_citizen_the_oldest_first() -> None:
    assert chosen(reason("late", ago=2), reason("oldest", ago=9), reason("hers", citizen=8)) == ["oldest", "hers"]


def test_what_stands_open_is_not_said_again_and_leaves_room_for_the_next() -> None:
    oldest, late = reason("oldest", ago=9), reason("late", ago=2)
    assert chosen(oldest, late, standing=(oldest.key,)) == ["late"]
    assert chosen(oldest, late, standing=(oldest.key,), had={(("staff", METTE), 7)}) == []


def test_the_same_reason_given_twice_is_one() -> None:
    assert chosen(reason("a"), reason("a", ago=1)) == ["a"]


@pytest.mark.parametrize(("settled_ago", "again"), [(0, False), (6, False), (7, True)])
def test_what_was_settled_rests_a_while(settled_ago: int, again: bool) -> None:
    assert bool(chosen(reason("a"), settled={reason("a").key: DAY - timedelta(days=settled_ago)})) is again


def test_who_has_had_one_from_any_room_gets_no_second_though_it_comes_another_way() -> None:
    """Mette is in the team and is Karen's contact person; Henrik leads the team."""
    whole, hers = reason("whole", ago=3), reason("hers", ago=2, for_staff=METTE)
    leader, assessor = reason("leader", ago=1, for_roles=("leader",)), reason("assessor", for_roles=("visitator",))
    assert chosen(whole, hers, leader) == ["whole"]
    assert chosen(hers, leader, assessor) == ["hers", "leader", "assessor"]
    assert chosen(hers, reason("whole")) == ["hers"]
    assert chosen(leader, reason("both", for_roles=("leader", "visitator"))) == ["leader"]


def test_a_clock_waits_for_nobody_and_comes_first() -> None:
    """Henrik, who leads the team, has the team's reminders too."""
    whole, clock = reason("whole", ago=9), reason("clock", for_roles=("leader",), on_its_day=True)
    assert chosen(whole, clock) == ["clock"]
    assert chosen(clock, had={(("team", SOENDRE), 7), (("staff", HENRIK), 7)}) == ["clock"]
    assert chosen(clock, standing=(clock.key,)) == []


def test_a_team_in_which_nobody_is_yet_has_its_turn_too() -> None:
    assert told(Addressed(NORDRE, None), MEMBERS) == {("team", NORDRE)}
    assert told(Addressed(NORDRE, None, ("leader",)), MEMBERS) == {("role", NORDRE, "leader")}


def test_nobody_is_told_of_who_is_away_has_left_or_has_nobody_for_her() -> None:
    away, alone = Person(7, SOENDRE, METTE, "Karen", DAY, paused=True), Person(7, None, METTE, "Karen", DAY)
    assert holding([reason("a")], {7: away}) == []
    assert holding([reason("a", though_away=True)], {7: away})
    assert holding([reason("a", citizen=9)], PEOPLE) == []
    assert holding([reason("a", for_roles=("leader",))], {7: alone}) == []
    assert holding([reason("a")], {7: alone})


def test_what_no_longer_holds_closes_but_not_when_its_room_failed() -> None:
    gone, other = key_of("goals.review", 1), key_of("relatives.answer", 1)
    assert no_longer([gone, other, reason("a").key], [reason("a")]) == {gone, other}
    assert no_longer([gone, other], [], silent={"relatives"}) == {gone}
