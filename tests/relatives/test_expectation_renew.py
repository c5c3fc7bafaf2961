"""Looked at again under a newer edition: the old rows keep pointing at theirs."""

from typing import Any

import pytest

from relatives.models import Edition, Expectation, ExpectationSheet
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives.answers import key
from tests.relatives.editions import publish_next

pytestmark = pytest.mark.django_db


def renew(client: Any, wish: Expectation, edition: Edition, goes_to: str) -> Any:
    told = {"version": "1", "edition": str(edition.pk), f"set_{wish.pk}": goes_to, "form_key": key()}
    return client.post(f"/citizens/{wish.citizen_id}/relatives/expectations/newer-edition/", told)


def test_carried_over(wish: Expectation, administrator: Staff, care: Staff, client_of: Any) -> None:
    newer = publish_next(administrator, "2027")
    second = sets_of(newer)[1]
    assert renew(client_of(care), wish, newer, str(second.pk)).status_code == 302
    new = Expectation.objects.open().get()
    wish.refresh_from_db()
    assert (new.mark_set, new.replaces, new.words) == (second, wish, wish.words)
    assert wish.mark_set.edition.name == "2026"
    assert ExpectationSheet.objects.get().edition == newer


def test_what_no_longer_counts_ends(wish: Expectation, administrator: Staff, care: Staff, client_of: Any) -> None:
    newer = publish_next(administrator, "2027")
    assert renew(client_of(care), wish, newer, "end").status_code == 302
    assert not Expectation.objects.open().exists()


def test_a_still_newer_edition_is_said(wish: Expectation, administrator: Staff, care: Staff, client_of: Any) -> None:
    """Published while the page was open: nothing is moved."""
    older = publish_next(administrator, "2027")
    newest = publish_next(administrator, "2028")
    response = renew(client_of(care), wish, older, str(sets_of(newest)[0].pk))
    assert response.status_code == 422
    assert "nyere udgave" in response.content.decode()
    assert ExpectationSheet.objects.get().edition.name == "2026"


def test_without_a_newer_one_the_sheet_is_shown(wish: Expectation, care: Staff, client_of: Any) -> None:
    path = f"/citizens/{wish.citizen_id}/relatives/expectations/newer-edition/"
    assert client_of(care).get(path).status_code == 302
