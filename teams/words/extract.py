"""Finds the words in Python source and in templates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

from teams.words.rooms import Source, sources

KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}

type Key = tuple[str | None, str]


@dataclass(frozen=True)
class Phrase:
    """One English text of the source: its context (mostly none), its singular, and its plural where it counts."""

    context: str | None
    singular: str
    plural: str | None = None

    @property
    def key(self) -> Key:
        """What gettext looks up by: two phrases of one key must be one."""
        return self.context, self.singular


def phrases_in_python(source: str) -> Iterator[Phrase]:
    found = extract("python", BytesIO(source.encode()), KEYWORDS, options={"encoding": "utf-8"})
    for _line, message, _comments, context in found:
        yield phrase(message, context)


def phrases_in_template(source: str, name: str = "") -> Iterator[Phrase]:
    """Django turns the template into calls of gettext; its indentation means nothing and would only trouble Python."""
    calls = templatize(source, origin=name)
    return phrases_in_python("\n".join(line.strip() for line in calls.splitlines()))


def phrase(message: str | tuple[str, ...], context: str | None) -> Phrase:
    if isinstance(message, str):
        return Phrase(context, message)
    return Phrase(context, message[0], message[1])


def phrases_of(source: Source) -> Iterator[Phrase]:
    text = source.path.read_text(encoding="utf-8")
    return phrases_in_template(text, source.name) if source.is_template else phrases_in_python(text)


def phrases_by_room(root: Path) -> dict[str, dict[Phrase, list[str]]]:
    """Room → phrase → names of the files that use it."""
    found: dict[str, dict[Phrase, list[str]]] = {}
    for source in sources(root):
        add_phrases(found.setdefault(source.room, {}), phrases_of(source), source.name)
    return found


def add_phrases(places: dict[Phrase, list[str]], phrases: Iterable[Phrase], name: str) -> None:
    for each in phrases:
        files = places.setdefault(each, [])
        if name not in files:
            files.append(name)
