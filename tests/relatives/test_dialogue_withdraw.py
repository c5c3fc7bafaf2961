"""A talk noted on the wrong citizen is hidden."""

from typing import Any

import pytest

from relatives import actions
from relatives.models import Relative
from teams.models import Staff
from tests.relatives.answers import key
from tests.relatives.codes import holding

pytestmark = pytest.mark.django_db


def test_its_text_is_hidden(inger: Relative, care: Staff, client_of: Any) -> None:
    edition = holding()
    assert edition is not None
    row = actions.note_dialogue(
        by=care, citizen=inger.citizen, edition=edition, text="Om Gerda.", relatives=[], sets=[]
    )
    client = client_of(care)
    path = f"/dialogues/{row.pk}/withdraw/"
    assert "Om Gerda." in client.get(path).content.decode()
    assert client.post(path, {"form_key": key()}).status_code == 302
    assert "Om Gerda." not in client.get(f"/citizens/{inger.citizen_id}/relatives/dialogues/").content.decode()
    assert client.post(path, {"form_key": key()}).status_code == 422
