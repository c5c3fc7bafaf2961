"""What the paper knows about her: changed by one, and by two at once without loss."""

from typing import Any
from uuid import uuid4

import pytest

from citizens import actions
from citizens.models import Citizen, ContactPerson
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def typed(citizen: Citizen, **changed: Any) -> dict[str, Any]:
    names = ("first_name", "last_name", "phone", "street", "postcode", "city", "key_note", "law", "version")
    return {name: getattr(citizen, name) for name in names} | {"form_key": str(uuid4())} | changed


def url(citizen: Citizen) -> str:
    return f"/citizens/{citizen.pk}/change/"


def test_address_and_contact_person_are_changed(care: Staff, karen: Citizen, client_of: Any) -> None:
    told = typed(karen, street="Åvej 9", contact_person=care.pk, protected_address="on")
    assert client_of(care).post(url(karen), told).status_code == 302
    karen.refresh_from_db()
    assert (karen.street, karen.protected_address, karen.version) == ("Åvej 9", True, 2)
    assert ContactPerson.objects.get().staff == care


def test_the_second_of_two_sees_who_was_first_and_both_versions(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    old = typed(karen, phone="00 99 88 77", contact_person=colleague.pk)
    client_of(colleague).post(url(karen), typed(karen, phone="00 44 55 66", contact_person=care.pk))
    client = client_of(care)
    answer = client.post(url(karen), old)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Jonas rettede det samme kl." in page
    assert "00 44 55 66" in page
    assert 'value="00 99 88 77"' in page
    assert "Mette Lund" in page
    assert client.post(url(karen), old | {"version": 2}).status_code == 302
    karen.refresh_from_db()
    assert karen.phone == "00 99 88 77"


def test_a_contact_person_who_left_the_team_is_not_lost_by_saving_something_else(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    actions.set_contact_person(by=care, citizen=karen, staff=colleague)
    colleague.memberships.all().delete()
    page = client_of(care).get(url(karen)).content.decode()
    assert f'<option value="{colleague.pk}" selected>' in page


def test_substitutes_are_named_and_may_change_places(
    care: Staff, colleague: Staff, team: Team, karen: Citizen, client_of: Any
) -> None:
    third, client = cast.make_staff("third", "Sara Lind", team=team), client_of(care)
    first = typed(karen, contact_person=care.pk, first_substitute=colleague.pk, second_substitute=third.pk)
    assert client.post(url(karen), first).status_code == 302
    assert "Jonas Bech <span" in client.get(f"/citizens/{karen.pk}/").content.decode()
    turned = typed(karen, version=2, contact_person=third.pk, first_substitute=care.pk)
    assert client.post(url(karen), turned).status_code == 302
    standing = ContactPerson.objects.filter(until_on=None).order_by("rank")
    assert [(row.rank, row.staff) for row in standing] == [(0, third), (1, care)]


def test_nobody_stands_in_two_places(care: Staff, karen: Citizen, client_of: Any) -> None:
    told = typed(karen, contact_person=care.pk, second_substitute=care.pk)
    answer = client_of(care).post(url(karen), told)
    assert answer.status_code == 422
    assert "Mette er allerede" in answer.content.decode()
    assert not ContactPerson.objects.exists()


def test_a_version_that_is_no_number_loses_nothing(care: Staff, karen: Citizen, client_of: Any) -> None:
    answer = client_of(care).post(url(karen), typed(karen, version="x", street="Åvej 9"))
    assert answer.status_code == 422
    assert 'value="Åvej 9"' in answer.content.decode()


def test_somebody_elses_citizen_is_not_there(stranger: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(stranger).post(url(karen), typed(karen)).status_code == 404
