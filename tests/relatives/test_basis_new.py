"""Another basis than her consent: with scope, dates, and the document that somebody has seen."""

from typing import Any

import pytest

from citizens.models import Citizen
from relatives.agreements import agreement
from relatives.models import Basis, Relative
from teams.models import Staff
from tests.relatives.families import in_days, make_relative, says

pytestmark = pytest.mark.django_db


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    return make_relative(karen, care)


def typed(**told: Any) -> dict[str, Any]:
    start = {"kind": "lasting", "categories": ["practical"], "from_on": in_days(-30).isoformat(), "until_on": ""}
    return {**start, "document": "Fremtidsfuldmagt", "seen_on": in_days(0).isoformat(), **told}


def test_it_covers_what_it_names_and_nothing_else(inger: Relative, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert client.get(f"/relatives/{inger.pk}/bases/new/").status_code == 200
    assert client.post(f"/relatives/{inger.pk}/bases/new/", typed()).url == f"/relatives/{inger.pk}/"
    basis = Basis.objects.get()
    assert (basis.seen_by, basis.citizen_id, basis.categories) == (care, inger.citizen_id, ["practical"])
    assert {may.category for may in agreement(inger).shared} == {"practical"}
    page = client.get(f"/relatives/{inger.pk}/").content.decode()
    assert "Fremtidsfuldmagt" in page
    assert "set af Mette Lund" in page


def test_a_paper_to_come_covers_nothing_yet(inger: Relative, care: Staff, client_of: Any) -> None:
    client_of(care).post(f"/relatives/{inger.pk}/bases/new/", typed(from_on=in_days(3).isoformat()))
    assert Basis.objects.exists()
    assert not agreement(inger).shared


def test_her_no_to_health_stands_though_the_paper_covers_money(inger: Relative, care: Staff, client_of: Any) -> None:
    says(inger, care, "health", False)
    client_of(care).post(f"/relatives/{inger.pk}/bases/new/", typed(kind="guardian"))
    assert not agreement(inger).of("health").may


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "kinship"},
        {"kind": ""},
        {"categories": []},
        {"categories": ["everything"]},
        {"from_on": ""},
        {"from_on": "9999-99-99"},
        {"until_on": "2020-01-01"},
        {"until_on": in_days(-40).isoformat()},
        {"document": ""},
        {"seen_on": in_days(1).isoformat()},
        {"document": "x" * 201},
    ],
)
def test_bad_answers_are_refused(wrong: dict[str, Any], inger: Relative, care: Staff, client_of: Any) -> None:
    assert client_of(care).post(f"/relatives/{inger.pk}/bases/new/", typed(**wrong)).status_code == 422
    assert not Basis.objects.exists()


def test_the_end_lies_before_the_start(inger: Relative, care: Staff, client_of: Any) -> None:
    days = {"from_on": in_days(9).isoformat(), "until_on": in_days(8).isoformat()}
    response = client_of(care).post(f"/relatives/{inger.pk}/bases/new/", typed(**days))
    assert response.status_code == 422
    assert "Slut ligger før start." in response.content.decode()


def test_who_is_the_relative_does_not_see_the_own_paper(
    karen: Citizen, care: Staff, colleague: Staff, client_of: Any
) -> None:
    jonas = make_relative(karen, care, "Jonas Bech", "nevø", staff=colleague)
    assert client_of(colleague).post(f"/relatives/{jonas.pk}/bases/new/", typed()).status_code == 422
    assert not Basis.objects.exists()


def test_a_leader_and_a_stranger_add_none(inger: Relative, leader: Staff, stranger: Staff, client_of: Any) -> None:
    for person in (leader, stranger):
        assert client_of(person).post(f"/relatives/{inger.pk}/bases/new/", typed()).status_code == 404
