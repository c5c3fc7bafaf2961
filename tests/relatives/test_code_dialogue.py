"""A dialogue as it is read: by the team, with what is shown of whom."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, TeamTie
from teams.models import Staff, Team
from tests.relatives.codes import NAMES, a_dialogue

pytestmark = pytest.mark.django_db


def test_it_shows_who_was_there_and_the_look_is_logged(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    dialogue = a_dialogue(care, team, words="Karen sagde, at vi skal ringe.")
    page = client_of(care).get(f"/code-dialogues/{dialogue.pk}/").content.decode()
    for words in (
        "Karen Mikkelsen",
        "Inger Mikkelsen",
        "Karen sagde",
        "udgave 2026",
        "Slut med, hvad det betyder hos os",
    ):
        assert words in page, words
    assert AccessLog.objects.latest("pk").citizens == [karen.pk]


def test_it_says_who_is_still_missing(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    dialogue = a_dialogue(care, team, names={"citizen": NAMES["citizen"]})
    page = client_of(care).get(f"/code-dialogues/{dialogue.pk}/").content.decode()
    assert "Mangler endnu: pårørende, medarbejder, leder." in page


def test_a_citizen_whom_another_team_helps_now_is_no_longer_named(
    team: Team, care: Staff, karen: Any, client_of: Any
) -> None:
    dialogue = a_dialogue(care, team, words="Karen sagde, at vi skal ringe.")
    TeamTie.objects.filter(citizen=karen).update(until_on=timezone.localdate() - timedelta(days=1))
    response = client_of(care).get(f"/code-dialogues/{dialogue.pk}/")
    page = response.content.decode()
    assert "en, som et andet team hjælper nu" in page
    assert "Karen" not in page
    assert not AccessLog.objects.filter(citizens=[karen.pk]).exists()


def test_another_team_does_not_see_it(team: Team, care: Staff, stranger: Staff, karen: Any, client_of: Any) -> None:
    dialogue = a_dialogue(care, team)
    for part in ("", "change/", "end/"):
        assert client_of(stranger).get(f"/code-dialogues/{dialogue.pk}/{part}").status_code == 404
