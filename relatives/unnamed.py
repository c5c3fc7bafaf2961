"""An example names nobody: does a text hold the name of a citizen of the team?

Names that are also ordinary words (Bent, Else, Mose) count only where they are written as names: with a capital letter
inside a sentence.
"""

from collections.abc import Iterable, Iterator

from django.utils import timezone

from citizens.models import Citizen, NameWord, TeamTie
from citizens.names import WORD, fold
from teams.models import Team

SHORTEST = 2
ENDS_A_SENTENCE = '.!?:;»«”"(\n'
# fmt: off
ORDINARY = frozenset({
    "ask", "bang", "bent", "berg", "bille", "bjerg", "bo", "brand", "bro", "bruun", "dam", "dans", "due", "else",
    "falk", "frank", "fred", "frisk", "frost", "gade", "glad", "god", "hede", "holm", "hoej", "iris", "juul", "kai",
    "kjaer", "kok", "krebs", "kro", "krog", "lan", "lang", "linde", "liv", "lund", "lykke", "lys", "mark", "mose",
    "rask", "ravn", "rose", "skov", "smed", "sommer", "sten", "storm", "svane", "toft", "vang", "viola", "vinter",
})
# fmt: on


def words_as_written(text: str) -> Iterator[tuple[str, bool]]:
    """Each folded word, and whether it is written as a name: a capital letter that no sentence begins with."""
    for found in WORD.finditer(text):
        before = text[: found.start()].rstrip(" \t")
        begins = not before or before[-1] in ENDS_A_SENTENCE
        yield fold(found[0]), found[0][0].isupper() and not begins


def could_be_names(text: str) -> set[str]:
    """Folded words that may name somebody; also without a genitive."""
    found: set[str] = set()
    for word, as_a_name in words_as_written(text):
        for form in _without_genitive(word):
            if len(form) >= SHORTEST and (as_a_name or form not in ORDINARY):
                found.add(form)
    return found


def _without_genitive(word: str) -> set[str]:
    """*karens*, *karen's* and *jonas’* may be Karen and Jonas."""
    bare = word.rstrip("'’")
    return {word, bare, bare.removesuffix("s").rstrip("'’")}


def citizens_named(team: Team, texts: Iterable[str], apart_from: Iterable[str] = ()) -> list[Citizen]:
    """Citizens of the team whom the texts name by first or last name; `apart_from`: names of those who were there."""
    words = could_be_names("\n".join(texts)) - {fold(word) for name in apart_from for word in WORD.findall(name)}
    if not words:
        return []
    named = NameWord.objects.filter(word__in=words).values("citizen")
    return list(Citizen.objects.filter(pk__in=_of(team)).filter(pk__in=named).order_by("sort_key", "pk"))


def citizens_called(team: Team, name: str) -> list[Citizen]:
    """Citizens of the team whose name has all the words of `name`."""
    words = [fold(found) for found in WORD.findall(name)]
    rows = Citizen.objects.filter(pk__in=_of(team))
    for word in words:
        rows = rows.filter(pk__in=NameWord.objects.filter(word=word).values("citizen"))
    return list(rows.order_by("sort_key", "pk")[:2]) if words else []


def _of(team: Team) -> Iterable[int]:
    return TeamTie.objects.open_on(timezone.localdate()).filter(team=team).values("citizen")  # type: ignore[return-value]
