"""A dialogue about the code is begun, also before all four are there."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog
from relatives.models import CodeDialogue
from teams.models import Staff, Team
from tests import cast
from tests.relatives.answers import key
from tests.relatives.codes import first_set, holding, published

pytestmark = pytest.mark.django_db


def answers(**changed: Any) -> dict[str, Any]:
    today = timezone.localdate().isoformat()
    names = {
        "citizens": "Karen Mikkelsen",
        "relatives": "Inger Mikkelsen\nLars Bo",
        "staff": "Mette Lund",
        "leaders": "",
    }
    said = {"about": "At sige det, som det er", "held_on": today, "mark_set": "", "words": "Vi begyndte."}
    return names | said | {"edition": holding().pk, "form_key": key()} | changed


def path(team: Team) -> str:
    return f"/teams/{team.pk}/code/dialogues/new/"


def test_it_is_kept_with_who_was_there(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    mark_set = first_set(holding())
    response = client_of(care).post(path(team), answers(mark_set=mark_set.pk))
    dialogue = CodeDialogue.objects.get()
    assert response["Location"] == f"/code-dialogues/{dialogue.pk}/"
    assert (dialogue.mark_set, dialogue.edition, dialogue.ended_at) == (mark_set, holding(), None)
    people = {(each.party, each.name): each for each in dialogue.participants.all()}
    assert set(people) == {
        ("citizen", "Karen Mikkelsen"),
        ("relative", "Inger Mikkelsen"),
        ("relative", "Lars Bo"),
        ("staff", "Mette Lund"),
    }
    assert people["citizen", "Karen Mikkelsen"].citizen == karen
    assert people["staff", "Mette Lund"].staff == care


def test_a_citizen_who_takes_part_may_be_quoted_and_nobody_else(
    team: Team, care: Staff, karen: Any, client_of: Any
) -> None:
    gudrun = cast.make_citizen("Gudrun Hald", team, care)
    assert client_of(care).post(path(team), answers(words="Karen lo.")).status_code == 302
    response = client_of(care).post(path(team), answers(words="Karen lo ad Gudrun."))
    assert response.status_code == 422
    assert "en borger, der ikke er med" in response.content.decode()
    assert set(AccessLog.objects.latest("pk").citizens) == {karen.pk, gudrun.pk}


def test_the_heading_names_nobody(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    response = client_of(care).post(path(team), answers(about="Karens kaffe"))
    assert response.status_code == 422
    assert not CodeDialogue.objects.exists()


def test_two_by_one_name_are_told_apart(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    cast.make_citizen("Karen Olsen", team, care)
    response = client_of(care).post(path(team), answers(citizens="Karen"))
    assert response.status_code == 422
    assert "Skriv hele navnet." in response.content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"held_on": (timezone.localdate() + timedelta(days=2)).isoformat()},
        {"held_on": "i går"},
        {"mark_set": "77777"},
        {"about": ""},
        {"relatives": "\n".join(f"Navn {number}" for number in range(13))},
        {"staff": "x" * 121},
    ],
)
def test_what_is_wrong_is_sent_back_with_the_text(
    wrong: dict[str, str], team: Team, care: Staff, karen: Any, client_of: Any
) -> None:
    response = client_of(care).post(path(team), answers(**wrong))
    assert response.status_code == 422
    assert "Vi begyndte." in response.content.decode()
    assert not CodeDialogue.objects.exists()


def test_an_edition_published_meanwhile_is_said_and_the_dialogue_stays_with_its_own(
    team: Team, care: Staff, karen: Any, administrator: Staff, client_of: Any
) -> None:
    typed = answers()
    published(administrator, "2027")
    page = client_of(care).post(path(team), typed, follow=True).content.decode()
    assert "Udgave 2027 blev udgivet, mens du skrev; dette bliver ved 2026." in page
    assert CodeDialogue.objects.get().edition.name == "2026"
