"""The knitting room, and Karen's way there."""

import pytest

from citizens.models import Citizen
from community import actions
from community.models import Activity, Referral
from teams.models import Staff
from tests.community import offers


@pytest.fixture
def knitting(db: None) -> Activity:
    return offers.make_activity()


@pytest.fixture
def way(karen: Citizen, knitting: Activity, care: Staff) -> Referral:
    """Suggested, nothing more."""
    return actions.suggest_offer(
        by=care, citizen=karen, activity=knitting, reasons=["Karen har sagt: »Jeg savner strikkestuen.«"]
    )


@pytest.fixture
def on_its_way(way: Referral, care: Staff) -> Referral:
    """Karen said yes, and the library has been told."""
    return offers.sent(care, way, words="Karen strikker sokker.")
