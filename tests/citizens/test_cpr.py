"""CPR numbers as people type them: one form, checked by rule, never shown by accident."""

from datetime import date

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.exceptions import ValidationError

from citizens import cpr

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed",
    [
        "7403421234",
        "740342-1234",
        " 740342 1234 ",
        "740342\u00a01234",
        "740342–1234",
        "７４０３４２１２３４",
        "740342 - 1234",
    ],
)
def test_one_person_has_one_number_however_it_is_typed(typed: str) -> None:
    assert cpr.read(typed, TODAY).digits == "7403421234"


@pytest.mark.parametrize(
    ("typed", "born_on", "replacement"),
    [
        ("140342-1234", date(1942, 3, 14), False),
        ("740342-1234", date(1942, 3, 14), True),
        ("140342-1A3B", None, True),
        ("010107-5000", date(2007, 1, 1), False),
        ("010158-6000", date(1858, 1, 1), False),
        ("290204-4000", date(2004, 2, 29), False),
    ],
)
def test_the_birth_date_comes_from_the_digits(typed: str, born_on: date | None, replacement: bool) -> None:
    number = cpr.read(typed, TODAY)
    assert number.replacement is replacement
    assert born_on is None or number.born_on == born_on


def test_a_number_without_a_valid_check_digit_is_accepted() -> None:
    assert cpr.read("070761-4285", TODAY).digits == "0707614285"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "12",
        "310242-1234",
        "290201-4000",
        "990142-1234",
        "0013421234",
        "140342-12345",
        "abcdefghij",
        "1403x2-1234",
        "010136-9000",
        "010130-5000",
    ],
)
def test_a_wrong_number_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        cpr.read(typed, TODAY)
    assert len(refusal.value.messages[0]) > 20


def test_the_cipher_differs_each_time_and_the_index_does_not() -> None:
    assert cpr.encrypt("7403421234") != cpr.encrypt("7403421234")
    assert cpr.index("7403421234") == cpr.index("7403421234")
    assert b"7403421234" not in cpr.encrypt("7403421234")


def test_an_old_key_still_reads_and_a_foreign_one_raises(settings: object) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.CPR_KEYS = [old]  # type: ignore[attr-defined]
    cipher = cpr.encrypt("7403421234")
    settings.CPR_KEYS = [new, old]  # type: ignore[attr-defined]
    assert cpr.decrypt(cipher) == "7403421234"
    settings.CPR_KEYS = [new]  # type: ignore[attr-defined]
    with pytest.raises(InvalidToken):
        cpr.decrypt(cipher)
