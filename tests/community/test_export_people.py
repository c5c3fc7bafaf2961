"""Her whole record tells of her wishes and companions, and nothing of the other citizen."""

import json

import pytest

from citizens.models import Citizen
from community.actions.companions import add_companion, introduce
from community.actions.matches import end_match, say_match_yes
from community.models import CompanionRole
from config.export import whole_record
from teams.models import Staff, Team
from tests.community.together import make_match, make_poul

pytestmark = pytest.mark.django_db


def test_what_is_hers_is_told_and_what_is_the_others_is_not(care: Staff, karen: Citizen, team: Team) -> None:
    poul = make_poul(team, care)
    match = make_match(karen, poul, care)
    say_match_yes(by=care, match=match, gift=match.giving)
    end_match(by=care, match=match, words="Det var rart.")
    bent = add_companion(by=care, team=team, role=CompanionRole.WALKING, name="Bent Lund")
    introduce(by=care, citizen=karen, companion=bent, words="Rundt om søen")
    told = whole_record(karen).for_machines()
    words = json.dumps(told, ensure_ascii=False)
    for said in ("læse højt af de gamle bøger", "Det var rart.", "Bent Lund", "Rundt om søen"):
        assert said in words
    assert "høre nogen læse højt" not in words
    assert "Poul" not in words
    assert told["community.Match"][0]["said_yes_at"]
    his = whole_record(poul).for_machines()
    assert his["community.Match"][0]["said_yes_at"] is None
    assert his["community.Match"][0]["wish"] == "høre nogen læse højt"
