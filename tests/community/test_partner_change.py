"""A partner's contact changes."""

from typing import Any

import pytest

from community.actions.partners import add_partner
from teams.models import Staff
from tests.community.offers import key

pytestmark = pytest.mark.django_db


def test_a_new_contact_and_a_crossing(care: Staff, client_of: Any) -> None:
    row = add_partner(by=care, name="Seniorforeningen")
    path = f"/settings/partners/{row.pk}/change/"
    told = {"name": "Seniorforeningen", "contact_name": "Inge Krogh", "version": 1}
    client_of(care).post(path, told | {"form_key": key()})
    row.refresh_from_db()
    assert row.contact_name == "Inge Krogh"
    second = client_of(care).post(path, told | {"contact_name": "Bo Dam", "form_key": key()})
    assert second.status_code == 422
    assert "Inge Krogh" in second.content.decode()
