"""Whatever people save lists as becomes the same rows, or a sentence that says what to do."""

from datetime import date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from teams.imports.cells import neutral, restored
from teams.imports.fields import read_day
from teams.imports.lines import read_lines
from teams.imports.people import StaffKind, TeamKind
from teams.imports.tables import letters, table_of
from tests.teams import files
from tests.teams.files import TEAM_HEAD, book, csv

ROW = "Team Ærø;Søndre Å;70102030"


def rows(data: bytes) -> list[dict[str, str]]:
    return [row.values for row in table_of(read_lines(data), TeamKind.columns).rows]


def refusal(data: bytes) -> str:
    with override("en"), pytest.raises(ValidationError) as found:
        rows(data)
    return " ".join(found.value.messages)


@pytest.mark.parametrize(
    "data",
    [
        csv(TEAM_HEAD, ROW),
        csv(TEAM_HEAD, ROW, encoding="utf-8-sig"),
        csv(TEAM_HEAD, ROW, encoding="cp1252"),
        csv(TEAM_HEAD, ROW, encoding="utf-16"),
        csv("sep=;", TEAM_HEAD, ROW),
        csv(TEAM_HEAD.replace(";", ","), ROW.replace(";", ",")),
        csv(TEAM_HEAD.replace(";", "\t"), ROW.replace(";", "\t")),
        csv("NAVN *;distrikt.; Telefon ", ROW, ""),
        csv("Vores teams", "", TEAM_HEAD, ROW),
        csv("Telefon;Navn;Distrikt", "70102030;Team Ærø;Søndre Å"),
        book(TEAM_HEAD.split(";"), ROW.split(";")),
        book(TEAM_HEAD.split(";"), ["Team Ærø", "Søndre Å", 70102030]),
        book(TEAM_HEAD.split(";"), ["Team Ærø", "Søndre Å", 70102030.0]),
    ],
)
def test_the_same_list_saved_in_many_ways(data: bytes) -> None:
    assert rows(data) == [{"name": "Team Ærø", "district": "Søndre Å", "phone": "70102030"}]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"  \r\n ", "empty"),
        (csv("", ";;;", ""), "empty"),
        (csv(TEAM_HEAD), "no rows"),
        (csv("a;b", "1;2"), "no line of headings"),
        (csv("Distrikt;Telefon", "x;70102030"), "missing: Navn"),
        (csv("Navn;Navn;Telefon", "a;b;70102030"), "more than once: Navn"),
        (csv("Navn;Teamnavn", "a;b"), "more than once: Navn"),
        (csv("Navn;;Telefon", "a;tabt;70102030"), "Column B has no heading"),
        (csv(TEAM_HEAD, ROW, encoding="cp850"), "cannot be read with certainty"),
        (csv(TEAM_HEAD, ROW, encoding="mac-roman"), "cannot be read with certainty"),
        (csv(TEAM_HEAD, ROW).decode().encode("utf-8").decode("cp1252").encode(), "cannot be read with certainty"),
        (csv(TEAM_HEAD, 'Team A;"Søndre;70102030', "Team B;x;1"), "quotation marks"),
        (csv(TEAM_HEAD, "Team A;" + "x" * 40_000), "too long"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "old Excel file"),
        (b"%PDF-1.7 x", "PDF"),
        (b"PK\x03\x04 not a zip", "not an Excel workbook"),
        (b"x" * (10 * 1024 * 1024 + 1), "10 MB"),
        (csv(";".join(map(str, range(61))), "1"), "60 columns"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data: bytes, sentence: str) -> None:
    assert sentence in refusal(data)


def test_merged_headings_are_named() -> None:
    merged = book(["Navn", "Kontakt", None], ["Team A", "x", "70102030"], merge="B1:C1")
    assert "Column C has no heading" in refusal(merged)


def test_two_hundred_thousand_rows_are_refused_early() -> None:
    assert "20,000 rows" in refusal(csv(TEAM_HEAD, *["Team A;x;1"] * 200_000))
    assert "100,000 lines" in refusal(csv(TEAM_HEAD, "Team A;x;1", *[";;"] * 200_000))


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = files.bomb()
    assert len(bomb) < 1024 * 1024
    assert "too large when it is unpacked" in refusal(bomb)
    assert "too large when it is unpacked" in refusal(files.bomb(40))


@pytest.mark.parametrize("data", [files.laughing(), files.reading_files()], ids=["billion laughs", "XXE"])
def test_entities_in_a_workbook_are_refused(data: bytes) -> None:
    assert "not an Excel workbook" in refusal(data)


def test_a_line_that_is_wrong_as_such_says_so() -> None:
    table = table_of(read_lines(csv(TEAM_HEAD, ROW, TEAM_HEAD, "a;b;c;d", "#N/A;x;1")), TeamKind.columns)
    assert [bool(row.problem) for row in table.rows] == [False, True, True, True]
    assert [row.line for row in table.rows] == [2, 3, 4, 5]


def test_columns_nobody_knows_are_named_and_not_read() -> None:
    table = table_of(read_lines(csv("Navn;Stjernetegn", "Team A;vædder")), TeamKind.columns)
    assert (table.rows[0].values, table.unread) == ({"name": "Team A"}, ["Stjernetegn"])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24.11.2026", date(2026, 11, 24)),
        ("1.2.2026", date(2026, 2, 1)),
        ("1. 2. 2026", date(2026, 2, 1)),
        ("01-02-2026", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("45321", date(2024, 1, 30)),
        ("13/1/2026", date(2026, 1, 13)),
        ("1/13/2026", date(2026, 1, 13)),
        ("2/2/2026", date(2026, 2, 2)),
    ],
)
def test_days_as_people_and_spreadsheets_write_them(text: str, day: date) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime(2026, 12, 1), date(2026, 12, 1)),
        (date(2026, 2, 1), date(2026, 2, 1)),
        (46357, date(2026, 12, 1)),
        ("1.12.2026", date(2026, 12, 1)),
    ],
)
def test_a_day_in_a_cell_of_a_workbook_is_that_day(cell: Any, day: date) -> None:
    head = ["Fornavn", "Efternavn", "Faggruppe", "Team", "Rolle", "Fra"]
    data = book(head, ["Mette", "Lund", "sosu-hjælper", "Team Søndre", "medarbejder", cell])
    (row,) = table_of(read_lines(data), StaffKind.columns).rows
    assert read_day(row.values["from_on"]) == day


def test_a_workbook_of_too_many_rows_is_refused_like_a_text_file() -> None:
    assert "20,000 rows" in refusal(book(TEAM_HEAD.split(";"), *[["Team A", "x", "1"]] * 20_001))


@pytest.mark.parametrize("text", ["2/1/2026", "12/11/2026", "31.2.2026", "1.2.26", "i morgen", "2026", "1.13.2026"])
def test_a_day_that_could_be_two_is_asked_about(text: str) -> None:
    with pytest.raises(ValidationError):
        read_day(text)


@pytest.mark.parametrize("text", ["=1+1", "+45 70", "-2", "@x", "\tx", "＝x", " =x", "'=x", "''", "'x", "Åse", ""])
def test_a_formula_is_harmless_and_comes_back_as_it_was(text: str) -> None:
    assert restored(neutral(text)) == text
    assert not neutral(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "＝"))


@given(st.text(alphabet="='+-@ \taÅ\"", max_size=6))
def test_neutral_and_restored_are_each_others_opposite(text: str) -> None:
    assert restored(neutral(text)) == text


def test_columns_are_named_as_a_spreadsheet_does() -> None:
    assert [letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
