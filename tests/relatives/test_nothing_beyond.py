"""*What may I say?* and the relative's sheet, for every combination of categories and bases: nothing beyond them."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from itertools import combinations

import pytest
from django.template.loader import render_to_string

from citizens.models import Citizen, NetworkMember
from relatives.agreements import Agreement
from relatives.in_short import in_short
from relatives.models import BasisKind, Relative
from relatives.sharing import CATEGORIES, DESPITE_HER_NO, Answer, OtherBasis, all_of
from relatives.sheet import Sheet, contact_shown, lines_of
from relatives.telling import lines
from relatives.whom import Whom
from teams.models import Staff

NOW = datetime(2026, 11, 24, 8, 50, tzinfo=UTC)
TODAY = date(2026, 11, 24)
SCOPES = [frozenset(found) for size in range(7) for found in combinations(CATEGORIES, size)]
KINDS = [None, *BasisKind.values]
BUTTON = re.compile(r'name="category" value="(\w+)"')


@cache
def relative() -> Relative:
    karen = Citizen(pk=1, first_name="Karen", last_name="HEMMELIGT", street="Hemmeligvej 4", phone="70102030")
    member = NetworkMember(pk=3, citizen=karen, name="Inger", relation="datter")
    return Relative(pk=7, citizen=karen, member=member)


def answer(category: str, share: bool) -> Answer:
    reason = f"ord-{'ja' if share else 'nej'}-{category}"
    return Answer(category, share, reason, NOW, 1, TODAY, None, None, "citizen", "Mette Lund")


def agreement(yes: frozenset[str], kind: str | None, scope: frozenset[str], *, asked: bool) -> Agreement:
    """She said yes to `yes`, and to the rest no (`asked`) or nothing at all."""
    answers = [answer(category, category in yes) for category in CATEGORIES if asked or category in yes]
    bases = [OtherBasis(1, kind, scope, TODAY, None, None, "dokument-nr")] if kind and scope else []
    return Agreement(relative(), NOW, all_of(answers, bases, NOW), tuple(bases), {}, {})


def expected(yes: frozenset[str], kind: str | None, scope: frozenset[str], *, asked: bool) -> set[str]:
    """Told again in other words than the rule's: her yes, or a basis in its scope that her no does not limit."""
    covered = scope if kind and (not asked or kind in DESPITE_HER_NO) else frozenset[str]()
    return set(yes | covered)


def every_agreement() -> Iterator[tuple[Agreement, set[str]]]:
    """Each of the 64 ways to share with each kind of basis: over what she said no to, and over any part unasked."""
    for number, yes in enumerate(SCOPES):
        for kind in KINDS:
            for asked, scope in ((True, frozenset(CATEGORIES) - yes), (False, SCOPES[(number * 37 + 11) % 64])):
                made = agreement(yes, kind, scope, asked=asked)
                yield made, expected(yes, kind, scope, asked=asked)


def test_the_sentences_follow_every_way_to_share_and_every_scope() -> None:
    """All 64 × 64 × 5 at once, without a page."""
    for yes in SCOPES:
        for kind in KINDS:
            for scope in SCOPES if kind else SCOPES[:1]:
                made = agreement(yes, kind, scope, asked=True)
                shared = expected(yes, kind, scope, asked=True)
                assert {may.category for may in made.shared} == shared
                if kind is None or scope == yes:
                    said = lines(made)
                    assert {line.category for line in said if not line.instead} == shared


def say(made: Agreement) -> str:
    said = lines(made)
    context = {
        "relative": made.relative,
        "citizen": made.relative.citizen,
        "agreement": made,
        "brief": in_short(made),
        "stands": True,
        "yes": [line for line in said if line.may.may],
        "no": [line for line in said if not line.may.may],
        "may_share": True,
        "changed": False,
        "tellings": [],
    }
    return render_to_string("relatives/_say.html", context)


def paper(made: Agreement) -> str:
    jonas = Staff(pk=2, first_name="Jonas", last_name="Bech")
    yes, no = lines_of(made)
    contact = jonas if contact_shown(made) else None
    sheet = Sheet(TODAY, yes, no, Whom(None, "00 12 34 56"), contact, ())
    context = {"relative": made.relative, "citizen": made.relative.citizen, "sheet": sheet, "mark": "_mark.html"}
    return render_to_string("relatives/_sheet.html", context)


def test_the_page_offers_to_tell_exactly_what_may_be_told() -> None:
    for made, shared in every_agreement():
        page = say(made)
        assert set(BUTTON.findall(page)) == shared
        told, _, kept = page.partition('id="no-h"')
        for may in made.mays:
            assert (f'value="{may.category}"' in told) is (may.category in shared)
            assert f'value="{may.category}"' not in kept
            assert (f"ord-ja-{may.category}" in page) is (may.category in shared and may.reason.startswith("ord-ja"))
        assert "HEMMELIGT" not in page


def test_the_sheet_tells_exactly_what_may_be_told() -> None:
    for made, shared in every_agreement():
        page = paper(made)
        told = page.partition('id="b2"')[0]
        names = {line.category for line in lines_of(made)[0]}
        assert names == shared
        for may in made.mays:
            assert (f"ord-ja-{may.category}" in page) is (may.category in shared and may.reason.startswith("ord-ja"))
            if may.category not in shared:
                assert may.reason not in told or not may.reason
        assert ("Jonas" in page) is ("visits" in shared)
        for secret in ("HEMMELIGT", "Hemmeligvej", "70102030", "dokument-nr", "Mette Lund"):
            assert secret not in page


@pytest.mark.parametrize("kind", BasisKind.values)
def test_a_basis_whose_scope_does_not_cover_the_category_never_opens_it(kind: str) -> None:
    made = agreement(frozenset(), kind, frozenset({"practical"}), asked=False)
    assert BUTTON.findall(say(made)) == ["practical"]
