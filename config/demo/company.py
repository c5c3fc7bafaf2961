"""Asked about company: Karen as drawn, most others once, and somebody for each kind of no."""

from datetime import timedelta
from random import Random
from uuid import UUID

from django.utils import timezone

from citizens.actions import add_statement
from citizens.models import Kind
from community import instruments
from community.actions import add_sign, ask
from community.models import Outcome, SignKind
from config.demo.town import Person, Town

WEIGHTS = (5, 3, 2)  # of seldom, now and then, often
UNASKED = {"aage", "gerda", "ragnhild"}
# Key -> days ago and answers, oldest first; whoever answers twice so soon has wished it.
GIVEN = {"karen": ((77, (2, 3, 2)),), "ejnar": ((45, (3, 3, 2)), (5, (2, 2, 2)))}
NOES = {"yusuf": (3, Outcome.NOT_TODAY, None), "valborg": (20, Outcome.WILL_NOT, 182), "helmer": (10, "will_not", None)}
SIGNS = (
    ("karen", 15, SignKind.SAID, "Karen savner strikkestuen."),
    ("gerda", 9, SignKind.SENSED, "Gerda bliver stille, når jeg skal gå."),
    ("ruth", 4, SignKind.LOSS, "Naboen Ellen er flyttet på plejehjem."),
)
GOOD_DAY = "At jeg har været ude. Og at Bodil har siddet lidt i køkkenet bagefter."
NEW_FOR = 30  # days


def ask_about_company(town: Town) -> None:
    for person in town.people.values():
        random = town.random("company", person.key)
        for days_ago, answers in GIVEN.get(person.key) or _given(town, person, random):
            _answer(town, person, days_ago, answers, random)
    for key, (days_ago, outcome, again) in NOES.items():
        _say_no(town, town.people[key], days_ago, outcome, again)
    for key, days_ago, kind, words in SIGNS:
        person = town.people[key]
        town.at_office(days_ago, "sign", key)
        add_sign(by=town.staff[person.told["contact_person"]], citizen=person.citizen, kind=kind, words=words)
    karen = town.people["karen"]
    town.at_office(1, "good day")
    add_statement(
        by=town.staff["susanne.krogh"], citizen=karen.citizen, kind=Kind.MEANINGFUL, text=GOOD_DAY, source="citizen"
    )
    town.clock.rest()


def _given(town: Town, person: Person, random: Random) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """Within the first month or soon after it; not those who are new, have said no, or still wait to be asked."""
    known = (town.clock.today - timezone.localdate(person.citizen.taken_in_at)).days
    if person.key in UNASKED | NOES.keys() or person.told["state"] == "new" or known < NEW_FOR:
        return ()
    return ((random.randrange(1, known - 1), tuple(random.choices((1, 2, 3), WEIGHTS, k=3))),)


def _answer(town: Town, person: Person, days_ago: int, answers: tuple[int, ...], random: Random) -> None:
    town.clock.set(town.clock.office(days_ago, random))
    ask(
        by=town.staff[person.told["contact_person"]],
        citizen=person.citizen,
        instrument=instruments.company(),
        key=UUID(int=random.getrandbits(128), version=4),
        outcome=Outcome.ANSWERED,
        answers=answers,
        wished=days_ago != GIVEN.get(person.key, ((days_ago, ()),))[0][0],
    )


def _say_no(town: Town, person: Person, days_ago: int, outcome: str, again: int | None) -> None:
    random = town.random("no", person.key)
    town.clock.set(town.clock.office(days_ago, random))
    ask(
        by=town.staff[person.told["contact_person"]],
        citizen=person.citizen,
        instrument=instruments.company(),
        key=UUID(int=random.getrandbits(128), version=4),
        outcome=outcome,
        ask_again_on=town.clock.day_ago(days_ago) + timedelta(days=again) if again else None,
    )
