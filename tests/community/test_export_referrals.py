"""Her whole record tells of the offers: what became of them, and who read about her."""

import json

import pytest

from community import actions
from community.models import Referral
from config.export import whole_record
from teams.models import Staff

pytestmark = pytest.mark.django_db


def test_each_step_and_each_link_is_told_and_never_the_token(on_its_way: Referral, care: Staff) -> None:
    link, token = actions.make_link(by=care, referral=on_its_way)
    actions.answer_link(by=None, link=link, accepted=True, words="Kom bare.")
    told = json.dumps(whole_record(on_its_way.citizen).for_machines(), ensure_ascii=False)
    for words in ("Strikkestuen på biblioteket", "Karen strikker sokker.", "Kom bare.", "community.MessageLink"):
        assert words in told
    assert bytes(link.token_hash).hex() not in told
    assert "token_hash" not in told
    assert str(token) not in told
