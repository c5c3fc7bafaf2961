"""An offer changes: whoever saves has looked at it, and two who save at once both read both."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from community.models import Activity
from teams.models import Staff
from tests.community.offers import key, make_activity

pytestmark = pytest.mark.django_db


def answers(row: Activity, **changed: Any) -> dict[str, Any]:
    told = {"title": row.title, "accessible": "unknown", "transport": "none", "version": row.version}
    return told | {"weekdays": ["3"], "form_key": key()} | changed


def test_a_change_confirms_it(administrator: Staff, client_of: Any) -> None:
    row = make_activity(confirmed_on=timezone.localdate() - timedelta(days=300))
    path = f"/settings/activities/{row.pk}/change/"
    assert client_of(administrator).post(path, answers(row, title="Strik og kaffe")).status_code == 302
    row.refresh_from_db()
    assert (row.title, row.confirmed_on) == ("Strik og kaffe", timezone.localdate())


def test_the_second_sees_what_the_first_saved(administrator: Staff, client_of: Any) -> None:
    row = make_activity()
    path = f"/settings/activities/{row.pk}/change/"
    client_of(administrator).post(path, answers(row, title="Strik og kaffe"))
    response = client_of(administrator).post(path, answers(row, title="Strik og te"))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Strik og kaffe" in page
    assert "Strik og te" in page


def test_a_closed_offer_is_opened_first(administrator: Staff, client_of: Any) -> None:
    row = make_activity(closed_on=timezone.localdate())
    response = client_of(administrator).post(f"/settings/activities/{row.pk}/change/", answers(row))
    assert "Tilbuddet er lukket. Åbn det igen først." in response.content.decode()
