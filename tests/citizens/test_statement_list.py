"""All that is written about her, with the way to put it right."""

from typing import Any

import pytest

from citizens import actions
from citizens.models import AccessLog, Citizen, Kind, Side
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_her_page_leads_there_and_everything_stands_with_its_source(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    told = {"kind": Kind.HEALTH, "side": Side.PROFESSIONAL, "source": "hospital"}
    actions.add_statement(by=colleague, citizen=karen, text="Ny hofte i maj.", **told)
    client = client_of(care)
    where = f"/citizens/{karen.pk}/statements/"
    assert where in client.get(f"/citizens/{karen.pk}/").content.decode()
    page = client.get(where).content.decode()
    assert "søen med Bodil" in page
    assert "”Ny hofte i maj.”" in page
    assert "skrevet af Jonas Bech" in page
    row = AccessLog.objects.latest("pk")
    assert (row.mark, row.citizens) == ("record", [karen.pk])


def test_a_leader_and_a_stranger_find_no_such_page(
    leader: Staff, stranger: Staff, karen: Citizen, client_of: Any
) -> None:
    for who in (leader, stranger):
        assert client_of(who).get(f"/citizens/{karen.pk}/statements/").status_code == 404
