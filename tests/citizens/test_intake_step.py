"""The intake conversation: one thing at a time, kept at every step, two devices lose nothing."""

from typing import Any

import pytest

from citizens import actions
from citizens.models import Citizen, Conversation, Statement
from teams.models import Staff
from tests.citizens.talking import WORDS, begun, half_done, opened

pytestmark = pytest.mark.django_db


def test_it_begins_with_what_matters_and_nothing_stands_on_the_page_yet(
    care: Staff, karen: Citizen, client_of: Any
) -> None:
    client, before = client_of(care), Statement.objects.count()
    begin = client.post(f"/citizens/{karen.pk}/conversation/begin/")
    row = Conversation.objects.get()
    assert begin.url == f"/conversations/{row.pk}/1/"
    named = client.post(begin.url, {**opened(client, row, 1), "called": "Fru Mikkelsen"})
    assert named.url == f"/conversations/{row.pk}/2/"
    onward = client.post(named.url, {**opened(client, row), "text": WORDS})
    assert onward.url == f"/conversations/{row.pk}/3/"
    assert WORDS in client.get(named.url).content.decode()
    assert Statement.objects.count() == before


def test_a_second_begin_goes_on_where_it_stopped(care: Staff, colleague: Staff, karen: Citizen, client_of: Any) -> None:
    row = half_done(care, karen, number=3)
    response = client_of(colleague).post(f"/citizens/{karen.pk}/conversation/begin/")
    assert response.url == f"/conversations/{row.pk}/4/"
    assert Conversation.objects.count() == 1


def test_a_get_begins_nothing(care: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(care).get(f"/citizens/{karen.pk}/conversation/begin/").status_code == 302
    assert not Conversation.objects.exists()


def test_two_devices_in_the_same_question_lose_nothing(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    row = begun(care, karen)
    phone, tablet = client_of(care), client_of(colleague)
    first, second = opened(phone, row), opened(tablet, row)
    phone.post(f"/conversations/{row.pk}/2/", {**first, "text": "Min seng."})
    refused = tablet.post(f"/conversations/{row.pk}/2/", {**second, "text": "Min kat."})
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Min seng." in page
    assert "Min kat." in page
    again = tablet.post(
        f"/conversations/{row.pk}/2/", {**second, "seen": refused.context["seen"], "text": "Min seng og min kat."}
    )
    assert again.status_code == 302
    assert Conversation.objects.get().answers["matters"]["told"]["text"] == "Min seng og min kat."


def test_two_devices_in_different_questions_are_no_conflict(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    row = begun(care, karen)
    phone, tablet = client_of(care), client_of(colleague)
    first, second = opened(phone, row), opened(tablet, row, 3)
    assert phone.post(f"/conversations/{row.pk}/2/", {**first, "text": "Min seng."}).status_code == 302
    assert tablet.post(f"/conversations/{row.pk}/3/", {**second, "text": "Systuen."}).status_code == 302
    assert set(Conversation.objects.get().answers) == {"matters", "experience"}


def test_stopping_saves_and_the_page_says_that_it_is_under_way(care: Staff, karen: Citizen, client_of: Any) -> None:
    client, row = client_of(care), begun(care, karen)
    stop = client.post(f"/conversations/{row.pk}/2/", {**opened(client, row), "text": WORDS, "then": "stop"})
    assert stop.url == f"/citizens/{karen.pk}/"
    assert "En samtale er i gang" in client.get(stop.url).content.decode()


@pytest.mark.parametrize("number", [1, 6, 7, 8, 9, 10])
def test_every_question_may_be_skipped(number: int, care: Staff, karen: Citizen, client_of: Any) -> None:
    client, row = client_of(care), begun(care, karen)
    assert client.post(f"/conversations/{row.pk}/{number}/", opened(client, row, number)).status_code == 302


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        (2, {"text": "x" * 1001}),
        (2, {"text": WORDS, "source": "the neighbour’s dog"}),
        (2, {"text": WORDS, "seen": "x"}),
        (2, {"text": WORDS, "page_key": "x"}),
        (6, {"habits_text": "x" * 2001}),
        (6, {"habits_text": "Sover længe", "habits_source": "rumour"}),
        (7, {"text_1": "Hun er ensom om søndagen."}),
        (8, {"name_1": "Bodil", "closeness_1": "7"}),
        (8, {"name_1": "x" * 121}),
        (1, {"called": "x" * 61}),
        (1, {"called": "\u202eneraK"}),
        (9, {"staff": "0"}),
        (9, {"staff": "99999999999999999999"}),
        (9, {"staff": "Mette"}),
        (10, {"chosen": ["telepathy"]}),
    ],
)
def test_what_cannot_be_saved_is_said_and_kept(
    number: int, wrong: dict[str, Any], care: Staff, karen: Citizen, client_of: Any
) -> None:
    client, row = client_of(care), begun(care, karen)
    response = client.post(f"/conversations/{row.pk}/{number}/", {**opened(client, row, number), **wrong})
    assert response.status_code == 422
    assert Conversation.objects.get().answers == {}
    text = wrong.get("text") or wrong.get("text_1") or ""
    assert text in response.content.decode()


@pytest.mark.parametrize("number", [0, 11, 10**20])
def test_there_are_ten_questions(number: int, care: Staff, karen: Citizen, client_of: Any) -> None:
    row = begun(care, karen)
    assert client_of(care).get(f"/conversations/{row.pk}/{number}/").status_code == 404


def test_a_stranger_meets_nothing(stranger: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    row = half_done(care, karen)
    for path in ("1/", "1/keep/", "read-back/", "agree/", "give-up/"):
        assert client_of(stranger).get(f"/conversations/{row.pk}/{path}").status_code == 404


def test_what_is_typed_on_a_closed_conversation_is_not_lost(care: Staff, karen: Citizen, client_of: Any) -> None:
    client, row = client_of(care), begun(care, karen)
    form = opened(client, row)
    actions.give_up_conversation(by=care, conversation=row)
    response = client.post(f"/conversations/{row.pk}/2/", {**form, "text": WORDS})
    assert response.status_code == 422
    assert WORDS in response.content.decode()


def test_nobody_begins_with_somebody_who_has_left(care: Staff, karen: Citizen, client_of: Any) -> None:
    karen.ended_at = karen.taken_in_at
    karen.save()
    client_of(care).post(f"/citizens/{karen.pk}/conversation/begin/")
    assert not Conversation.objects.exists()


def test_only_colleagues_of_hers_can_be_chosen_as_contact_person(
    care: Staff, colleague: Staff, stranger: Staff, karen: Citizen, client_of: Any
) -> None:
    client, row = client_of(care), begun(care, karen)
    page = client.get(f"/conversations/{row.pk}/9/").content.decode()
    assert "Hvem vil du gerne have som kontaktperson?" in page
    assert str(colleague) in page
    assert str(stranger) not in page
    form = {**opened(client, row, 9), "staff": stranger.pk}
    assert client.post(f"/conversations/{row.pk}/9/", form).status_code == 422
    assert client.post(f"/conversations/{row.pk}/9/", {**form, "staff": colleague.pk}).status_code == 302
    told = Conversation.objects.get().answers["contact"]["told"]
    assert told == {"staff": colleague.pk, "name": str(colleague)}
