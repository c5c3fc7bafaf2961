"""A set leaves the draft, and the edition in force keeps its own."""

from typing import Any

import pytest

from relatives import actions
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives.answers import key
from tests.relatives.codes import drafted, first_set, holding

pytestmark = pytest.mark.django_db


def test_it_asks_first_and_those_below_move_up(administrator: Staff, client_of: Any) -> None:
    edition, client = drafted(administrator), client_of(administrator)
    path = f"/settings/code/{edition.pk}/sets/{first_set(edition).pk}/remove/"
    assert "Vil du fjerne sættet?" in client.get(path).content.decode()
    assert client.post(path, {"version": edition.version, "form_key": key()}).status_code == 302
    assert [each.position for each in sets_of(edition)] == [1, 2]
    assert len(sets_of(holding())) == 3
    assert "Sættet er ikke længere" in client.get(path, follow=True).content.decode()


def test_not_when_somebody_changed_the_draft_meanwhile(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator)
    seen = edition.version
    actions.change_edition(by=administrator, edition=edition, version=seen, name="2027")
    path = f"/settings/code/{edition.pk}/sets/{first_set(edition).pk}/remove/"
    assert client_of(administrator).post(path, {"version": seen, "form_key": key()}).status_code == 422
    assert len(sets_of(edition)) == 3
