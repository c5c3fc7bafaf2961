"""What she answered, read by the worker; taken away again where it stood on the wrong citizen."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from community.models import Outcome, Screening
from config.export import whole_record
from teams.models import Staff
from tests import cast

pytestmark = pytest.mark.django_db


def test_each_question_stands_with_its_answer_and_the_look_is_logged(
    karen: Citizen, care: Staff, client_of: Any
) -> None:
    row = cast.asked_about_company(karen, care, answers=[1, 2, 3])
    page = client_of(care).get(f"/screenings/{row.pk}/").content.decode()
    for words in ("Hvor ofte føler du dig isoleret", "Sjældent", "En gang imellem", "Ofte", "6 af 9", "Under 7"):
        assert words in page
    assert "Find et tilbud" not in page
    assert AccessLog.objects.latest("pk").citizens == [karen.pk]


@pytest.mark.parametrize("who", ["stranger", "leader", "administrator"])
def test_nobody_else_reads_a_single_answer(
    who: str, karen: Citizen, care: Staff, client_of: Any, request: pytest.FixtureRequest
) -> None:
    row = cast.asked_about_company(karen, care)
    client = client_of(request.getfixturevalue(who))
    assert client.get(f"/screenings/{row.pk}/").status_code == 404
    assert client.post(f"/screenings/{row.pk}/withdraw/").status_code == 404
    assert Screening.objects.standing().exists()


def test_a_no_says_from_when_we_may_ask(karen: Citizen, care: Staff, client_of: Any) -> None:
    row = cast.asked_about_company(karen, care, outcome=Outcome.WILL_NOT, answers=[])
    assert "Karen sagde nej" in client_of(care).get(f"/screenings/{row.pk}/").content.decode()


def test_a_no_noted_by_mistake_is_found_on_her_page_and_taken_away(karen: Citizen, care: Staff, client_of: Any) -> None:
    row = cast.asked_about_company(karen, care, outcome=Outcome.WILL_NOT, answers=[])
    client, hers = client_of(care), f"/citizens/{karen.pk}/wellbeing/"
    assert f'href="/screenings/{row.pk}/"' in client.get(hers).content.decode()
    assert "Tag nejet væk" in client.get(f"/screenings/{row.pk}/").content.decode()
    client.post(f"/screenings/{row.pk}/withdraw/")
    page = client.get(hers).content.decode()
    assert "vil ikke spørges" not in page
    assert f"/screenings/{row.pk}/" not in page


def test_whoever_asked_takes_it_away_and_nobody_else(
    karen: Citizen, care: Staff, colleague: Staff, client_of: Any
) -> None:
    row = cast.asked_about_company(karen, care)
    path = f"/screenings/{row.pk}/withdraw/"
    client_of(colleague).post(path)
    assert Screening.objects.standing().exists()
    assert client_of(care).get(path).status_code == 302
    assert Screening.objects.standing().exists()
    assert client_of(care).post(path)["Location"] == f"/citizens/{karen.pk}/wellbeing/"
    assert not Screening.objects.standing().exists()
    assert client_of(care).get(f"/screenings/{row.pk}/").status_code == 404


def test_her_whole_record_has_the_answers_in_words_but_not_those_that_were_anothers(
    karen: Citizen, care: Staff, client_of: Any
) -> None:
    cast.asked_about_company(karen, care, days_ago=200, answers=[3, 3, 3], words="Kun om søndagen")
    wrong = cast.asked_about_company(karen, care, answers=[2, 2, 2], words="Anden borgers ord")
    client_of(care).post(f"/screenings/{wrong.pk}/withdraw/")
    told = whole_record(karen).for_machines()["community.Screening"]
    assert told[0]["answers"][0] == "Hvor ofte føler du dig isoleret fra andre? ofte"
    assert (told[0]["score"], told[0]["words"]) == (9, "Kun om søndagen")
    assert (told[1]["answers"], told[1]["score"], told[1]["words"]) == ([], None, "")
