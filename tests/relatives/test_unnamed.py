"""An example names nobody of the team; ordinary words that are also names are no names."""

from typing import Any

import pytest

from relatives.unnamed import citizens_named, could_be_names
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "text",
    [
        "Karen fik kaffe først.",
        "Vi gav karen kaffe først.",
        "Det var Karens idé.",
        "Vi ringede til Mikkelsen.",
        "MIKKELSENS datter",
        "Kaffe\nKaren",
        "»Karen«",
    ],
)
def test_a_first_or_last_name_is_found_however_it_is_written(text: str, team: Team, karen: Any) -> None:
    assert citizens_named(team, [text]) == [karen]


@pytest.mark.parametrize("text", ["", "Kaffe først.", "En datter ringede.", "Karense og Kar", "karet", "…", "x" * 600])
def test_a_text_without_a_name_is_let_through(text: str, team: Team, karen: Any) -> None:
    assert citizens_named(team, [text]) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Her må alle bo, som de vil.", False),
        ("Else: sådan hedder hun ikke", False),
        ("Vi talte med Bo om det.", True),
        ("Vi talte med Else om det.", True),
        ("bent over", False),
    ],
)
def test_an_ordinary_word_counts_only_where_it_is_written_as_a_name(
    text: str, found: bool, team: Team, care: Staff
) -> None:
    for name in ("Bo Nielsen", "Else Krag", "Bent Olsen"):
        cast.make_citizen(name, team, care)
    assert bool(citizens_named(team, [text])) is found


def test_a_citizen_of_another_team_is_not_told_about(team: Team, other_team: Team, karen: Any) -> None:
    assert citizens_named(other_team, ["Karen Mikkelsen"]) == []


def test_who_was_there_may_be_named(team: Team, karen: Any) -> None:
    assert citizens_named(team, ["Karen sagde det."], apart_from=["Karen Mikkelsen"]) == []


def test_words_are_folded_and_a_genitive_is_taken_off() -> None:
    assert could_be_names("Åges’ hund") >= {"aage", "hund"}
