"""Where they do not agree, side by side; what is closed is folded away."""

from typing import Any

import pytest

from citizens.models import AccessLog
from relatives import actions
from relatives.models import Disagreement
from teams.models import Staff

pytestmark = pytest.mark.django_db


def read(client: Any, question: Disagreement) -> str:
    return str(client.get(f"/citizens/{question.citizen_id}/relatives/disagreements/").content.decode())


def test_everybodys_words_stand_side_by_side(question: Disagreement, care: Staff, client_of: Any) -> None:
    page = read(client_of(care), question)
    assert 'id="disagreements"' in page
    assert page.count('class="party"') == 2
    assert "Karen bestemmer, mens vi taler om det." in page
    assert AccessLog.objects.get().citizens == [question.citizen_id]


def test_what_is_closed_is_told_with_how_it_ended(question: Disagreement, care: Staff, client_of: Any) -> None:
    actions.close_disagreement(by=care, disagreement=question, version=1, closing_words="Hun går, når det er tørt.")
    page = read(client_of(care), question)
    assert "Her står ikke noget." in page
    assert "”Hun går, når det er tørt.”" in page
