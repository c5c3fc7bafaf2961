"""Two workers ask at the same moment, with real commits: one asking stands, and the others are told of it."""

from uuid import uuid4

import pytest

from citizens.models import Citizen
from community import actions, instruments
from community.models import Outcome, Screening
from teams.models import Staff
from tests import cast
from tests.goals.test_crossing import at_once

pytestmark = pytest.mark.usefixtures("fresh_db")


@pytest.fixture
def mette(fresh_db: str) -> Staff:
    cast.make_municipality()
    return cast.make_staff("care", "Mette Lund", team=cast.make_team())


@pytest.fixture
def gerda(mette: Staff) -> Citizen:
    team = mette.memberships.get().team
    assert team is not None
    return cast.make_citizen("Gerda Olsen", team, mette)


def test_of_many_who_ask_at_once_one_is_kept(mette: Staff, gerda: Citizen) -> None:
    asked = instruments.company()
    met = at_once(
        lambda number: actions.ask(
            by=mette, citizen=gerda, instrument=asked, key=uuid4(), outcome=Outcome.ANSWERED, answers=[1, 1, 1]
        )
    )
    assert sorted(met) == ["", *["ValidationError"] * 5]
    assert Screening.objects.count() == 1


def test_the_same_page_sent_many_times_at_once_is_one_asking(mette: Staff, gerda: Citizen) -> None:
    asked, key = instruments.company(), uuid4()
    met = at_once(
        lambda number: actions.ask(
            by=mette, citizen=gerda, instrument=asked, key=key, outcome=Outcome.ANSWERED, answers=[2, 2, 2]
        )
    )
    assert met == [""] * 6
    assert Screening.objects.count() == 1
