"""What a professional knows stands on the other piece, with a name."""

from typing import Any

import pytest

from citizens.models import Citizen, Side, Statement
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_an_observation_stands_with_the_workers_name(care: Staff, karen: Citizen, client_of: Any) -> None:
    sent = {"kind": "mobility", "text": "Går sikkert med rollator.", "source": "staff"}
    response = client_of(care).post(f"/citizens/{karen.pk}/observations/new/", sent)
    assert Statement.objects.get(kind="mobility").side == Side.PROFESSIONAL
    page = client_of(care).get(response["Location"]).content.decode()
    assert "Går sikkert med rollator." in page
    assert f"{care}, " in page


def test_what_a_relative_told_is_not_ours(care: Staff, karen: Citizen, client_of: Any) -> None:
    sent = {"kind": "mobility", "text": "Hun faldt i haven.", "source": "relative"}
    client_of(care).post(f"/citizens/{karen.pk}/observations/new/", sent)
    assert Statement.objects.get(kind="mobility").side == Side.RELATIVE


@pytest.mark.parametrize("wrong", [{"kind": "headline"}, {"text": " "}, {"source": "rumour"}])
def test_bad_input_writes_nothing(wrong: dict[str, str], care: Staff, karen: Citizen, client_of: Any) -> None:
    sent = {"kind": "mobility", "text": "Går sikkert.", "source": "staff"} | wrong
    assert client_of(care).post(f"/citizens/{karen.pk}/observations/new/", sent).status_code == 422
    assert not Statement.objects.filter(side=Side.PROFESSIONAL).exists()


def test_the_page_is_there(care: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(care).get(f"/citizens/{karen.pk}/observations/new/").status_code == 200
