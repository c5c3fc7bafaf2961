"""The conversation: one question a page, saved as it is answered, taken up where it was broken off."""

from datetime import timedelta
from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from relatives import actions
from relatives.agreements import agreement
from relatives.models import Relative, SharingItem
from relatives.sharing import CATEGORIES
from teams.models import Staff
from tests.relatives.families import in_days, make_relative, says

pytestmark = pytest.mark.django_db


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    return make_relative(karen, care)


def typed(relative: Relative, category: str, share: str = "yes", **told: str) -> dict[str, str]:
    relative.refresh_from_db()
    sent = {"category": category, "share": share, "reason": "Fordi", "source": "citizen", "understood": "yes"}
    return {**sent, "seen": str(relative.sharing_version), **told}


def test_the_six_are_asked_one_by_one(inger: Relative, care: Staff, client_of: Any) -> None:
    client, url = client_of(care), f"/relatives/{inger.pk}/sharing/"
    page = client.get(url).content.decode()
    assert "Må Inger vide, hvornår vi kommer, og hvem der kommer?" in page
    assert 'class="frame turned"' in page or "turned" in page
    for place, category in enumerate(CATEGORIES):
        answer = client.post(url, typed(inger, category, "no" if category == "health" else "yes"))
        following = CATEGORIES[place + 1] if place < 5 else None
        end = f"{url}?about={following}" if following else f"/relatives/{inger.pk}/sharing/read-back/"
        assert answer.url == end
    assert {may.category for may in agreement(inger).shared} == set(CATEGORIES) - {"health"}
    assert AccessLog.objects.filter(citizens=[inger.citizen_id]).exists()


def test_broken_off_it_is_taken_up_at_the_first_without_an_answer(
    inger: Relative, care: Staff, colleague: Staff, client_of: Any
) -> None:
    url = f"/relatives/{inger.pk}/sharing/"
    client_of(care).post(url, typed(inger, "visits", then="stop"))
    assert "1 af 6 besvaret" in client_of(care).get(f"/relatives/{inger.pk}/").content.decode()
    page = client_of(colleague).get(url).content.decode()
    assert "Må Inger vide noget om din plan og dine mål?" in page
    assert "spørgsmål 2 af 6" in page


def test_a_yes_is_offered_for_a_year_and_may_be_without_end(inger: Relative, care: Staff, client_of: Any) -> None:
    client, url = client_of(care), f"/relatives/{inger.pk}/sharing/"
    assert f'value="{in_days(365).isoformat()}"' in client.get(url).content.decode()
    client.post(url, typed(inger, "visits"))
    assert agreement(inger).of("visits").until is None


def test_how_it_was_made_clear_is_carried_on(inger: Relative, care: Staff, client_of: Any) -> None:
    client, url = client_of(care), f"/relatives/{inger.pk}/sharing/"
    client.post(url, typed(inger, "visits", understood="partly", made_clear="Med billedkort"))
    page = client.get(f"{url}?about=goals").content.decode()
    assert "Med billedkort" in page
    item = SharingItem.objects.get()
    assert (item.understood, item.made_clear, item.source) == ("partly", "Med billedkort", "citizen")


def test_two_at_one_table(inger: Relative, care: Staff, colleague: Staff, client_of: Any) -> None:
    """The second sees the first one's answer beside the own, and may then save."""
    client, url = client_of(care), f"/relatives/{inger.pk}/sharing/"
    mine = typed(inger, "health", reason="Så er du ikke bekymret")
    says(inger, colleague, "health", False, "Det fortæller jeg selv")
    response = client.post(url, mine)
    page = response.content.decode()
    assert response.status_code == 422
    for shown in ("Det fortæller jeg selv", "Så er du ikke bekymret", "Jonas", 'name="seen" value="2"'):
        assert shown in page
    assert not agreement(inger).of("health").may
    assert client.post(url, {**mine, "seen": "2"}).status_code == 302
    assert agreement(inger).of("health").may


def test_taken_back_on_another_phone_while_it_was_open(
    inger: Relative, care: Staff, colleague: Staff, client_of: Any
) -> None:
    says(inger, care, "health", True)
    mine = typed(inger, "visits")
    actions.revoke(by=colleague, relative=inger, category="health")
    assert client_of(care).post(f"/relatives/{inger.pk}/sharing/", mine).status_code == 422
    assert not agreement(inger).shared


