"""Known faces: whom she has met, and who comes and is new."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen, ContactPerson
from teams.models import Staff
from tests import cast
from visits.models import LastSeen, VisitPlan

pytestmark = pytest.mark.django_db


def faces(client: Any, citizen: Citizen) -> str:
    page = client.get(f"/citizens/{citizen.pk}/faces/").content.decode()
    return str(page.split('id="faces"')[1].split("</section>")[0])


def test_met_counts_fourteen_days_and_known_counts_twenty_eight(
    karen: Citizen, care: Staff, colleague: Staff, planner: Staff, client_of: Any
) -> None:
    today = timezone.localdate()
    for staff, days in ((care, 0), (colleague, 20), (planner, 29)):
        LastSeen.objects.create(citizen=karen, staff=staff, last_day=today - timedelta(days=days))
    page = faces(client_of(care), karen)
    assert "Karen har mødt en af os de sidste 14 dage." in page
    assert "Jonas Bech" in page
    assert "Birgitte" not in page


def test_the_contact_person_stands_first_and_a_new_face_says_when(
    karen: Citizen, karens_plan: VisitPlan, care: Staff, colleague: Staff, client_of: Any
) -> None:
    now = timezone.now()
    LastSeen.objects.create(citizen=karen, staff=care, last_day=timezone.localdate() - timedelta(days=5))
    ContactPerson.objects.create(citizen=karen, staff=care, from_on=timezone.localdate())
    cast.make_visit(karens_plan, now + timedelta(days=2), colleague)
    page = faces(client_of(care), karen)
    assert page.index("Karens kontaktperson") < page.index("ny for Karen, kommer")
    assert "face--new" in page


def test_nobody_yet_is_said(karen: Citizen, care: Staff, client_of: Any) -> None:
    assert "Karen har ikke mødt nogen af os de sidste 14 dage." in faces(client_of(care), karen)


def test_a_stranger_sees_no_faces(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/faces/").status_code == 404
