"""What fits her, with reasons that are true of her, and why not the others."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.geography import Point, kilometres
from community.interests import Said, interests_in, interests_of
from community.models import Accessible, Interest, Transport
from community.suggest import Found, NotSuggested, Suggestion, Why, WhyNot, judge, suggest
from community.suggest_facts import Busy, Her, Known, Offer

TODAY = date(2026, 11, 24)
HOME = Point(55.340, 11.101)
MISSES = Said("Jeg savner strikkestuen.", date(2026, 11, 9))
# Mornings and evenings every day but Wednesday.
VISITS = tuple(
    Busy(TODAY + timedelta(days=number), start, end)
    for number in range(14)
    if (TODAY + timedelta(days=number)).isoweekday() != 3
    for start, end in ((time(8), time(9)), (time(19), time(19, 30)))
)
KAREN = Her("Karen", TODAY, {Interest.CRAFTS: MISSES}, HOME, VISITS, moving=2, knows=(Known("Else Holm"),))
KNITTING = Offer(
    "activity:1",
    "Strikkestuen",
    interests=frozenset({Interest.CRAFTS}),
    place=Point(55.342, 11.103),
    accessible=Accessible.YES,
    weekdays=(3,),
    starts=time(14),
    ends=time(16),
)


def parts(her: Her, offer: Offer) -> dict[Why, str]:
    return {part.why: part.text + part.quote for part in judge(her, offer).parts}


def why_not(her: Her, offer: Offer) -> WhyNot | None:
    answer = judge(her, offer)
    return answer.why if isinstance(answer, NotSuggested) else None


def test_the_reasons_are_hers() -> None:
    found = judge(KAREN, replace(KNITTING, text="Kontakt: Else Holm"))
    assert isinstance(found, Suggestion)
    told = {part.why: part for part in found.reasons}
    assert told[Why.INTEREST].quote == "Jeg savner strikkestuen."
    assert "300 m" in told[Why.DISTANCE].text
    assert "onsdag" in told[Why.DAY].text
    assert "Else Holm" in told[Why.KNOWS].text


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"is_closed": True}, WhyNot.CLOSED),
        ({"is_full": True}, WhyNot.FULL),
        ({"is_stale": True}, WhyNot.STALE),
        ({"weekdays": (2,), "starts": time(8, 30), "ends": time(9, 30)}, WhyNot.VISIT),
        ({"on": TODAY, "weekdays": (), "starts": time(8), "ends": time(10)}, WhyNot.VISIT),
        ({"interests": frozenset(), "place": None}, WhyNot.FEW),
    ],
)
def test_what_speaks_against_it_is_said(changed: dict[str, object], why: WhyNot) -> None:
    assert why_not(KAREN, KNITTING) is None
    assert why_not(KAREN, replace(KNITTING, **changed)) == why  # type: ignore[arg-type]


def test_where_she_cannot_get_in_is_never_suggested() -> None:
    severe = replace(KAREN, moving=3)
    assert why_not(severe, KNITTING) is None
    for accessible in (Accessible.NO, Accessible.PARTLY, Accessible.UNKNOWN):
        assert why_not(severe, replace(KNITTING, accessible=accessible)) == WhyNot.ACCESS
        assert why_not(KAREN, replace(KNITTING, accessible=accessible)) is None


def test_what_is_on_its_way_and_what_she_said_no_to_is_not_asked_again() -> None:
    assert why_not(replace(KAREN, on_the_way=frozenset({"activity:1"})), KNITTING) == WhyNot.ON_THE_WAY
    no = judge(replace(KAREN, said_no={"activity:1": date(2026, 3, 3)}), KNITTING)
    assert isinstance(no, NotSuggested)
    assert "3. marts 2026" in no.text


def test_a_visit_on_the_day_changes_the_reason() -> None:
    visited = replace(KAREN, busy=(*VISITS, Busy(date(2026, 11, 25), time(8), time(9))))
    assert "14:00" in parts(visited, KNITTING)[Why.DAY]
    assert "14:00" not in parts(KAREN, KNITTING)[Why.DAY]


def test_of_somebody_whose_week_we_do_not_know_nothing_is_said_about_it() -> None:
    assert Why.DAY not in parts(replace(KAREN, busy=()), KNITTING)


def test_one_changed_fact_changes_the_order() -> None:
    singing = replace(KNITTING, key="activity:2", title="Sangkor", interests=frozenset({Interest.MUSIC}))
    assert [each.offer.title for each in suggest(KAREN, [singing, KNITTING]).suggested] == ["Strikkestuen", "Sangkor"]
    sings = replace(KAREN, interests={Interest.MUSIC: Said("Jeg sang i kor.", TODAY)})
    assert [each.offer.title for each in suggest(sings, [singing, KNITTING]).suggested] == ["Sangkor", "Strikkestuen"]
    fetched = replace(singing, transport=Transport.FETCHED, text="Else Holm")
    assert suggest(KAREN, [fetched, KNITTING]).suggested[0].offer.title == "Sangkor"


def test_a_companion_who_knits_goes_along_to_the_knitting_room() -> None:
    jytte = Known("Jytte Krag", "De har strikningen til fælles.", interests_in("De har strikningen til fælles."))
    assert "Jytte Krag" in parts(replace(KAREN, knows=(jytte,)), KNITTING)[Why.KNOWS]
    assert Why.KNOWS not in parts(replace(KAREN, knows=(Known("Jytte Krag"),)), KNITTING)


def test_when_nothing_fits_it_is_said_what_is_missing() -> None:
    nobody = Her("Karen", TODAY)
    missing = suggest(nobody, [KNITTING]).missing
    assert len(missing) == 3
    assert len(suggest(replace(nobody, home=HOME), [KNITTING]).missing) == 2
    far = replace(KNITTING, place=Point(56.0, 12.0))
    assert any("8" in sentence for sentence in suggest(replace(nobody, home=HOME), [far]).missing)
    assert suggest(nobody, []).missing
    assert not suggest(KAREN, [KNITTING]).missing


@st.composite
def an_offer(draw: st.DrawFn) -> Offer:
    start = draw(st.integers(7, 18))
    return Offer(
        key=f"activity:{draw(st.integers(1, 999))}",
        title=draw(st.sampled_from(["Sang", "Strik", "Gåtur", "Banko"])),
        interests=frozenset(draw(st.sets(st.sampled_from(Interest.values), max_size=3))),
        place=draw(st.none() | st.builds(Point, st.floats(55.2, 55.5), st.floats(11.0, 11.3))),
        accessible=draw(st.sampled_from(Accessible.values)),
        weekdays=tuple(sorted(draw(st.sets(st.integers(1, 7), max_size=3)))),
        starts=time(start),
        ends=time(start + 2),
        transport=draw(st.sampled_from(Transport.values)),
        cost_kr=draw(st.sampled_from([0, 50])),
        is_full=draw(st.booleans()),
        is_stale=draw(st.booleans()),
        is_closed=draw(st.booleans()),
    )


@st.composite
def a_person(draw: st.DrawFn) -> Her:
    told = draw(st.sets(st.sampled_from(Interest.values), max_size=3))
    return replace(
        KAREN,
        interests=dict.fromkeys(sorted(told), MISSES),
        home=draw(st.none() | st.just(HOME)),
        busy=draw(st.sampled_from([(), VISITS])),
        moving=draw(st.none() | st.integers(0, 4)),
    )


@given(a_person(), st.lists(an_offer(), max_size=6, unique_by=lambda offer: offer.key))
def test_whatever_there_is_the_rules_hold(her: Her, offers: list[Offer]) -> None:
    found = suggest(her, offers)
    assert len(found.suggested) + len(found.not_suggested) == len(offers)
    for each in found.suggested:
        assert len({part.why for part in each.reasons}) >= 2
        assert not any((each.offer.is_full, each.offer.is_stale, each.offer.is_closed))
        assert (her.moving or 0) < 3 or each.offer.accessible == Accessible.YES
        assert not crosses_every_time(her, each.offer)
    points = [each.points for each in found.suggested]
    assert points == sorted(points, reverse=True)
    assert all(each.text for each in found.not_suggested)
    assert bool(found.missing) <= (not found.suggested)
    assert same(suggest(her, offers[::-1]), found)


def crosses_every_time(her: Her, offer: Offer) -> bool:
    assert offer.starts
    assert offer.ends
    hours = (offer.starts, offer.ends)
    crossed = {each.day.isoweekday() for each in her.busy if each.start < hours[1] and hours[0] < each.end}
    return bool(offer.weekdays) and set(offer.weekdays) <= crossed


def same(one: Found, other: Found) -> bool:
    return {each.offer.key for each in one.suggested} == {each.offer.key for each in other.suggested}


@given(an_offer())
def test_one_who_is_full_is_gone_from_the_list_whatever_else_is_true(offer: Offer) -> None:
    assert not suggest(KAREN, [replace(offer, is_full=True)]).suggested


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Jeg savner strikkestuen.", {Interest.CRAFTS}),
        ("Jeg vil spille kort med naboen", {Interest.GAMES, Interest.TALK}),
        ("Jeg vil aldrig mere spille kort", set()),
        ("Mine roser skal klippes", {Interest.GARDEN}),
        ("Jeg kommer i morgen", set()),
    ],
)
def test_her_sentences_are_read_by_our_own_lists(sentence: str, tells: set[str]) -> None:
    assert interests_in(sentence) == tells


def test_the_newest_sentence_is_the_one_that_is_quoted() -> None:
    old, new = Said("Jeg strikkede før.", date(2026, 1, 1)), Said("Jeg vil strikke igen. Og gå.", date(2026, 11, 1))
    found = interests_of([new, old])
    assert found[Interest.CRAFTS].text == "Jeg vil strikke igen."


def test_a_kilometre_is_a_kilometre() -> None:
    assert kilometres(HOME, HOME) == 0
    assert kilometres(Point(55.0, 11.0), Point(55.0 + 1 / 111.195, 11.0)) == pytest.approx(1, abs=0.01)
