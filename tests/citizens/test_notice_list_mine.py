"""What waits for me."""

from typing import Any

import pytest
from django.utils import timezone

from citizens import actions
from citizens.models import Citizen
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_what_is_for_me_stands_here_and_nowhere_else(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    told = {"kind": "review", "due_on": timezone.localdate(), "dedupe_key": "review-1"}
    actions.raise_notice(by=None, citizen=karen, for_staff=care, **told)
    assert "Se på målet igen: Karen Mikkelsen" in client_of(care).get("/notices/").content.decode()
    assert "Karen" not in client_of(colleague).get("/notices/").content.decode()


def test_nothing_waits_is_said(care: Staff, client_of: Any) -> None:
    assert "Intet venter på dig." in client_of(care).get("/notices/").content.decode()