def test_the_same_answer_again_the_same_day_is_one(inger: Relative, care: Staff, client_of: Any) -> None:
    client, url = client_of(care), f"/relatives/{inger.pk}/sharing/"
    for _again in range(2):
        assert client.post(url, typed(inger, "visits")).status_code == 302
    assert SharingItem.objects.count() == 1
    client.post(url, typed(inger, "visits", "no"))
    assert SharingItem.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"share": ""}, ""),
        ({"share": "maybe"}, ""),
        ({"understood": ""}, ""),
        ({"understood": "no"}, "Et ja gælder kun, når det er forstået"),
        ({"source": "relative"}, ""),
        ({"until_on": "2020-01-01"}, ""),
        ({"from_on": "2020-01-01"}, "Et ja virker ikke bagud."),
        ({"until_on": "9999-12-31"}, "mere end ti år"),
        ({"until_on": "x"}, ""),
        ({"reason": "x" * 301}, ""),
        ({"seen": "x"}, ""),
        ({"seen": "99999999999999999999"}, ""),
    ],
)
def test_bad_answers_are_refused(
    wrong: dict[str, str], sentence: str, inger: Relative, care: Staff, client_of: Any
) -> None:
    response = client_of(care).post(f"/relatives/{inger.pk}/sharing/", typed(inger, "health", **wrong))
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not SharingItem.objects.exists()


def test_the_end_lies_before_the_start(inger: Relative, care: Staff, client_of: Any) -> None:
    days = {"from_on": in_days(9).isoformat(), "until_on": in_days(8).isoformat()}
    response = client_of(care).post(f"/relatives/{inger.pk}/sharing/", typed(inger, "visits", **days))
    assert response.status_code == 422
    assert "Slut ligger før start." in response.content.decode()


def test_a_no_has_no_days(inger: Relative, care: Staff, client_of: Any) -> None:
    days = {"from_on": in_days(9).isoformat(), "until_on": in_days(30).isoformat()}
    client_of(care).post(f"/relatives/{inger.pk}/sharing/", typed(inger, "visits", "no", understood="no", **days))
    item = SharingItem.objects.get()
    assert (item.from_on, item.until_on) == (in_days(0), None)


def test_an_unknown_thing_begins_at_the_first(inger: Relative, care: Staff, client_of: Any) -> None:
    client, url = client_of(care), f"/relatives/{inger.pk}/sharing/"
    assert "spørgsmål 1 af 6" in client.get(f"{url}?about=x").content.decode()
    client.post(url, typed(inger, "secrets"))
    assert set(SharingItem.objects.values_list("category", flat=True)) <= {"visits"}


def test_a_day_to_come_is_not_yet(inger: Relative, care: Staff, client_of: Any) -> None:
    day = in_days(5)
    client_of(care).post(f"/relatives/{inger.pk}/sharing/", typed(inger, "visits", from_on=day.isoformat()))
    found = agreement(inger)
    assert not found.of("visits").may
    assert agreement(inger, found.moment + timedelta(days=6)).of("visits").may


def test_who_is_the_relative_does_not_hold_the_pen(
    karen: Citizen, care: Staff, colleague: Staff, client_of: Any
) -> None:
    jonas = make_relative(karen, care, "Jonas Bech", "nevø", staff=colleague)
    response = client_of(colleague).post(f"/relatives/{jonas.pk}/sharing/", typed(jonas, "health"))
    assert response.status_code == 422
    assert "Du er selv den pårørende her." in response.content.decode()
    assert not SharingItem.objects.exists()


def test_with_who_has_ended_nothing_is_agreed(inger: Relative, care: Staff, client_of: Any) -> None:
    actions.end_relative(by=care, relative=inger)
    assert client_of(care).post(f"/relatives/{inger.pk}/sharing/", typed(inger, "visits")).status_code == 422
    assert not SharingItem.objects.exists()


def test_a_leader_and_a_stranger_do_not_ask(inger: Relative, leader: Staff, stranger: Staff, client_of: Any) -> None:
    for person in (leader, stranger):
        assert client_of(person).get(f"/relatives/{inger.pk}/sharing/").status_code == 404
