"""Days, times and names as people in a Danish municipality write them, and as they read in English."""

from datetime import UTC, date, datetime, timedelta

import pytest

from teams import danish

TUESDAY = date(2026, 11, 24)
MONDAY_MORNING = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


def test_a_day_has_its_weekday_and_month_in_full() -> None:
    assert danish.day_name(TUESDAY, "da") == "tirsdag 24. november"
    assert danish.day_name(TUESDAY, "en") == "Tuesday 24 November"


def test_a_short_day_ends_its_abbreviations_with_a_full_stop() -> None:
    assert danish.short_day(TUESDAY, "da") == "tirs. 24. nov."
    assert danish.short_day(TUESDAY, "en") == "Tue 24 Nov"


SHORT_MONTHS = ["jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec."]


@pytest.mark.parametrize(("month", "word"), list(enumerate(SHORT_MONTHS, start=1)))
def test_short_months_are_those_of_the_word_list(month: int, word: str) -> None:
    assert danish.short_month_day(date(2026, month, 7), "da") == f"7. {word}"
    assert danish.short_month(date(2026, month, 7), "da") == f"{word} 2026"


def test_the_week_begins_on_monday_and_ends_on_sunday() -> None:
    week = [TUESDAY + timedelta(days=n - 1) for n in range(7)]
    assert [danish.short_weekday(day, "da") for day in week] == [
        "man.",
        "tirs.",
        "ons.",
        "tors.",
        "fre.",
        "lør.",
        "søn.",
    ]


def test_a_moment_names_the_day_and_the_clock() -> None:
    assert danish.moment(MONDAY_MORNING, "da") == "man. 23. nov. kl. 07.30"
    assert danish.moment(MONDAY_MORNING, "en") == "Mon 23 Nov at 07:30"


def test_a_date_of_birth_carries_its_year() -> None:
    assert danish.full_date(date(1942, 3, 1), "da") == "1. marts 1942"


@pytest.mark.parametrize(
    ("since", "da", "en"),
    [
        (timedelta(seconds=20), "lige nu", "just now"),
        (timedelta(minutes=2), "for 2 min. siden", "2 min ago"),
        (timedelta(minutes=59, seconds=59), "for 59 min. siden", "59 min ago"),
        (timedelta(hours=1), "for 1 time siden", "1 hour ago"),
        (timedelta(hours=5), "for 5 timer siden", "5 hours ago"),
        (timedelta(days=1), "for 1 dag siden", "1 day ago"),
        (timedelta(days=6, hours=23), "for 6 dage siden", "6 days ago"),
        (timedelta(days=7), "23. nov.", "23 Nov"),
        (timedelta(seconds=-5), "lige nu", "just now"),
    ],
)
def test_how_long_ago_is_said_in_the_largest_unit_that_fits(since: timedelta, da: str, en: str) -> None:
    now = MONDAY_MORNING + since
    assert danish.ago(MONDAY_MORNING, now, "da") == da
    assert danish.ago(MONDAY_MORNING, now, "en") == en


def test_the_last_days_of_december_can_belong_to_week_53() -> None:
    assert danish.week(TUESDAY, "da") == "uge 48"
    assert danish.week(date(2027, 1, 1), "da") == "uge 53"
    assert danish.week(TUESDAY, "en") == "week 48"


@pytest.mark.parametrize(
    ("name", "da"),
    [
        ("Karen", "Karens"),
        ("Jonas", "Jonas’"),
        ("Max", "Max’"),
        ("Liz", "Liz’"),
        ("Else Marie", "Else Maries"),
        ("", ""),
    ],
)
def test_a_name_takes_an_s_unless_it_has_one(name: str, da: str) -> None:
    assert danish.genitive(name, "da") == da


def test_english_keeps_its_apostrophe() -> None:
    assert danish.genitive("Karen", "en") == "Karen’s"


@pytest.mark.parametrize(
    ("name", "letters"), [("Mette Lund", "ML"), ("Inge-Lise Marie Holst", "IH"), ("Åse", "Å"), ("", "")]
)
def test_initials_are_of_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert danish.initials(name) == letters


@pytest.mark.parametrize(
    ("n", "da", "en"),
    [(0, "0", "0"), (1, "1", "1"), (2, "to", "two"), (5, "fem", "five"), (12, "tolv", "twelve"), (13, "13", "13")],
)
def test_small_numbers_are_words(n: int, da: str, en: str) -> None:
    assert (danish.number_word(n, "da"), danish.number_word(n, "en")) == (da, en)
