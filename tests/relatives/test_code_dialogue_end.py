"""A dialogue about the code ends in what it means here, and only when all four were there."""

from typing import Any

import pytest

from relatives.models import CodeDialogue, Example
from teams.models import Staff, Team
from tests.relatives.answers import key
from tests.relatives.codes import NAMES, TEXT, a_dialogue, first_set, holding

pytestmark = pytest.mark.django_db


def answers(dialogue: CodeDialogue, **changed: Any) -> dict[str, Any]:
    place = f"s{first_set(holding()).pk}"
    said = {"place": place, "text": TEXT, "from_party": "relative", "edition": dialogue.edition_id}
    return said | {"version": dialogue.version, "form_key": key()} | changed


def path(dialogue: CodeDialogue) -> str:
    return f"/code-dialogues/{dialogue.pk}/end/"


def test_it_becomes_an_example_in_the_team(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    dialogue, client = a_dialogue(care, team), client_of(care)
    assert client.post(path(dialogue), answers(dialogue))["Location"] == f"/teams/{team.pk}/code/"
    dialogue.refresh_from_db()
    example = Example.objects.get()
    assert dialogue.ended_in == example
    assert (example.text, example.from_party, example.team) == (TEXT, "relative", team)
    assert TEXT in client.get(f"/code-dialogues/{dialogue.pk}/").content.decode()
    assert client.get(path(dialogue))["Location"] == f"/code-dialogues/{dialogue.pk}/"


@pytest.mark.parametrize("missing", list(NAMES))
def test_it_cannot_end_while_one_of_the_four_is_missing(
    missing: str, team: Team, care: Staff, karen: Any, client_of: Any
) -> None:
    there = {party: names for party, names in NAMES.items() if party != missing}
    dialogue = a_dialogue(care, team, names=there)
    response = client_of(care).post(path(dialogue), answers(dialogue))
    page = response.content.decode()
    assert response.status_code == 422
    assert "I en samtale om kodekset er alle fire med." in page
    assert TEXT in page
    dialogue.refresh_from_db()
    assert dialogue.ended_at is None
    assert not Example.objects.exists()


def test_the_example_it_ends_in_names_nobody(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    dialogue = a_dialogue(care, team)
    response = client_of(care).post(path(dialogue), answers(dialogue, text="Karen bestemmer."))
    assert response.status_code == 422
    assert not Example.objects.exists()


def test_it_ends_once(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    dialogue, client = a_dialogue(care, team), client_of(care)
    client.post(path(dialogue), answers(dialogue))
    response = client.post(path(dialogue), answers(dialogue, text="En gang til."))
    assert response.status_code == 422
    assert "En gang til." in response.content.decode()
    assert Example.objects.count() == 1
