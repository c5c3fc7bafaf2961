"""Talks with the family, newest first, with the marks they touched."""

from typing import Any

import pytest

from citizens.models import AccessLog
from relatives import actions
from relatives.models import Relative
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives.codes import holding

pytestmark = pytest.mark.django_db


def test_who_took_part_and_what_it_touched(inger: Relative, care: Staff, client_of: Any) -> None:
    edition = holding()
    assert edition is not None
    first = sets_of(edition)[0]
    actions.note_dialogue(
        by=care, citizen=inger.citizen, edition=edition, text="Om trappen.", relatives=[inger], sets=[first]
    )
    page = client_of(care).get(f"/citizens/{inger.citizen_id}/relatives/dialogues/").content.decode()
    assert "Om trappen." in page
    assert "Inger Mikkelsen" in page
    assert first.name in page
    assert AccessLog.objects.get().citizens == [inger.citizen_id]
