"""A new partner."""

from typing import Any

import pytest

from community.models import Partner
from teams.models import Staff
from tests.community.offers import key

pytestmark = pytest.mark.django_db


def test_it_is_written_down_once(care: Staff, client_of: Any) -> None:
    told = {"name": "Seniorforeningen", "phone": "00 31 22 40"}
    assert client_of(care).post("/settings/partners/new/", told | {"form_key": key()}).status_code == 302
    page = client_of(care).post("/settings/partners/new/", told | {"form_key": key()}).content.decode()
    assert "Der er allerede en samarbejdspartner med det navn." in page
    assert Partner.objects.get().added_by == care
