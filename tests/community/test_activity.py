"""One offer: what, where and when; and its owner says with one tap that it still holds."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import override

from citizens.models import Notice
from community import catalogue, offering, stale
from community.models import Activity
from teams.models import Municipality, Staff
from tests.community.offers import key, make_activity

pytestmark = pytest.mark.django_db
LONG_AGO = timedelta(days=181)


@pytest.fixture
def forgotten(municipality: Municipality, care: Staff) -> Activity:
    return make_activity(owner=care, confirmed_on=timezone.localdate() - LONG_AGO)


def confirm(client: Any, activity: Activity, version: int = 1) -> Any:
    path = f"/community/activities/{activity.pk}/holds/"
    return client.post(path, {"version": version, "form_key": key()}, follow=True)


def test_the_place_stands_on_the_map_of_the_device(care: Staff, client_of: Any) -> None:
    row = make_activity(place="Biblioteket", latitude=55.34, longitude=11.1, contact_phone="00 31 22 50")
    page = client_of(care).get(f"/community/activities/{row.pk}/").content.decode()
    assert 'href="geo:55.34,11.1"' in page
    assert 'href="tel:00 31 22 50"' in page


def test_its_owner_confirms_and_the_question_is_settled(forgotten: Activity, care: Staff, client_of: Any) -> None:
    assert stale.ask_owners() == 1
    page = client_of(care).get(f"/community/activities/{forgotten.pk}/").content.decode()
    assert "Ingen har set på det siden" in page
    assert "Det gælder fra i dag." in confirm(client_of(care), forgotten).content.decode()
    forgotten.refresh_from_db()
    assert forgotten.confirmed_on == timezone.localdate()
    assert Notice.objects.get().done_by == care


def test_somebody_else_cannot_say_it(forgotten: Activity, colleague: Staff, client_of: Any) -> None:
    page = client_of(colleague).get(f"/community/activities/{forgotten.pk}/").content.decode()
    assert "holds/" not in page
    assert "Kun Mette eller en administrator" in confirm(client_of(colleague), forgotten).content.decode()


def test_one_who_was_second_is_told(forgotten: Activity, care: Staff, administrator: Staff, client_of: Any) -> None:
    confirm(client_of(care), forgotten)
    assert "Mette rettede" in confirm(client_of(administrator), forgotten).content.decode()


def test_from_the_day_its_owner_is_asked_it_is_not_suggested(municipality: Municipality, care: Staff) -> None:
    today = timezone.localdate()
    for days, is_old in ((municipality.offer_stale_days, True), (municipality.offer_stale_days - 1, False)):
        row = make_activity(owner=care, confirmed_on=today - timedelta(days=days))
        assert catalogue.is_stale(row, today) is is_old
        assert [each.offer.is_stale for each in offering.choices(today) if each.row == row] == [is_old]


def test_an_owner_is_asked_once_and_one_question_a_day(forgotten: Activity, care: Staff) -> None:
    make_activity("Gåholdet", owner=care, confirmed_on=timezone.localdate() - LONG_AGO * 2)
    assert [stale.ask_owners(), stale.ask_owners()] == [1, 0]
    assert Notice.objects.get().for_staff == care
    assert "Gælder ”Gåholdet” stadig?" in Notice.objects.get().words
    with override("en"):
        assert "Does “Gåholdet” still hold?" in Notice.objects.get().words


def test_what_was_put_away_rests_for_a_month(forgotten: Activity, care: Staff) -> None:
    stale.ask_owners()
    Notice.objects.update(done_at=timezone.now() - timedelta(days=29), due_on=timezone.localdate() - timedelta(days=29))
    assert stale.ask_owners() == 0
    Notice.objects.update(done_at=timezone.now() - timedelta(days=31))
    assert stale.ask_owners() == 1


def test_what_was_looked_at_lately_is_not_asked_about(municipality: Municipality, care: Staff) -> None:
    make_activity(owner=care, confirmed_on=timezone.localdate() - timedelta(days=179))
    make_activity("Uden ejer", confirmed_on=timezone.localdate() - LONG_AGO)
    assert stale.ask_owners() == 0
