"""The reasons of this room for the arbiter of all rooms (citizens/reminding.py), and the sentences they are read as.

Each `reminding_*` module says its own reasons and its own sentences, by what they are called.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from citizens.reminding import Person, Reason
from relatives import code_notices, reminding_family, reminding_sharing, reminding_untold

type Sentence = Callable[[str, Mapping[str, str | int], str], str]

REASONS = (reminding_family.reasons, reminding_sharing.reasons, reminding_untold.reasons)
SENTENCES: dict[str, Sentence] = {
    **{str(what): code_notices.sentence for what in code_notices.What},
    **{str(what): reminding_family.sentence for what in reminding_family.What},
    **{str(what): reminding_sharing.sentence for what in reminding_sharing.What},
    reminding_untold.UNTOLD: reminding_untold.sentence,
}


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    for of_these in REASONS:
        yield from of_these(people, today)


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    return SENTENCES[what](what, facts, name)
