"""The work with a partner ends, and the link with it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from community.actions.partners import add_partner, make_partner_link
from teams.models import Staff
from tests.community.offers import key

pytestmark = pytest.mark.django_db


def test_the_link_ends_at_once(care: Staff, client: Any, client_of: Any) -> None:
    row = add_partner(by=care, name="Seniorforeningen")
    until = timezone.localdate() + timedelta(days=9)
    token = make_partner_link(by=care, partner=row, version=1, until_on=until)
    assert client.get(f"/p/{token}/").status_code == 200
    client_of(care).post(f"/settings/partners/{row.pk}/end/", {"version": 2, "form_key": key()})
    assert client.get(f"/p/{token}/").status_code == 404
