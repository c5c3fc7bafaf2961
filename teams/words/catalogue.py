"""A room's Danish: read, brought up to date with the source, written the same way by everybody, compiled."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from teams.words.extract import Key, Phrase

HEADER = """msgid ""
msgstr ""
"Language: da\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""

type Places = Mapping[Phrase, Sequence[str]]
type Danish = str | tuple[str, ...] | list[str]


def read_catalogue(path: Path) -> Catalog:
    """The room's catalogue; a room without one has an empty one."""
    if not path.exists():
        return Catalog(locale="da")
    with path.open("rb") as file:
        return read_po(file, locale="da", abort_invalid=True)


def messages(catalogue: Catalog) -> list[Message]:
    """Its entries without the header."""
    return [message for message in catalogue if message.id]


def key_of(message: Message) -> Key:
    return message.context, singular_of(message)


def singular_of(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def wanted_phrases(places: Places) -> dict[Key, tuple[Phrase, list[str]]]:
    """One phrase per key: where one file counts and another does not, the counting form serves both."""
    wanted: dict[Key, tuple[Phrase, list[str]]] = {}
    for each, files in places.items():
        known, known_files = wanted.get(each.key, (each, []))
        wanted[each.key] = (known if known.plural else each, sorted({*known_files, *files}))
    return wanted


def updated(old: Catalog, places: Places, elsewhere: Mapping[Key, Danish]) -> Catalog:
    """The source's phrases with the Danish they had, or that another room gave the same English; nothing else."""
    known = {key_of(message): message for message in messages(old)}
    new = Catalog(locale="da")
    for key, (each, files) in wanted_phrases(places).items():
        before = known.get(key)
        danish = fitting(each, before.string if before else None) or fitting(each, elsewhere.get(key))
        new.add(
            id=(each.singular, each.plural) if each.plural else each.singular,
            string=danish,
            locations=[(file, 0) for file in files],
            flags=["fuzzy"] if before and before.fuzzy else [],
            user_comments=before.user_comments if before else [],
            context=each.context,
        )
    return new


def fitting(each: Phrase, danish: Danish | None) -> Danish | None:
    """The Danish if it has as many forms as the English, else nothing (the phrase began or ceased to count)."""
    if not danish or isinstance(danish, str) == bool(each.plural):
        return None
    return danish if any(danish) else None


def translations(catalogue: Catalog) -> dict[Key, Danish]:
    """What is really translated: key → Danish."""
    return {key_of(each): each.string for each in messages(catalogue) if each.string and all(each.string)}


def write_catalogue(path: Path, catalogue: Catalog) -> None:
    """Sorted, with file names but no line numbers and no dates, so that a difference is a difference in words."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
        file.write(HEADER.encode() + b"\n")
        write_po(file, catalogue, width=100, omit_header=True, sort_output=True, include_lineno=False)
    replace(file.name, path)


def compile_catalogue(path: Path) -> None:
    """Writes the .mo beside the .po; fuzzy entries stay English, as with gettext's own compiler."""
    target = path.with_suffix(".mo")
    with NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
        write_mo(file, read_catalogue(path), use_fuzzy=False)
    replace(file.name, target)


def replace(made: str, target: Path) -> None:
    """In one step, so that a program that starts meanwhile reads the old file or the new one, never half of it."""
    os.chmod(made, 0o644)
    os.replace(made, target)
