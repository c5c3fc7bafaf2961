"""A short note of a talk with the family, under the edition that was on the page."""

from typing import Any

import pytest
from django.utils import timezone

from relatives.models import Dialogue, Relative
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives.answers import key
from tests.relatives.codes import holding
from tests.relatives.editions import publish_next

pytestmark = pytest.mark.django_db


def send(client: Any, inger: Relative, **told: Any) -> Any:
    edition = holding()
    assert edition is not None
    first = {"relatives": [inger.pk], "text": "Om trappen.", "held_on": timezone.localdate().isoformat()}
    begun = {"sets": [sets_of(edition)[0].pk], "edition": edition.pk, "form_key": key()}
    path = f"/citizens/{inger.citizen_id}/relatives/dialogues/new/"
    return client.post(path, first | begun | told, follow=True)


def test_two_lines_are_enough(inger: Relative, care: Staff, client_of: Any) -> None:
    assert "Notatet er gemt." in send(client_of(care), inger).content.decode()
    row = Dialogue.objects.get()
    assert (row.who.get().relative, row.touched.count()) == (inger, 1)


def test_an_edition_published_meanwhile_loses_nothing(
    inger: Relative, administrator: Staff, care: Staff, client_of: Any
) -> None:
    begun = holding()
    assert begun is not None
    publish_next(administrator, "2027")
    page = send(client_of(care), inger, edition=begun.pk, sets=[sets_of(begun)[0].pk]).content.decode()
    assert "Udgave 2027 kom, mens du skrev" in page
    assert Dialogue.objects.get().edition == begun


@pytest.mark.parametrize("wrong", [{"text": ""}, {"relatives": [99999]}, {"sets": [99999]}, {"held_on": "2099-01-01"}])
def test_what_cannot_be_noted_comes_back(wrong: dict[str, Any], inger: Relative, care: Staff, client_of: Any) -> None:
    assert send(client_of(care), inger, **wrong).status_code == 422
