"""What fits her: reasons that are hers, why not, and one tap to begin."""

from datetime import time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen, Kind
from community.models import Activity, Interest, Referral
from teams.models import Staff
from tests import cast
from tests.community import offers
from visits.models import VisitPlan

pytestmark = pytest.mark.django_db


@pytest.fixture
def knitting(karen: Citizen, care: Staff) -> Activity:
    """Near Karen, who misses it."""
    Citizen.objects.filter(pk=karen.pk).update(latitude=55.340, longitude=11.101)
    cast.say(karen, "Jeg savner strikkestuen.", care, kind=Kind.MEANINGFUL)
    return offers.make_activity(latitude=55.341, longitude=11.102)


def read(client: Any, citizen: Citizen) -> str:
    response = client.get(f"/citizens/{citizen.pk}/offers/")
    assert response.status_code == 200
    return str(response.content.decode())


def choose(client: Any, citizen: Citizen, offer: str) -> Any:
    return client.post(f"/citizens/{citizen.pk}/offers/", {"offer": offer, "form_key": offers.key()})


def test_her_own_words_and_the_way_are_the_reasons(
    knitting: Activity, karen: Citizen, care: Staff, client_of: Any
) -> None:
    page = read(client_of(care), karen)
    assert "Strikkestuen på biblioteket" in page
    assert "Jeg savner strikkestuen." in page
    assert " m " in page
    assert AccessLog.objects.get().citizens == [karen.pk]


def test_a_tap_begins_the_loop_with_the_reasons_as_they_stood(
    knitting: Activity, karen: Citizen, care: Staff, client_of: Any
) -> None:
    response = choose(client_of(care), karen, f"activity:{knitting.pk}")
    made = Referral.objects.get()
    assert response["Location"] == f"/referrals/{made.pk}/"
    assert any(reason["quote"] == "Jeg savner strikkestuen." for reason in made.reasons)
    assert len(made.reasons) >= 2


def test_what_filled_up_meanwhile_is_refused_with_why(
    knitting: Activity, karen: Citizen, care: Staff, client_of: Any
) -> None:
    Activity.objects.update(is_full=True)
    response = choose(client_of(care), karen, f"activity:{knitting.pk}")
    assert response.status_code == 422
    assert not Referral.objects.exists()
    assert choose(client_of(care), karen, "activity:999999").status_code == 422
    assert choose(client_of(care), karen, "").status_code == 422


def test_what_nobody_has_confirmed_for_long_is_not_suggested(
    knitting: Activity, karen: Citizen, care: Staff, client_of: Any
) -> None:
    Activity.objects.update(confirmed_on=timezone.localdate() - timedelta(days=400))
    assert f"activity:{knitting.pk}" not in read(client_of(care), karen)


def test_what_lies_during_her_visits_says_so(
    knitting: Activity, karen: Citizen, karens_plan: VisitPlan, care: Staff, client_of: Any
) -> None:
    day = timezone.localdate() + timedelta(days=2)
    at = timezone.make_aware(timezone.datetime.combine(day, time(14, 30)))
    Activity.objects.update(weekdays=[day.isoweekday()])
    assert f"activity:{knitting.pk}" in read(client_of(care), karen)
    cast.make_visit(karens_plan, at, care)
    assert f"activity:{knitting.pk}" not in read(client_of(care), karen)


def test_with_one_reason_it_can_be_chosen_all_the_same(karen: Citizen, care: Staff, client_of: Any) -> None:
    cast.say(karen, "Jeg sang i kor.", care, kind=Kind.EXPERIENCE)
    singing = offers.make_activity("Sangkor", interests=[Interest.MUSIC], weekdays=[])
    assert f"activity:{singing.pk}" in read(client_of(care), karen)
    assert choose(client_of(care), karen, f"activity:{singing.pk}").status_code == 302


def test_an_event_to_come_is_an_offer_too(knitting: Activity, karen: Citizen, care: Staff, client_of: Any) -> None:
    team = care.memberships.get().team
    lunch = offers.make_event(team, care, "Strikkecafé", interests=[Interest.CRAFTS], latitude=55.34, longitude=11.10)
    assert choose(client_of(care), karen, f"event:{lunch.pk}").status_code == 302
    assert Referral.objects.get().event == lunch


def test_those_she_knows_stand_first(knitting: Activity, karen: Citizen, care: Staff, client_of: Any) -> None:
    bodil = offers.make_bodil(karen, care)
    page = read(client_of(care), karen)
    assert page.index("Bodil Krag") < page.index("Strikkestuen på biblioteket")
    assert f"?member={bodil.pk}" in page


def test_when_nothing_is_known_it_says_what_is_missing(karen: Citizen, care: Staff, client_of: Any) -> None:
    page = read(client_of(care), karen)
    assert f"/citizens/{karen.pk}/network/new/" in page
    assert "Karen" in page
    assert "<form" not in page.partition('id="fits-h"')[2].partition("</main>")[0]


def test_somebody_else_finds_nothing(karen: Citizen, stranger: Staff, leader: Staff, client_of: Any) -> None:
    for person in (stranger, leader):
        assert client_of(person).get(f"/citizens/{karen.pk}/offers/").status_code == 404
