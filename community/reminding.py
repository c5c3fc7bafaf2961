"""The reasons of this room for the arbiter of all rooms (citizens/reminding.py), and the sentences they are read as.

Each `reminding_*` module says its own reasons and its own sentences, by what they are called.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from citizens.reminding import Person, Reason
from community import notices, reminding_asking, reminding_gifts, reminding_referrals

type Sentence = Callable[[str, Mapping[str, str | int], str], str]

REASONS = (
    reminding_asking.reasons,
    reminding_referrals.reasons,
    reminding_gifts.reasons,
)
SENTENCES: dict[str, Sentence] = {
    **{str(what): reminding_asking.sentence for what in reminding_asking.What},
    **{str(what): reminding_referrals.sentence for what in reminding_referrals.What},
    **{str(what): reminding_gifts.sentence for what in reminding_gifts.What},
    **{str(what): notices.sentence for what in notices.What},
}


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    for of_these in REASONS:
        yield from of_these(people, today)


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    return SENTENCES[what](what, facts, name)
