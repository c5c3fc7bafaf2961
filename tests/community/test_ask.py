"""She is asked three questions about company, or says no: what is kept, what is refused, and when we ask again."""

import re
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import Citizen
from community import actions, instruments
from community.models import AskedWhy, Screening
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.django_db
GIVEN = {"outcome": "answered", "q0": "2", "q1": "3", "q2": "2"}


def opened(client: Any, citizen: Citizen, query: str = "") -> str:
    response = client.get(f"/citizens/{citizen.pk}/wellbeing/ask/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def send(client: Any, citizen: Citizen, told: dict[str, Any], query: str = "", page: str = "") -> Any:
    page = page or opened(client, citizen, query)
    hidden = dict(re.findall(r'<input type="hidden" name="(form_key|key)" value="([^"]*)"', page))
    return client.post(f"/citizens/{citizen.pk}/wellbeing/ask/{query}", hidden | told)


def test_the_cards_are_turned_to_her_and_never_say_the_word(karen: Citizen, care: Staff, client_of: Any) -> None:
    page = opened(client_of(care), karen)
    assert "turned" in page
    for item in instruments.company().items:
        assert item in page
    assert "ikke i dag" in page
    assert "ensom" not in page.lower()
    assert "Mikkelsen" not in page


def test_her_answers_are_kept_and_the_worker_reads_what_they_mean(karen: Citizen, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    response = send(client, karen, {**GIVEN, "words": "Det er mest om aftenen."}, "?visit=7")
    told = Screening.objects.get()
    assert (told.answers, told.outcome, told.why, told.asked_by) == ([2, 3, 2], "answered", AskedWhy.NEW, care)
    assert (told.instrument, told.edition, told.words) == ("t-ils", "2017", "Det er mest om aftenen.")
    assert response["Location"] == f"/screenings/{told.pk}/?visit=7"
    page = client.get(response["Location"]).content.decode()
    for words in ("7 af 9", "Fra 7 taler vi om samvær", "Det er mest om aftenen.", "/visits/7/"):
        assert words in page


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"outcome": "answered", "q0": "2", "q1": "3"}, "Vælg et svar, eller: ikke i dag."),
        ({**GIVEN, "q1": "7"}, "Vælg en af mulighederne"),
        ({**GIVEN, "q1": "x"}, "Vælg en af mulighederne"),
        ({**GIVEN, "q3": "1"}, "Der er flere svar end spørgsmål."),
        ({**GIVEN, "outcome": "great"}, "Svar på alle spørgsmål, eller vælg: ikke i dag."),
        ({"q0": "2"}, "Svar på alle spørgsmål, eller vælg: ikke i dag."),
        ({"outcome": "will_not"}, "Vælg, hvornår vi må spørge igen, eller aldrig."),
        ({"outcome": "will_not", "again": "99"}, "Vælg en af mulighederne"),
    ],
)
def test_what_makes_no_sense_comes_back_with_what_was_chosen(
    told: dict[str, str], sentence: str, karen: Citizen, care: Staff, client_of: Any
) -> None:
    response = send(client_of(care), karen, {**told, "words": "Bliver stående"})
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "Bliver stående" in page
    assert not Screening.objects.exists()


