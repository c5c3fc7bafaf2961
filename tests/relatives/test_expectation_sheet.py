"""The family's sheet to print."""

from typing import Any

import pytest

from citizens.models import AccessLog
from relatives.models import Expectation
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_it_says_who_expects_what_and_when_we_talk_again(wish: Expectation, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{wish.citizen_id}/relatives/expectations/paper/").content.decode()
    assert "Inger får besked samme dag, hvis Karen falder." in page
    assert "Vores næste snak" in page
    assert "Karen bestemmer over sit eget liv" in page
    assert AccessLog.objects.get().citizens == [wish.citizen_id]
