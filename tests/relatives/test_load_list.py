"""How much each relative carries, in their own words."""

from typing import Any

import pytest

from citizens.models import AccessLog
from relatives import actions
from relatives.models import Relative
from teams.models import Staff

pytestmark = pytest.mark.django_db


def read(client: Any, inger: Relative) -> str:
    return str(client.get(f"/citizens/{inger.citizen_id}/relatives/load/").content.decode())


def test_who_is_not_asked_yet_is_named(inger: Relative, care: Staff, client_of: Any) -> None:
    page = read(client_of(care), inger)
    assert "Ikke spurgt endnu:" in page
    assert "Inger Mikkelsen" in page
    assert AccessLog.objects.get().citizens == [inger.citizen_id]


def test_the_way_is_a_picture_with_a_table_behind(inger: Relative, care: Staff, client_of: Any) -> None:
    for number in (3, 5):
        actions.say_load(by=care, relative=inger, carries=number, words=f"Det er {number}.")
    page = read(client_of(care), inger)
    assert "<svg" in page
    assert "”Det er 3.”" in page


def test_a_suggestion_cites_her_law(inger: Relative, care: Staff, client_of: Any) -> None:
    actions.say_load(by=care, relative=inger, too_much=True)
    page = read(client_of(care), inger)
    assert "ældreloven § 16" in page
    type(inger.citizen).objects.filter(pk=inger.citizen_id).update(law="serviceloven")
    assert "serviceloven § 84" in read(client_of(care), inger)
