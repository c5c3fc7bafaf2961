"""Everybody in their own words; nobody's words are changed by another."""

from typing import Any

import pytest

from citizens.models import Citizen
from relatives import actions
from relatives.models import Disagreement, Relative, Voice
from teams.models import Staff, Team
from tests import cast
from tests.relatives import kin
from tests.relatives.answers import key, voice

pytestmark = pytest.mark.django_db


def path(question: Disagreement, anew: Voice | None = None) -> str:
    return f"/disagreements/{question.pk}/voice/" + (f"?anew={anew.pk}" if anew else "")


def test_a_worker_speaks_for_herself(question: Disagreement, care: Staff, client_of: Any) -> None:
    assert client_of(care).post(path(question), voice("staff", "Hun er sikker med rollatoren.")).status_code == 302
    assert Voice.objects.get(party="staff").staff == care


def test_the_leader_speaks_as_leader(question: Disagreement, leader: Staff, client_of: Any) -> None:
    assert client_of(leader).post(path(question), voice("leader", "Jeg hører jer begge.")).status_code == 302
    assert Voice.objects.get(party="leader").staff == leader


def test_said_anew_is_a_new_row_and_the_old_one_stays(
    question: Disagreement, inger: Relative, care: Staff, client_of: Any
) -> None:
    old = Voice.objects.get(relative=inger)
    client = client_of(care)
    client.post(path(question, old), {"words": "Vent til foråret.", "form_key": key()})
    new = Voice.objects.get(corrects=old)
    assert (new.party, new.relative, new.words) == ("relative", inger, "Vent til foråret.")
    old.refresh_from_db()
    assert old.words == "Jeg er bange for, at hun falder."
    page = client.get(f"/disagreements/{question.pk}/").content.decode()
    assert page.count('class="own"') == 1
    assert "Sagt før" in page


def test_a_colleagues_words_are_not_changed(
    question: Disagreement, care: Staff, colleague: Staff, client_of: Any
) -> None:
    old = actions.add_voice(by=colleague, disagreement=question, party="staff", words="Jeg går med.")
    response = client_of(care).post(path(question, old), {"words": "Jeg går ikke med.", "form_key": key()})
    assert response.status_code == 422
    assert "Det er en andens ord" in response.content.decode()
    assert "Jeg går ikke med." in response.content.decode()


def test_of_two_who_say_it_anew_the_second_is_told(
    question: Disagreement, inger: Relative, care: Staff, client_of: Any
) -> None:
    old = Voice.objects.get(relative=inger)
    actions.add_voice(by=care, disagreement=question, party="relative", relative=inger, words="Vent.", corrects=old)
    response = client_of(care).post(path(question, old), {"words": "Vent til maj.", "form_key": key()})
    assert response.status_code == 422
    assert "blev sagt på ny" in response.content.decode()


def test_what_is_closed_is_not_written_to_and_the_text_stays(
    question: Disagreement, care: Staff, client_of: Any
) -> None:
    actions.close_disagreement(by=care, disagreement=question, version=1, closing_words="Det løste sig.")
    response = client_of(care).post(path(question), voice("citizen", "Jeg går alligevel."))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Mette har afsluttet det her" in page
    assert "Jeg går alligevel." in page


def test_the_relative_of_another_has_no_say(question: Disagreement, team: Team, care: Staff, client_of: Any) -> None:
    poul = cast.make_citizen("Poul Winther", team, care)
    henrik = kin.make_relative(poul, care, "Henrik Winther", "søn")
    response = client_of(care).post(path(question), voice(f"relative-{henrik.pk}", "Nej."))
    assert response.status_code == 422
    assert Voice.objects.count() == 2


@pytest.mark.parametrize("anew", ["x", "0", "9" * 30, "-1", "²"])
def test_words_that_are_not_there_are_not_said_anew(
    anew: str, question: Disagreement, care: Staff, client_of: Any
) -> None:
    response = client_of(care).get(f"/disagreements/{question.pk}/voice/?anew={anew}")
    assert response.status_code == 200
    assert 'name="who"' in response.content.decode()


def test_words_from_another_disagreement_are_not_taken_over(
    question: Disagreement, karen: Citizen, care: Staff, client_of: Any
) -> None:
    other = actions.open_disagreement(by=care, citizen=karen, question="Skal hun have gps?", her_words="Nej.")
    page = client_of(care).get(path(question, Voice.objects.get(disagreement=other))).content.decode()
    assert 'name="who"' in page
