"""Removing an absence that never was."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from teams.models import Absence, Staff
from tests.teams.settling import sent_as_it_stands, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(care: Staff) -> str:
    now = timezone.now()
    absence = Absence.objects.create(staff=care, from_at=now, until_at=now + timedelta(days=1), reason="other")
    return f"/settings/absences/{absence.pk}/remove/"


def test_it_asks_first_and_keeps_the_old_row_in_the_history(planner: Staff, path: str, client_of: Any) -> None:
    client = client_of(planner)
    assert "Vil du fjerne fraværet?" in text(client.get(path))
    assert Absence.objects.exists()
    sent_as_it_stands(client, path)
    assert not Absence.objects.exists()
    assert Absence.pgh_event_model.objects.get().pgh_label == "delete"


def test_one_that_was_changed_meanwhile_stays(planner: Staff, path: str, client_of: Any) -> None:
    assert sent_as_it_stands(client_of(planner), path, version="9").status_code == 422
    assert Absence.objects.exists()
