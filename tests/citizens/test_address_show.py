"""A protected address stands behind a tap, and the tap is logged."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_a_protected_address_is_behind_a_logged_tap(care: Staff, karen: Citizen, client_of: Any) -> None:
    Citizen.objects.filter(pk=karen.pk).update(protected_address=True, street="Skjulevej 9")
    client = client_of(care)
    assert "Skjulevej" not in client.get(f"/citizens/{karen.pk}/").content.decode()
    assert "Skjulevej 9" in client.get(f"/citizens/{karen.pk}/address/").content.decode()
    row = AccessLog.objects.order_by("-id").first()
    assert row is not None
    assert (row.action, row.citizens) == ("address_show", [karen.pk])


def test_a_stranger_does_not_get_it(stranger: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/address/").status_code == 404
