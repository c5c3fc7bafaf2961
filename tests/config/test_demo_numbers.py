"""A demo names nobody real: not even a telephone number could be somebody's."""

import re
from pathlib import Path

import pytest

from tests.databases import ROOT

FILES = sorted((ROOT / "config" / "demo" / "people").glob("*.json"))
NUMBER = re.compile(r"\b\d{2}(?: \d{2}){3}\b")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_telephone_number_begins_with_two_zeros(path: Path) -> None:
    found = NUMBER.findall(path.read_text())
    assert [number for number in found if not number.startswith("00")] == []
