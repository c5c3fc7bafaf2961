"""A message is noted in two taps and a sentence: who, about what."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen, Notice
from relatives.models import Message, Relative
from teams.models import Staff, Team
from tests import cast
from tests.relatives import kin
from tests.relatives.answers import message

pytestmark = pytest.mark.django_db


def send(client: Any, citizen: Citizen, answers: dict[str, Any]) -> Any:
    return client.post(f"/citizens/{citizen.pk}/relatives/messages/new/", answers)


def test_what_waits_is_on_the_teams_list_at_once(karen: Citizen, inger: Relative, care: Staff, client_of: Any) -> None:
    assert send(client_of(care), karen, message(inger)).status_code == 302
    notice = Notice.objects.get()
    assert (notice.team_id, notice.what) == (karen.team_ties.get().team_id, "relatives.message")
    assert "Inger Mikkelsen venter på svar" in notice.words


def test_what_wants_no_answer_waits_for_none(karen: Citizen, inger: Relative, care: Staff, client_of: Any) -> None:
    answers = message(inger)
    del answers["wants_answer"]
    send(client_of(care), karen, answers)
    assert not Message.objects.open().exists()
    assert not Notice.objects.exists()


def test_two_taps_may_be_done_already(karen: Citizen, inger: Relative, care: Staff, client_of: Any) -> None:
    path = f"/citizens/{karen.pk}/relatives/messages/new/?who={inger.pk}&about=visits"
    page = client_of(care).get(path).content.decode()
    assert page.count("checked") >= 2


def test_it_is_at_hand_where_one_looks_up_what_to_say(
    karen: Citizen, inger: Relative, care: Staff, leader: Staff, client_of: Any
) -> None:
    panel, new = f"/citizens/{karen.pk}/relatives/may-i-say/", f"/citizens/{karen.pk}/relatives/messages/new/"
    assert new in client_of(care).get(panel).content.decode()
    assert new not in client_of(leader).get(panel).content.decode()
    asked = client_of(care).get(f"/relatives/{inger.pk}/may-i-say/").content.decode()
    assert f"{new}?who={inger.pk}" in asked


def test_what_we_say_to_a_relative_must_be_shared(karen: Citizen, inger: Relative, care: Staff, client_of: Any) -> None:
    """The text stays, with the sentence to say instead."""
    response = send(client_of(care), karen, message(inger, direction="to", about="health", text="Det gik godt."))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Det gik godt." in page
    assert "må ikke få noget at vide om helbred" in page
    assert "Du kan sige:" in page
    assert not Message.objects.exists()


def test_a_colleague_who_is_the_relative_tells_herself_nothing(
    karen: Citizen, inger: Relative, care: Staff, client_of: Any
) -> None:
    Relative.objects.filter(pk=inger.pk).update(staff=care)
    response = send(client_of(care), karen, message(inger, direction="to", text="Vi kommer klokken ni."))
    assert response.status_code == 422
    assert "Det er dig selv." in response.content.decode()
    assert not Message.objects.exists()


def test_what_tells_nothing_about_her_passes(karen: Citizen, inger: Relative, care: Staff, client_of: Any) -> None:
    answers = message(inger, direction="to", about="health", text="Ring til mor.", tells_nothing="on")
    assert send(client_of(care), karen, answers).status_code == 302
    assert Message.objects.get().wants_answer is False


def test_the_relative_of_another_citizen_is_no_choice(
    karen: Citizen, inger: Relative, team: Team, care: Staff, client_of: Any
) -> None:
    poul = cast.make_citizen("Poul Winther", team, care)
    henrik = kin.make_relative(poul, care, "Henrik Winther", "søn")
    response = send(client_of(care), karen, message(henrik))
    assert response.status_code == 422
    assert "Henrik" not in response.content.decode()


@pytest.mark.parametrize(
    "wrong", [{"about": "x"}, {"text": ""}, {"text": "a\x00b"}, {"relative": ""}, {"channel": "due"}]
)
def test_what_cannot_be_noted_comes_back(
    wrong: dict[str, str], karen: Citizen, inger: Relative, care: Staff, client_of: Any
) -> None:
    assert send(client_of(care), karen, message(inger) | wrong).status_code == 422


def test_a_message_from_tomorrow_is_refused(karen: Citizen, inger: Relative, care: Staff, client_of: Any) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    response = send(client_of(care), karen, message(inger, received_on=tomorrow))
    assert response.status_code == 422
    assert "Den dag ligger forude" in response.content.decode()


def test_nothing_is_added_when_the_help_has_ended(karen: Citizen, inger: Relative, care: Staff, client_of: Any) -> None:
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    assert send(client_of(care), karen, message(inger)).status_code == 422


def test_a_leader_may_not_note_one(karen: Citizen, inger: Relative, leader: Staff, client_of: Any) -> None:
    assert send(client_of(leader), karen, message(inger)).status_code == 404