def test_not_today_goes_back_to_the_visit_and_rests_a_week(karen: Citizen, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    response = send(client, karen, {"outcome": "not_today", "q0": "3"}, "?visit=7")
    assert response["Location"] == "/visits/7/"
    told = Screening.objects.get()
    assert (told.outcome, told.answers, told.ask_again_on) == ("not_today", [], None)
    again = send(client, karen, GIVEN)
    assert again.status_code == 422
    assert "Karen har sagt: ikke nu." in again.content.decode()
    assert send(client, karen, {**GIVEN, "wished": "on"}).status_code == 302
    assert Screening.objects.answered().get().why == AskedWhy.WISHED


@pytest.mark.parametrize(("again", "days"), [("3", 88), ("6", 180), ("12", 362), ("never", None)])
def test_her_no_is_remembered_until_the_day_she_chose(
    again: str, days: int | None, karen: Citizen, care: Staff, client_of: Any
) -> None:
    client = client_of(care)
    response = send(client, karen, {"outcome": "will_not", "again": again})
    assert response["Location"] == f"/citizens/{karen.pk}/wellbeing/"
    told = Screening.objects.get()
    assert (told.ask_again_on is None) is (days is None)
    if days is not None and told.ask_again_on is not None:
        assert days <= (told.ask_again_on - timezone.localdate()).days <= days + 5
    page = opened(client, karen)
    assert ("vil ikke spørges" in page) is (days is None)
    assert "Karen ønsker det selv" in page
    assert send(client, karen, GIVEN).status_code == 422


def test_ninety_days_lie_between_unless_she_wishes_it(
    karen: Citizen, care: Staff, colleague: Staff, client_of: Any
) -> None:
    cast.asked_about_company(karen, colleague, days_ago=89)
    client = client_of(care)
    refused = send(client, karen, GIVEN)
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Jonas spurgte den" in page
    assert re.search(r'name="q1" value="3"[^>]*checked', page)
    assert send(client, karen, {**GIVEN, "wished": "on"}).status_code == 302


def test_after_ninety_days_she_may_be_asked(karen: Citizen, care: Staff, client_of: Any) -> None:
    cast.asked_about_company(karen, care, days_ago=90)
    assert send(client_of(care), karen, GIVEN).status_code == 302


def test_the_same_key_twice_is_one_asking_and_other_answers_are_refused(karen: Citizen, care: Staff) -> None:
    key, asked = uuid4(), instruments.company()
    first = actions.ask(by=care, citizen=karen, instrument=asked, key=key, outcome="answered", answers=[1, 1, 1])
    assert (
        actions.ask(by=care, citizen=karen, instrument=asked, key=key, outcome="answered", answers=[1, 1, 1]) == first
    )
    with pytest.raises(ValidationError, match="Der er allerede sendt andre svar"):
        actions.ask(by=care, citizen=karen, instrument=asked, key=key, outcome="answered", answers=[3, 3, 3])
    assert Screening.objects.count() == 1


def test_a_sent_page_sent_again_leads_to_the_same_place(karen: Citizen, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    page = opened(client, karen)
    first, second = send(client, karen, GIVEN, page=page), send(client, karen, GIVEN, page=page)
    assert first["Location"] == second["Location"]
    assert Screening.objects.count() == 1


@pytest.mark.parametrize("answers", [[1, 2, 3, 1], [1, 2], [1, 2, 7], []])
def test_the_action_itself_refuses_answers_that_cannot_be(answers: list[int], karen: Citizen, care: Staff) -> None:
    told: dict[str, Any] = {"instrument": instruments.company(), "key": uuid4(), "outcome": "answered"}
    with pytest.raises(ValidationError, match="3 spørgsmål"):
        actions.ask(by=care, citizen=karen, answers=answers, **told)


@pytest.mark.parametrize(
    "told",
    [
        {"outcome": "not_today", "answers": [1, 1, 1]},
        {"outcome": "not_today", "ask_again_on": date(2099, 1, 1)},
        {"outcome": "will_not", "ask_again_on": date(2020, 1, 1)},
        {"outcome": "perhaps"},
    ],
)
def test_a_no_is_a_no_and_has_no_answers(told: dict[str, Any], karen: Citizen, care: Staff) -> None:
    with pytest.raises(ValidationError):
        actions.ask(by=care, citizen=karen, instrument=instruments.company(), key=uuid4(), **told)


def test_somebody_whose_help_has_ended_is_not_asked(karen: Citizen, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    page = opened(client, karen)
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now() - timedelta(days=1))
    response = send(client, karen, GIVEN, page=page)
    assert response.status_code in (404, 422)
    assert not Screening.objects.exists()


@pytest.mark.parametrize("who", ["stranger", "leader", "administrator"])
def test_only_those_who_may_ask_open_the_cards(
    who: str, karen: Citizen, client_of: Any, request: pytest.FixtureRequest
) -> None:
    client = client_of(request.getfixturevalue(who))
    for path in ("wellbeing/ask/", "wellbeing/"):
        assert client.get(f"/citizens/{karen.pk}/{path}").status_code == 404
    assert client.post(f"/citizens/{karen.pk}/wellbeing/ask/", GIVEN).status_code == 404
    assert not Screening.objects.exists()


@pytest.mark.parametrize("query", ["?with=who-5", "?visit=x", "?visit=-1", "?visit=" + "9" * 40])
def test_rubbish_in_the_address_asks_as_always(query: str, karen: Citizen, care: Staff, client_of: Any) -> None:
    assert instruments.company().items[0] in opened(client_of(care), karen, query)
