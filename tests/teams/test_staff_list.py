"""The staff that a person sets."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from teams.models import Staff
from tests.teams.settling import text

pytestmark = pytest.mark.django_db
PATH = "/settings/staff/"


def test_a_leader_sees_own_people_and_an_administrator_everybody(
    leader: Staff, administrator: Staff, care: Staff, stranger: Staff, client_of: Any
) -> None:
    page = text(client_of(leader).get(PATH))
    assert str(care) in page
    assert str(stranger) not in page
    assert str(stranger) in text(client_of(administrator).get(PATH))


def test_who_has_left_stays_where_they_last_were(leader: Staff, care: Staff, client_of: Any) -> None:
    care.memberships.update(until_on=timezone.localdate() - timedelta(days=1))
    page = text(client_of(leader).get(PATH))
    assert str(care) in page
    assert "ikke i noget team" in page


@pytest.mark.parametrize("page", ["x", "-1", "999999"])
def test_a_strange_page_number_is_answered(page: str, leader: Staff, client_of: Any) -> None:
    assert client_of(leader).get(PATH, {"page": page}).status_code == 200


def test_a_care_worker_does_not_see_it(care: Staff, client_of: Any) -> None:
    assert client_of(care).get(PATH).status_code == 404
