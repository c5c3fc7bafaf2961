"""A basis ends: from the next request on it covers nothing."""

from typing import Any

import pytest
from django.db.models import F

from citizens.models import Citizen
from relatives.agreements import agreement
from relatives.models import Basis, Relative
from teams.models import Staff
from tests.relatives.families import has_paper, make_relative, says

pytestmark = pytest.mark.django_db


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    return make_relative(karen, care)


def test_it_asks_once_and_covers_nothing_then(inger: Relative, care: Staff, client_of: Any) -> None:
    paper, client = has_paper(inger, care, "guardian", "health"), client_of(care)
    says(inger, care, "visits", True)
    url = f"/bases/{paper.pk}/end/"
    assert "Afgørelse i mappen" in client.get(url).content.decode()
    for _again in range(2):
        assert client.post(url, {"why": "Ophævet", "version": paper.version}).url == f"/relatives/{inger.pk}/"
    paper.refresh_from_db()
    assert (paper.ended_by, paper.ended_why) == (care, "Ophævet")
    assert {may.category for may in agreement(inger).shared} == {"visits"}
    assert "Den sluttede" in client.get(url).content.decode()


def test_changed_meanwhile_it_is_looked_at_first(inger: Relative, care: Staff, client_of: Any) -> None:
    paper, client = has_paper(inger, care, "guardian", "health"), client_of(care)
    Basis.objects.update(words="Nyt bilag", version=F("version") + 1)
    response = client.post(f"/bases/{paper.pk}/end/", {"why": "Ophævet", "version": "1"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Ophævet" in page
    assert 'name="version" value="2"' in page
    assert client.post(f"/bases/{paper.pk}/end/", {"why": "Ophævet", "version": "2"}).status_code == 302


def test_a_leader_and_a_stranger_end_none(
    inger: Relative, care: Staff, leader: Staff, stranger: Staff, client_of: Any
) -> None:
    paper = has_paper(inger, care, "guardian", "health")
    for person in (leader, stranger):
        assert client_of(person).post(f"/bases/{paper.pk}/end/", {"version": "1"}).status_code == 404
    assert agreement(inger).of("health").may
