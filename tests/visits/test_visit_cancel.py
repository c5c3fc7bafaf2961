"""A visit cancelled with a reason, and restored."""

from collections.abc import Callable
from uuid import uuid4

from django.test import Client

from citizens.models import VisitTie
from teams.models import Staff
from tests.visits.planning import coming, panel_url, typed_move
from visits import actions
from visits.models import Visit

type ClientOf = Callable[..., Client]


def test_a_visit_is_cancelled_with_a_reason_and_restored(
    client_of: ClientOf, planner: Staff, care: Staff, karens: Visit
) -> None:
    actions.assign_visit(by=planner, visit=karens, staff=care)
    client = client_of(planner)
    without = client.post(panel_url(karens, "cancel"), {"why": " ", "version": karens.version})
    assert without.status_code == 422
    sent = {"why": "Hos sin søster", "version": karens.version, "form_key": str(uuid4())}
    assert client.post(panel_url(karens, "cancel"), sent).status_code == 302
    karens.refresh_from_db()
    assert karens.cancelled_why == "Hos sin søster"
    assert coming() == []
    assert VisitTie.objects.exists()
    page = client.get(panel_url(karens)).content.decode()
    assert "”Hos sin søster”" in page
    assert "Genopret besøget" in page
    assert client.post(panel_url(karens), typed_move(karens)).status_code == 422
    assert client.post(panel_url(karens, "restore"), {"version": karens.version}).status_code == 302
    assert coming(visit=karens) == ["Mette"]
    karens.refresh_from_db()
    assert karens.cancelled_at is None
    again = client.post(panel_url(karens, "restore"), {"version": karens.version}, follow=True)
    assert "Besøget er ikke aflyst" in again.content.decode()
