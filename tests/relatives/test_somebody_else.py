"""Somebody who is not on the list asks: nothing is told, and there is a sentence to say."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_nothing_is_told_and_there_is_a_sentence_to_say(karen: Citizen, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{karen.pk}/relatives/somebody-else/").content.decode()
    assert "<h1>Ingenting</h1>" in page
    assert "Jeg fortæller aldrig, hvem vi hjælper, og heller ikke, hvem vi ikke hjælper." in page
    assert f"/citizens/{karen.pk}/relatives/new/" in page
    assert AccessLog.objects.latest("pk").citizens == [karen.pk]


def test_what_is_said_aloud_names_nobody(karen: Citizen, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{karen.pk}/relatives/somebody-else/").content.decode()
    said = [part.split("</p>")[0] for part in page.split('<p class="say">')[1:]]
    assert len(said) == 2
    assert not any("Karen" in each for each in said)


def test_a_leader_reads_and_does_not_add(karen: Citizen, leader: Staff, client_of: Any) -> None:
    page = client_of(leader).get(f"/citizens/{karen.pk}/relatives/somebody-else/").content.decode()
    assert f"/citizens/{karen.pk}/relatives/new/" not in page


def test_a_stranger_meets_nothing(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/relatives/somebody-else/").status_code == 404
