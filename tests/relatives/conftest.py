"""Karen's daughter, who may hear about visits and not about health; and a question on which they do not agree."""

import pytest

from citizens.models import Citizen
from relatives import actions
from relatives.models import Disagreement, Expectation, Message, Relative
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives import kin
from tests.relatives.codes import holding


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    found = kin.make_relative(karen, care, phone="20 30 40 50")
    kin.say(found, care, "visits", True, "Så ved du, hvornår du kan ringe.")
    kin.say(found, care, "health", False, "Det fortæller jeg selv.")
    return found


@pytest.fixture
def question(karen: Citizen, inger: Relative, care: Staff) -> Disagreement:
    """Karen and Inger have each said their part."""
    row = actions.open_disagreement(by=care, citizen=karen, question="Skal hun gå til søen om vinteren?")
    actions.add_voice(by=care, disagreement=row, party="citizen", words="Det er mine ben.")
    actions.add_voice(
        by=care, disagreement=row, party="relative", relative=inger, words="Jeg er bange for, at hun falder."
    )
    return row


@pytest.fixture
def asked(karen: Citizen, inger: Relative, care: Staff) -> Message:
    """Inger has rung about Karen's health."""
    return actions.note_message(by=care, citizen=karen, relative=inger, about="health", text="Hvad sagde lægen?")


@pytest.fixture
def wish(karen: Citizen, inger: Relative, care: Staff) -> Expectation:
    first = sets_of(holding())[0]
    return actions.expect(
        by=care,
        citizen=karen,
        mark_set=first,
        words="Inger får besked samme dag, hvis Karen falder.",
        from_party="relative",
        from_relative=inger,
        of_party="staff",
    )
