"""What stands on the wrong citizen is taken away, with the reason, and stands on no page."""

from typing import Any
from uuid import uuid4

import pytest

from citizens.models import Citizen, Statement, StatementWithdrawal
from teams.models import Staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(karen: Citizen) -> Statement:
    return Statement.objects.get()


def path(said: Statement) -> str:
    return f"/statements/{said.pk}/withdraw/"


def test_it_asks_once_and_then_it_stands_nowhere(
    said: Statement, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    client = client_of(colleague)
    assert said.text in client.get(path(said)).content.decode()
    assert not StatementWithdrawal.objects.exists()
    client.post(path(said), {"reason": "Det var naboen, der sagde det", "form_key": str(uuid4())})
    row = StatementWithdrawal.objects.get()
    assert (row.statement, row.withdrawn_by, row.reason) == (said, colleague, "Det var naboen, der sagde det")
    for page in ("", "statements/", "goals/"):
        assert said.text not in client.get(f"/citizens/{karen.pk}/{page}").content.decode()
    assert client.post(path(said), {"reason": "igen"}).status_code == 404


@pytest.mark.parametrize("reason", ["", " ", "a\x00b", "å" * 201])
def test_without_a_reason_it_stays(reason: str, said: Statement, care: Staff, client_of: Any) -> None:
    assert client_of(care).post(path(said), {"reason": reason}).status_code == 422
    assert not StatementWithdrawal.objects.exists()


def test_a_leader_and_a_stranger_meet_404(said: Statement, leader: Staff, stranger: Staff, client_of: Any) -> None:
    for who in (leader, stranger):
        assert client_of(who).post(path(said), {"reason": "x"}).status_code == 404
    assert not StatementWithdrawal.objects.exists()
