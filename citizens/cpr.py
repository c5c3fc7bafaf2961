"""CPR numbers: read, checked, encrypted, looked up. Pure functions but for the keys in the settings.

The rule of check is date and length, not modulus 11: numbers without a valid check digit have been given out since
2007 (CPR-kontoret, "Personnumre uden kontrolciffer"). Replacement numbers (erstatnings-CPR) have day + 60 or letters.
"""

import hashlib
import hmac
import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

SEPARATORS = re.compile(r"[\s\u00a0\u2010-\u2015\u2212-]")
ORDINARY = re.compile(r"[0-9]{10}\Z")
LETTERED = re.compile(r"[0-9]{6}[0-9A-Z]{4}\Z")
REPLACEMENT_DAYS = 60


@dataclass(frozen=True)
class Cpr:
    """A CPR number in its one canonical form, ten characters without hyphen. `born_on` is None where unreadable."""

    digits: str
    born_on: date | None
    replacement: bool

    @property
    def shown(self) -> str:
        return f"{self.digits[:6]}-{self.digits[6:]}"


def canonical(typed: str) -> str:
    """With or without hyphen, spaces, dashes of any kind and full-width digits: one form."""
    return SEPARATORS.sub("", unicodedata.normalize("NFKC", typed)).upper()


def read(typed: str, today: date) -> Cpr:
    """The number somebody typed. Raises ValidationError with a sentence that says what is wrong with it."""
    digits = canonical(typed)
    if not digits.isascii() or not digits.isalnum():
        raise ValidationError(_("A CPR number has ten digits, for example 241142-1234."))
    if len(digits) < 10:
        missing = 10 - len(digits)
        raise ValidationError(
            ngettext("One digit is missing. Write all ten.", "%(missing)d digits are missing. Write all ten.", missing)
            % {"missing": missing}
        )
    if len(digits) > 10:
        raise ValidationError(_("There are too many digits. A CPR number has ten."))
    if not LETTERED.match(digits):
        raise ValidationError(_("A CPR number has ten digits, for example 241142-1234."))
    return _checked(digits, today)


def _checked(digits: str, today: date) -> Cpr:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    replacement = day > REPLACEMENT_DAYS or not ORDINARY.match(digits)
    day = day - REPLACEMENT_DAYS if day > REPLACEMENT_DAYS else day
    born_on = _born(day, month, year, digits[6], today)
    if born_on is None:
        raise ValidationError(_("The first six digits are not a date. Check day, month and year."))
    if born_on > today:
        raise ValidationError(_("The number says a birth date that is still to come. Check the digits."))
    return Cpr(digits, born_on, replacement)


def century(year: int, seventh: int) -> int:
    """The century by the seventh digit (CPR-kontoret, "Opbygning af CPR-nummeret")."""
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _born(day: int, month: int, year: int, seventh: str, today: date) -> date | None:
    base = century(year, int(seventh)) if seventh.isdigit() else (2000 if 2000 + year <= today.year else 1900)
    try:
        return date(base + year, month, day)
    except ValueError:
        return None


def _fernet() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.CPR_KEYS])


def encrypt(digits: str) -> bytes:
    return _fernet().encrypt(digits.encode())


def decrypt(cipher: bytes) -> str:
    """Raises cryptography.fernet.InvalidToken under a wrong key, never a wrong number."""
    return _fernet().decrypt(bytes(cipher)).decode()


def index(digits: str) -> bytes:
    """The keyed hash by which a number is found: HMAC-SHA256, 32 bytes."""
    return hmac.new(settings.CPR_INDEX_KEY.encode(), digits.encode(), hashlib.sha256).digest()
