"""How a relative is reached; two who change it at once lose nothing."""

from typing import Any

import pytest

from citizens.models import Citizen
from relatives import actions
from relatives.models import Relative
from teams.models import Staff
from tests.relatives.families import make_relative

pytestmark = pytest.mark.django_db
TYPED = {"reach": "Sms", "language": "en", "ask_about": "Katten"}


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    return make_relative(karen, care, reach="Telefon")


def test_it_is_changed(inger: Relative, care: Staff, client_of: Any) -> None:
    client, url = client_of(care), f"/relatives/{inger.pk}/change/"
    assert "Telefon" in client.get(url).content.decode()
    assert client.post(url, {**TYPED, "version": inger.version}).url == f"/relatives/{inger.pk}/"
    inger.refresh_from_db()
    assert (inger.reach, inger.language, inger.ask_about, inger.version) == ("Sms", "en", "Katten", 2)


def test_what_was_saved_meanwhile_stands_beside(inger: Relative, care: Staff, colleague: Staff, client_of: Any) -> None:
    actions.change_relative(by=colleague, relative=inger, version=1, reach="Efter klokken fem")
    client, url = client_of(care), f"/relatives/{inger.pk}/change/"
    response = client.post(url, {**TYPED, "version": 1})
    page = response.content.decode()
    assert response.status_code == 422
    for shown in ("Efter klokken fem", "Sms", "Jonas", 'name="version" value="2"'):
        assert shown in page
    assert client.post(url, {**TYPED, "version": 2}).status_code == 302


@pytest.mark.parametrize("wrong", [{"language": ""}, {"email": "x"}, {"reach": "x" * 201}, {"version": "x"}])
def test_bad_answers_are_refused(wrong: dict[str, str], inger: Relative, care: Staff, client_of: Any) -> None:
    answer = {**TYPED, "version": 1, **wrong}
    assert client_of(care).post(f"/relatives/{inger.pk}/change/", answer).status_code == 422
    inger.refresh_from_db()
    assert inger.reach == "Telefon"


def test_who_works_here_and_is_the_relative_does_not_take_that_away(
    inger: Relative, care: Staff, colleague: Staff, client_of: Any
) -> None:
    """Else the next answer would be written by who it is about."""
    Relative.objects.filter(pk=inger.pk).update(staff=care)
    url, typed = f"/relatives/{inger.pk}/change/", {**TYPED, "version": inger.version}
    response = client_of(care).post(url, typed)
    assert response.status_code == 422
    assert "Du er selv den pårørende her" in response.content.decode()
    assert client_of(care).post(url, typed | {"staff": care.pk}).status_code == 302
    inger.refresh_from_db()
    assert (inger.staff, inger.reach) == (care, "Sms")
    assert client_of(colleague).post(url, {**TYPED, "version": inger.version}).status_code == 302
    inger.refresh_from_db()
    assert inger.staff is None


def test_who_has_ended_is_not_changed(inger: Relative, care: Staff, client_of: Any) -> None:
    actions.end_relative(by=care, relative=inger)
    answer = client_of(care).post(f"/relatives/{inger.pk}/change/", {**TYPED, "version": inger.version})
    assert answer.status_code == 422
    assert "Inger Mikkelsen hører ikke længere til de pårørende" in answer.content.decode()


def test_a_stranger_meets_nothing(inger: Relative, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).post(f"/relatives/{inger.pk}/change/", TYPED).status_code == 404
