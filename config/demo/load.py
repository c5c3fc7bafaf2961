"""The whole demo in one transaction: all of it, or nothing."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from unittest.mock import patch

from django.db import connection, transaction

from config.demo import (
    around,
    asked,
    citizens,
    code,
    company,
    files,
    focus,
    helping,
    hers,
    loops,
    notes,
    notices,
    offers,
    plans,
    relatives,
    room,
    roster,
    staff,
    systems,
    told,
)
from config.demo.clock import Clock
from config.demo.town import Town


@dataclass(frozen=True)
class Loaded:
    staff: int
    citizens: int
    plans: int
    visits: int
    notes: int
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.staff} staff, {self.citizens} citizens, {self.plans} plans, {self.visits} visits, "
            f"{self.notes} of them behind us, in {self.seconds:.1f} s"
        )


def load(*, seed: int, today: date) -> Loaded:
    """The same seed and day make the same rows."""
    begun = time.monotonic()
    town = Town(seed, Clock(today))
    with unswept(), town.clock.governs(), transaction.atomic(), without_savepoints():
        staff.move_in(town)
        citizens.take_everybody_in(town)
        hers.let_them_say(town)
        offers.fill_catalogue(town)
        company.ask_about_company(town)
        relatives.introduce(town)
        plans.give_courses(town)
        town.clock.rest()
        seats = roster.lay(town)
        saved = plans.save_plans(town, seats)
        written = notes.write_notes(town, seats, saved)
        notes.settle_notices(town)
        notices.raise_notices(town)
        focus.agree_on_focus(town)
        room.furnish(town)
        around.hear_everybody(town)
        told.answer_the_telephone(town)
        code.talk_about_it(town)
        offers.hold_events(town)
        helping.bring_together(town)
        loops.find_the_way_out(town)
        asked.ask_for_changes(town)
        files.send_files(town)
        systems.let_systems_in(town)
    return Loaded(len(town.staff), len(town.people), len(saved), len(seats), written, time.monotonic() - begun)


@contextmanager
def without_savepoints() -> Iterator[None]:
    """Nothing is refused on the way, or everything is: there is no place to go back to, and 6,000 statements fewer."""
    with patch.object(connection.features, "uses_savepoints", False):
        yield


@contextmanager
def unswept() -> Iterator[None]:
    """Thousands of rows that all stay: looking through them for garbage again and again only takes time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
