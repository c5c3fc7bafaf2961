"""Instruments as files (community/data/instruments): wording, source, licence, answers, score, meaning. No database.

The wording is theirs and is never changed here; it is read in the language of whoever reads, where the file has it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from teams.speech import language

FOLDER = Path(__file__).parent / "data" / "instruments"
MOST_ITEMS = 20

type Words = Mapping[str, str]  # language -> text


@dataclass(frozen=True)
class Answer:
    value: int
    words: Words

    @property
    def text(self) -> str:
        return said(self.words)


@dataclass(frozen=True)
class Meaning:
    """What a score from `from_score` on means to those who help. `talk`: go on to find an offer."""

    from_score: int
    words: Words
    talk: bool = False

    @property
    def text(self) -> str:
        return said(self.words)


@dataclass(frozen=True)
class Instrument:
    key: str
    edition: str
    names: Words
    source: str
    licence: str
    wordings: tuple[Words, ...]
    answers: tuple[Answer, ...]
    times: int
    days_between: int
    meanings: tuple[Meaning, ...]
    asked_by_itself: bool = False

    @property
    def name(self) -> str:
        return said(self.names)

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(said(words) for words in self.wordings)

    @property
    def lowest(self) -> int:
        return min(answer.value for answer in self.answers) * len(self.wordings) * self.times

    @property
    def highest(self) -> int:
        return self.last_value * len(self.wordings) * self.times

    @property
    def last_value(self) -> int:
        return max(answer.value for answer in self.answers)

    @property
    def talk_from(self) -> int | None:
        return next((each.from_score for each in self.meanings if each.talk), None)

    def score(self, given: Sequence[int]) -> int:
        """ValueError unless there is exactly one allowed answer to each item."""
        allowed = {answer.value for answer in self.answers}
        if len(given) != len(self.wordings) or set(given) - allowed:
            raise ValueError(f"{len(self.wordings)} answers out of {sorted(allowed)}")
        return sum(given) * self.times

    def meaning(self, score: int) -> Meaning:
        return [each for each in self.meanings if each.from_score <= score][-1]

    def told(self, given: Sequence[int]) -> list[tuple[str, str]]:
        """Each item with the words of its answer."""
        words = {answer.value: answer.text for answer in self.answers}
        return [(item, words.get(value, "")) for item, value in zip(self.items, given, strict=False)]


class Faulty(Exception):
    """The file and what is wrong with it."""


def said(words: Words) -> str:
    """In the reader's language, else in Danish, else in whatever there is."""
    return words.get(language()) or words.get("da") or next(iter(words.values()), "")


def all_of(folder: Path | None = None) -> tuple[Instrument, ...]:
    """Every edition there is, by key and edition."""
    return _read(folder or FOLDER)


def asked() -> tuple[Instrument, ...]:
    """The newest edition of each, first the one that is asked by itself."""
    newest = {each.key: each for each in all_of()}
    return tuple(sorted(newest.values(), key=lambda each: (not each.asked_by_itself, each.key)))


def company() -> Instrument:
    """The three questions about company, as they are asked now."""
    return next(each for each in asked() if each.asked_by_itself)


def named(key: str) -> Instrument | None:
    return next((each for each in asked() if each.key == key), None)


def edition_of(key: str, edition: str) -> Instrument | None:
    """The edition to which an answer was given."""
    return next((each for each in all_of() if (each.key, each.edition) == (key, edition)), None)


@cache
def _read(folder: Path) -> tuple[Instrument, ...]:
    found = [read(path) for path in sorted(folder.glob("*.yaml"))]
    return tuple(sorted(found, key=lambda each: (each.key, each.edition)))


def read(path: Path) -> Instrument:
    """One file. What is missing or makes no sense is refused with its name."""
    try:
        made = _made(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError, AttributeError, yaml.YAMLError) as error:
        raise Faulty(f"{path.name}: {error!r}") from error
    if wrong := list(_faults(made)):
        raise Faulty(f"{path.name}: {', '.join(wrong)}")
    return made


def _made(told: Mapping[str, Any]) -> Instrument:
    if told["score"]["rule"] != "sum":
        raise ValueError("the only rule is sum")
    return Instrument(
        key=told["key"],
        edition=told["edition"],
        names=told["name"],
        source=told["source"],
        licence=told["licence"],
        wordings=tuple(told["items"]),
        answers=tuple(Answer(_whole(each["value"]), _words(each)) for each in told["answers"]),
        times=told["score"].get("times", 1),
        days_between=told["days_between"],
        meanings=tuple(
            Meaning(each["from"], _words(each), each.get("talk", False))
            for each in sorted(told["meanings"], key=lambda each: int(each["from"]))
        ),
        asked_by_itself=told.get("asked_by_itself", False),
    )


def _whole(value: Any) -> int:
    if not isinstance(value, int) or value < 0:
        raise ValueError(f"{value!r} is no whole number from 0")
    return value


def _words(told: Mapping[str, Any]) -> Words:
    return {key: text for key, text in told.items() if isinstance(text, str)}


def _faults(made: Instrument) -> Iterator[str]:
    if not 0 < len(made.wordings) <= MOST_ITEMS:
        yield f"between 1 and {MOST_ITEMS} items"
    values = [answer.value for answer in made.answers]
    if len(set(values)) != len(values):
        yield "answers are different numbers"
    if not made.source.strip() or not made.licence.strip():
        yield "source and licence are named"
    texts = [
        made.names,
        *made.wordings,
        *(each.words for each in made.answers),
        *(each.words for each in made.meanings),
    ]
    if not all(words.get("da") for words in texts):
        yield "every text is there in Danish"
    if not made.meanings or made.meanings[0].from_score > made.lowest:
        yield "every score has a meaning"
