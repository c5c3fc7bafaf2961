"""A dialogue is taken up again another day; two people at once see each other."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import TeamTie
from relatives import actions
from relatives.models import CodeDialogue
from teams.models import Staff, Team
from tests.relatives.answers import key
from tests.relatives.codes import NAMES, TEXT, a_dialogue, first_set, holding

pytestmark = pytest.mark.django_db


def answers(dialogue: CodeDialogue, **changed: Any) -> dict[str, Any]:
    names = {
        "citizens": "Karen Mikkelsen",
        "relatives": "Inger Mikkelsen",
        "staff": "Mette Lund",
        "leaders": "Rikke Toft",
    }
    said = {"about": dialogue.about, "held_on": dialogue.held_on.isoformat(), "words": "", "mark_set": ""}
    return names | said | {"version": dialogue.version, "edition": dialogue.edition_id, "form_key": key()} | changed


def path(dialogue: CodeDialogue) -> str:
    return f"/code-dialogues/{dialogue.pk}/change/"


def test_it_stands_as_it_was_left_and_goes_on(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    dialogue = a_dialogue(care, team, names={"staff": ["Mette Lund"]}, words="Vi begyndte selv.")
    client = client_of(care)
    page = client.get(path(dialogue)).content.decode()
    assert "Vi begyndte selv." in page
    assert "Mette Lund</textarea>" in page
    assert client.post(path(dialogue), answers(dialogue, words="Nu var alle med.")).status_code == 302
    dialogue.refresh_from_db()
    assert dialogue.words == "Nu var alle med."
    assert {each.party for each in dialogue.participants.all()} == {"citizen", "relative", "staff", "leader"}


def test_two_people_see_both_versions(team: Team, care: Staff, colleague: Staff, karen: Any, client_of: Any) -> None:
    dialogue = a_dialogue(care, team)
    mine = answers(dialogue, words="Mine ord.")
    said = {"about": dialogue.about, "held_on": dialogue.held_on, "mark_set": None}
    actions.change_code_dialogue(
        by=colleague, dialogue=dialogue, version=dialogue.version, names=NAMES, words="Jonas’ ord.", **said
    )
    response = client_of(care).post(path(dialogue), mine)
    page = response.content.decode()
    assert response.status_code == 422
    for words in ("Jonas", "Jonas’ ord.", "Mine ord."):
        assert words in page, words


def test_one_that_ended_meanwhile_keeps_the_text_to_copy(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    dialogue = a_dialogue(care, team)
    mine = answers(dialogue, words="For sent.")
    place = {"mark_set": first_set(holding()), "mark": None, "from_party": "staff", "text": TEXT, "ask_outside": False}
    actions.end_code_dialogue(by=care, dialogue=dialogue, version=dialogue.version, **place)
    response = client_of(care).post(path(dialogue), mine)
    assert response.status_code == 422
    assert "afsluttet imens" in response.content.decode()
    assert "For sent." in response.content.decode()
    assert client_of(care).get(path(dialogue))["Location"] == f"/code-dialogues/{dialogue.pk}/"


def test_what_is_about_somebody_whom_another_team_helps_now_is_not_changed_from_here(
    team: Team, care: Staff, karen: Any, client_of: Any
) -> None:
    """A form that was opened before neither shows her nor takes her out."""
    dialogue = a_dialogue(care, team, words="Karen sagde, at vi skal ringe.")
    TeamTie.objects.filter(citizen=karen).update(until_on=timezone.localdate() - timedelta(days=1))
    for version in (dialogue.version, dialogue.version + 1):
        response = client_of(care).post(path(dialogue), answers(dialogue, citizens="", version=version))
        assert response["Location"] == f"/code-dialogues/{dialogue.pk}/"
    assert "Karen Mikkelsen" in {each.name for each in dialogue.participants.all()}
