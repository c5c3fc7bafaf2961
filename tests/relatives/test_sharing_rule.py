"""What may be told: nothing that no valid basis covers at that moment, whatever was said before and after."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatives.models import BasisKind, Category
from relatives.sharing import (
    BASIS_KINDS,
    CATEGORIES,
    DESPITE_HER_NO,
    HERS,
    Answer,
    OtherBasis,
    Why,
    all_of,
    may_tell,
)

NOW = datetime(2026, 11, 24, 8, 50, tzinfo=UTC)
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)

days = st.integers(-40, 40).map(lambda n: TODAY + n * DAY)
moments = st.integers(-40 * 24, 40 * 24).map(lambda hours: NOW + timedelta(hours=hours))
sources = st.sampled_from(["citizen", "together", "relative", "staff", "hospital", "doctor"])
answers = st.builds(
    Answer,
    category=st.sampled_from(CATEGORIES),
    share=st.booleans(),
    reason=st.sampled_from(["", "det fortæller jeg selv"]),
    agreed_at=moments,
    number=st.integers(1, 50),
    from_on=days,
    until_on=st.none() | days,
    revoked_at=st.none() | moments,
    source=sources,
    with_whom=st.just("Mette Lund"),
    revoked_words=st.sampled_from(["", "ikke mere"]),
)
bases = st.builds(
    OtherBasis,
    number=st.integers(1, 50),
    kind=st.sampled_from([*sorted(BASIS_KINDS), "kinship"]),
    categories=st.frozensets(st.sampled_from(CATEGORIES)),
    from_on=days,
    until_on=st.none() | days,
    ended_at=st.none() | moments,
    document=st.just("fuldmagt"),
)
said = st.lists(answers, max_size=12)
papers = st.lists(bases, max_size=4)


def yes(category: str = "visits", number: int = 1, **columns: object) -> Answer:
    told = {"share": True, "reason": "", "agreed_at": NOW - 30 * DAY, "from_on": TODAY - 30 * DAY, "until_on": None}
    rest = {"revoked_at": None, "source": "citizen", "with_whom": "Mette Lund"}
    return Answer(category=category, number=number, **{**told, **rest, **columns})  # type: ignore[arg-type]


def no(category: str = "visits", number: int = 1, **columns: object) -> Answer:
    return yes(category, number, **{"share": False, **columns})


def paper(kind: str, *categories: str, **columns: object) -> OtherBasis:
    told = {"from_on": TODAY - DAY, "until_on": None, "ended_at": None, "document": "dom", "number": 1}
    return OtherBasis(kind=kind, categories=frozenset(categories), **{**told, **columns})  # type: ignore[arg-type]


def covered(category: str, answers: list[Answer], bases: list[OtherBasis]) -> bool:
    """Said otherwise than in the rule: is there any word or paper at all that could open it now?"""
    words = [a for a in answers if a.category == category and a.share and a.agreed_at <= NOW and a.source in HERS]
    valid = [a for a in words if a.from_on <= TODAY and (a.until_on is None or a.until_on >= TODAY)]
    held = [a for a in valid if a.revoked_at is None or a.revoked_at > NOW]
    open_papers = [b for b in bases if b.ended_at is None or b.ended_at > NOW]
    now = [b for b in open_papers if b.from_on <= TODAY and (b.until_on is None or b.until_on >= TODAY)]
    return bool(held) or any(category in b.categories and b.kind in BasisKind.values for b in now)


def test_the_six_are_the_six_of_the_tables() -> None:
    assert tuple(Category.values) == CATEGORIES
    assert frozenset(BasisKind.values) == BASIS_KINDS


@given(said, papers)
def test_nothing_is_told_that_no_valid_basis_covers(answers: list[Answer], bases: list[OtherBasis]) -> None:
    for may in all_of(answers, bases, NOW):
        assert not may.may or covered(may.category, answers, bases)


@given(said, papers)
def test_it_says_why_and_only_then_names_a_basis(answers: list[Answer], bases: list[OtherBasis]) -> None:
    for may in all_of(answers, bases, NOW):
        assert may.may == (may.why in (Why.HER_YES, Why.BASIS))
        assert (may.basis is not None) == (may.why == Why.BASIS)
        assert may.may or may.until is None
        assert may.until is None or may.until >= TODAY
        if may.basis is not None:
            assert may.category in may.basis.categories


@given(said, papers)
def test_silence_is_the_rule(answers: list[Answer], bases: list[OtherBasis]) -> None:
    others = [a for a in answers if a.source not in HERS]
    kin = [b for b in bases if b.kind == "kinship"]
    assert not any(may.may for may in all_of(others, kin, NOW))
    assert {may.why for may in all_of([], [], NOW)} == {Why.NOT_ASKED}


@given(said, papers, st.sampled_from(CATEGORIES))
def test_an_answer_about_one_thing_says_nothing_about_another(
    answers: list[Answer], bases: list[OtherBasis], category: str
) -> None:
    """Health by a social yes never, nor the other way round."""
    about = [a for a in answers if a.category == category]
    scope = [b for b in bases if category in b.categories]
    assert may_tell(category, answers, bases, NOW) == may_tell(category, about, scope, NOW)


@given(said)
def test_a_yes_to_everything_else_leaves_health_closed(answers: list[Answer]) -> None:
    social = [a for a in answers if a.category != "health"] + [
        yes(each, number=90 + place) for place, each in enumerate(CATEGORIES) if each != "health"
    ]
    assert not may_tell("health", social, [], NOW).may


@given(said, papers, st.sampled_from(CATEGORIES))
def test_a_revocation_holds_at_once(answers: list[Answer], bases: list[OtherBasis], category: str) -> None:
    given_up = yes(category, number=99, agreed_at=NOW - timedelta(seconds=1), revoked_at=NOW)
    older = [a for a in answers if a.agreed_at < NOW - timedelta(seconds=1)]
    may = may_tell(category, [*older, given_up], [], NOW)
    assert (may.may, may.why) == (False, Why.REVOKED)
    by_law = may_tell(category, [*older, given_up], bases, NOW)
    assert not by_law.may or (by_law.basis is not None and by_law.basis.kind in DESPITE_HER_NO)


@given(said, papers, st.sampled_from(CATEGORIES))
def test_her_no_goes_before_what_she_has_given_herself(
    answers: list[Answer], bases: list[OtherBasis], category: str
) -> None:
    newest = no(category, number=99, agreed_at=NOW, reason="det er mit")
    given_by_her = [b for b in bases if b.kind not in DESPITE_HER_NO]
    may = may_tell(category, [*answers, newest], given_by_her, NOW)
    assert (may.may, may.why, may.reason) == (False, Why.HER_NO, "det er mit")


@given(said, papers, st.sampled_from(CATEGORIES), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(
    answers: list[Answer], bases: list[OtherBasis], category: str, random: object
) -> None:
    unique = list({a.number: a for a in answers}.values())
    papers_once = list({b.number: b for b in bases}.values())
    turned = may_tell(category, unique[::-1], papers_once[::-1], NOW)
    assert may_tell(category, unique, papers_once, NOW) == turned


@given(said, papers)
def test_what_is_said_later_changes_nothing_now(answers: list[Answer], bases: list[OtherBasis]) -> None:
    by_now = [a for a in answers if a.agreed_at <= NOW]
    assert all_of(answers, bases, NOW) == all_of(by_now, bases, NOW)


@pytest.mark.parametrize(
    ("offset", "told", "why"),
    [(-1, False, Why.NOT_BEGUN), (0, True, Why.HER_YES), (10, True, Why.HER_YES), (11, False, Why.OVER)],
)
def test_a_yes_begins_and_ends_on_its_days(offset: int, told: bool, why: Why) -> None:
    answer = yes(agreed_at=NOW - 60 * DAY, from_on=TODAY, until_on=TODAY + 10 * DAY)
    may = may_tell("visits", [answer], [], NOW + offset * DAY)
    assert (may.may, may.why) == (told, why)


def test_the_day_is_the_day_at_her_table() -> None:
    """Half past eleven in the evening in Copenhagen is still the last day; half an hour later is not."""
    answer = yes(until_on=TODAY)
    late = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
    assert may_tell("visits", [answer], [], late).may
    assert not may_tell("visits", [answer], [], late + timedelta(minutes=31)).may


def test_a_newer_answer_is_the_only_one() -> None:
    """A yes that begins later does not leave the older one standing, and a lapsed one does not wake it."""
    older = yes(number=1)
    assert may_tell("visits", [older, yes(number=2, agreed_at=NOW, from_on=TODAY + DAY)], [], NOW).why == Why.NOT_BEGUN
    assert may_tell("visits", [older, no(number=2, agreed_at=older.agreed_at)], [], NOW).why == Why.HER_NO


@pytest.mark.parametrize(
    ("kind", "state"), list(product(sorted(BASIS_KINDS), ["no", "revoked", "not yet", "over", "none"]))
)
def test_what_covers_against_her_word(kind: str, state: str) -> None:
    """Guardian and lasting power go before her no; what she has given herself does not."""
    words = {
        "no": [no("health")],
        "revoked": [yes("health", revoked_at=NOW - DAY)],
        "not yet": [yes("health", from_on=TODAY + DAY)],
        "over": [yes("health", until_on=TODAY - DAY)],
        "none": [],
    }[state]
    may = may_tell("health", words, [paper(kind, "health")], NOW)
    assert may.may == (kind in DESPITE_HER_NO or state in ("over", "none"))
    assert may.despite_her_no == (may.may and state in ("no", "revoked"))


def test_a_basis_covers_its_scope_and_its_time_only() -> None:
    narrow = paper("lasting", "practical", until_on=TODAY)
    assert {may.category for may in all_of([], [narrow], NOW) if may.may} == {"practical"}
    assert may_tell("practical", [], [narrow], NOW).until == TODAY
    assert not may_tell("practical", [], [narrow], NOW + DAY).may
    assert not may_tell("practical", [], [paper("lasting", "practical", ended_at=NOW)], NOW).may
    assert not may_tell("practical", [], [paper("lasting", "practical", from_on=TODAY + DAY)], NOW).may


def test_of_two_papers_the_longer_one_is_named() -> None:
    short, long = paper("lasting", "health", until_on=TODAY, number=1), paper("guardian", "health", number=2)
    assert may_tell("health", [], [short, long], NOW).basis == long


def test_the_relative_sees_her_reason_as_it_stands_now() -> None:
    assert may_tell("visits", [no(reason="det fortæller jeg selv")], [], NOW).reason == "det fortæller jeg selv"
    taken = yes(reason="så ved du det", revoked_at=NOW - DAY, revoked_words="ikke mere")
    assert may_tell("visits", [taken], [], NOW).reason == "ikke mere"
    assert may_tell("visits", [yes(reason="så ved du det", until_on=TODAY - DAY)], [], NOW).reason == ""
