"""Partners, for whoever keeps the catalogue or holds events."""

from typing import Any

import pytest

from community.actions.partners import add_partner
from teams.models import Staff, Team
from tests.community.offers import make_event

pytestmark = pytest.mark.django_db


def test_each_with_its_contact_and_its_events(team: Team, care: Staff, administrator: Staff, client_of: Any) -> None:
    seniors = add_partner(by=care, name="Seniorforeningen", contact_name="Inge Krogh")
    make_event(team, care, partner=seniors)
    for person in (care, administrator):
        page = client_of(person).get("/settings/partners/").content.decode()
        assert "Inge Krogh" in page
        assert "1 arrangement på vej" in page


def test_a_visitator_has_no_business_here(visitator: Staff, client_of: Any) -> None:
    assert client_of(visitator).get("/settings/partners/").status_code == 404
