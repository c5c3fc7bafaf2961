"""What is wrong with a catalogue: one sentence per offence, nothing when all is well."""

import re
from collections.abc import Iterator, Mapping

from babel.messages.catalog import Catalog, Message

from teams.words.catalogue import Danish, Places, key_of, messages, singular_of, translations, wanted_phrases
from teams.words.extract import Key

PLACEHOLDER = re.compile(r"%(?:\((?P<name>\w+)\))?[-#0 +]*\d*(?:\.\d+)?[sdrif]|\{\w*\}")


def offences(catalogue: Catalog, places: Places) -> Iterator[str]:
    """Missing, fuzzy, stale and mismatched entries of one room."""
    wanted = wanted_phrases(places)
    known = {key_of(message): message for message in messages(catalogue)}
    for key, (each, files) in wanted.items():
        if key not in known:
            yield f"{quoted(each.singular)} is not in the catalogue ({', '.join(files)})"
        elif isinstance(known[key].id, str) == bool(each.plural):
            yield f"{quoted(each.singular)} counts in the source or in the catalogue, not in both"
    for key, message in known.items():
        if key not in wanted:
            yield f"{quoted(singular_of(message))} is no longer used"
            continue
        yield from offences_of(message)


def offences_of(message: Message) -> Iterator[str]:
    english = quoted(singular_of(message))
    if not message.string or not all(message.string):
        yield f"{english} has no Danish"
        return
    if message.fuzzy:
        yield f"{english} is fuzzy"
    yield from (f"{english}: {each}" for each in placeholder_offences(forms(message.id), forms(message.string)))


def placeholder_offences(english: tuple[str, ...], danish: tuple[str, ...]) -> Iterator[str]:
    """The Danish names what the English names; a singular may leave the number out and say *one*."""
    allowed = placeholders(*english)
    if len(danish) != len(english):
        yield f"{len(danish)} forms instead of {len(english)}"
        return
    for number, form in enumerate(danish):
        needed = placeholders(english[number])
        unknown, missing = placeholders(form) - allowed, needed - placeholders(form)
        if unknown:
            yield f"names {', '.join(sorted(unknown))}, which the English does not have"
        if missing and not (len(danish) > 1 and number == 0 and len(missing) == 1):
            yield f"leaves out {', '.join(sorted(missing))}"


def placeholders(*texts: str) -> set[str]:
    """`%(name)s`, `%s`, `{name}`; a doubled percent sign is only a percent sign."""
    return {match.group() for text in texts for match in PLACEHOLDER.finditer(text.replace("%%", ""))}


def disagreements(catalogues: Mapping[str, Catalog]) -> Iterator[str]:
    """One English text with two Danish ones: which of them shows would hang on the order of the rooms."""
    first: dict[Key, tuple[str, Danish]] = {}
    for room, catalogue in catalogues.items():
        for key, danish in translations(catalogue).items():
            other, before = first.setdefault(key, (room, danish))
            if forms(before)[0] != forms(danish)[0]:
                yield f"{quoted(key[1])} is {quoted(forms(before)[0])} in {other}, {quoted(forms(danish)[0])} in {room}"


def forms(text: Danish) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def quoted(text: str) -> str:
    return f'"{text}"'
