"""A draft given up: nothing of it ever held, and it can still be read."""

from typing import Any

import pytest

from relatives import actions
from teams.models import Staff
from tests.relatives.answers import key
from tests.relatives.codes import drafted, first_set, holding, told

pytestmark = pytest.mark.django_db


def test_it_asks_first_and_then_a_new_draft_can_be_begun(administrator: Staff, client_of: Any) -> None:
    edition, client = drafted(administrator, "2027"), client_of(administrator)
    path = f"/settings/code/{edition.pk}/drop/"
    assert "Vil du opgive udkastet?" in client.get(path).content.decode()
    assert client.post(path, {"version": edition.version, "form_key": key()})["Location"] == "/settings/code/"
    page = client.get(f"/settings/code/{edition.pk}/").content.decode()
    assert "Opgivet" in page
    assert "/sets/" not in page
    assert holding().name == "2026"
    assert drafted(administrator).pk != edition.pk


def test_who_still_writes_in_it_is_told_and_keeps_the_text(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator)
    mark_set = first_set(edition)
    typed = told(mark_set, da_1="Skrevet for sent.")
    actions.drop_edition(by=administrator, edition=edition, version=edition.version)
    response = client_of(administrator).post(f"/settings/code/{edition.pk}/sets/{mark_set.pk}/", typed)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Udkastet er opgivet." in page
    assert "Skrevet for sent." in page
