"""What she likes, read from her own sentences and goals by lists of words (data/interests_da.yaml). Pure.

The lists find too little rather than too much: a sentence with a *not* in it is left alone. Each interest keeps the
sentence it was read from, so that a suggestion can show it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from community.models import Interest

FILE = Path(__file__).parent / "data" / "interests_da.yaml"
SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True)
class Said:
    """Her own words, and the day on which she said them."""

    text: str
    on: date


def interests_of(sayings: Iterable[Said]) -> dict[str, Said]:
    """Each interest with the newest sentence that tells it."""
    found: dict[str, Said] = {}
    for said in sorted(sayings, key=lambda each: each.on):
        for sentence in SENTENCES.split(said.text):
            found |= dict.fromkeys(sorted(interests_in(sentence)), Said(sentence.strip(), said.on))
    return found


def interests_in(sentence: str) -> frozenset[str]:
    refusing, wanted = lists()
    if refusing.search(sentence):
        return frozenset()
    return frozenset(interest for interest, words in wanted.items() if words.search(sentence))


@cache
def lists() -> tuple[re.Pattern[str], Mapping[str, re.Pattern[str]]]:
    told = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    wanted = {str(Interest(interest)): pattern(words) for interest, words in told["interests"].items()}
    return pattern(told["refusing"]), wanted


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """One expression for a list of words; a star stands for any letters."""
    each = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"\b(?:{'|'.join(each)})\b", re.IGNORECASE)
