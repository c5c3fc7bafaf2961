"""Told without a yes for a weighty reason: said why, and she is told afterwards."""

from typing import Any

import pytest
from django.utils import timezone

from citizens.actions import set_contact_person
from citizens.models import Citizen, Notice
from citizens.sweep import remind_all
from relatives import actions
from relatives.models import Relative, Telling
from teams.models import Staff, Team
from tests.relatives import kin

pytestmark = pytest.mark.django_db
TOLD = {
    "categories": ["health"],
    "words": "Karen er faldet og kørt på sygehuset.",
    "reason": "Inger var på vej ud ad døren.",
}


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    found = kin.make_relative(karen, care)
    kin.say(found, care, "visits", True)
    kin.say(found, care, "health", False, "Det fortæller jeg selv.")
    return found


def send(client: Any, relative: Relative, **changes: Any) -> Any:
    return client.post(f"/relatives/{relative.pk}/may-i-say/without-a-yes/", TOLD | changes)


def test_it_is_noted_with_the_reason_and_with_her_no(inger: Relative, care: Staff, client_of: Any) -> None:
    assert send(client_of(care), inger).url == f"/relatives/{inger.pk}/may-i-say/"
    told = Telling.objects.get()
    assert (told.categories, told.words, told.weighty_reason) == (["health"], TOLD["words"], TOLD["reason"])
    assert told.by_word["health"]["why"] == "her_no"


def test_her_contact_person_and_team_are_told_at_once(
    inger: Relative, karen: Citizen, care: Staff, colleague: Staff, team: Team, client_of: Any
) -> None:
    set_contact_person(by=care, citizen=karen, staff=colleague)
    send(client_of(care), inger)
    notice = Notice.objects.open().get()
    assert (notice.for_staff, notice.team, notice.due_on) == (colleague, team, timezone.localdate())
    assert notice.path == f"/tellings/{Telling.objects.get().pk}/told/"
    page = client_of(colleague).get("/notices/").content.decode()
    assert "Fortæl Karen hvad og hvorfor så snart som muligt." in page
    assert TOLD["words"] not in page


def test_the_sweep_keeps_one_notice_and_closes_it_when_she_knows(inger: Relative, care: Staff, client_of: Any) -> None:
    send(client_of(care), inger)
    remind_all()
    remind_all()
    about = Notice.objects.filter(what="relatives.untold")
    assert about.count() == 1
    assert about.get().done_at is None
    actions.tell_citizen(by=care, telling=Telling.objects.get())
    assert about.get().done_at is not None
    remind_all()
    assert about.count() == 1


def test_the_task_stands_on_the_page_until_she_knows(inger: Relative, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    send(client, inger)
    page = client.get(f"/relatives/{inger.pk}/may-i-say/").content.decode()
    assert "Karen skal have det at vide" in page
    assert f"/tellings/{Telling.objects.get().pk}/told/" in page


def test_only_what_may_not_be_told_is_offered(inger: Relative, care: Staff, client_of: Any) -> None:
    page = client_of(care).get(f"/relatives/{inger.pk}/may-i-say/without-a-yes/").content.decode()
    assert 'value="health"' in page
    assert 'value="visits"' not in page


def test_what_may_be_told_is_not_told_without_a_yes(inger: Relative, care: Staff, client_of: Any) -> None:
    response = send(client_of(care), inger, categories=["visits", "health"])
    assert response.status_code == 422
    assert "Besøg og tider må gerne fortælles." in response.content.decode()
    assert not Telling.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"reason": ""},
        {"reason": "\u200b \n"},
        {"reason": "x" * 1001},
        {"words": ""},
        {"categories": []},
        {"categories": ["everything"]},
    ],
)
def test_without_a_reason_it_is_not_noted_and_what_was_typed_stays(
    wrong: dict[str, Any], inger: Relative, care: Staff, client_of: Any
) -> None:
    response = send(client_of(care), inger, **wrong)
    page = response.content.decode()
    assert response.status_code == 422
    assert TOLD["words"] in page or "words" in wrong
    assert not Telling.objects.exists()
    assert not Notice.objects.exists()


def test_who_is_a_relative_no_more_is_told_nothing(inger: Relative, care: Staff, client_of: Any) -> None:
    Relative.objects.filter(pk=inger.pk).update(ended_at=timezone.now())
    assert send(client_of(care), inger).status_code == 422
    assert not Telling.objects.exists()


def test_where_everything_is_shared_there_is_nothing_to_note(inger: Relative, care: Staff, client_of: Any) -> None:
    for category in kin.ALL:
        kin.say(inger, care, category, True, days_ago=0)
    page = client_of(care).get(f"/relatives/{inger.pk}/may-i-say/without-a-yes/").content.decode()
    assert "Inger Mikkelsen må få det hele at vide." in page


def test_neither_leader_nor_stranger_notes_it(inger: Relative, leader: Staff, stranger: Staff, client_of: Any) -> None:
    for person in (leader, stranger):
        assert send(client_of(person), inger).status_code == 404
