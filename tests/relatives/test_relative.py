"""The page of a relative: what may be told, why, and until when."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen
from relatives import actions
from relatives.models import SharingItem, SharingRevocation
from teams.models import Staff
from tests.relatives.families import has_paper, in_days, make_relative, said_before, says

pytestmark = pytest.mark.django_db


def read(client: Any, relative: Any) -> str:
    text: str = client.get(f"/relatives/{relative.pk}/").content.decode()
    return text


def row(page: str, label: str) -> str:
    """The row of the table that begins with `label`."""
    return next(each for each in page.split("<tr>") if f'scope="row">{label}' in each)


def test_it_reads_as_it_is_drawn(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "visits", True, "Så ved du, hvornår du kan ringe.", until_on=in_days(30))
    says(inger, care, "health", False, "Det fortæller jeg selv.")
    page = read(client_of(care), inger)
    assert "Karen og Inger" in page
    assert "Inger Mikkelsen er Karens datter." in page
    assert "Må Inger få det at vide?" in page
    visits, health = row(page, "Besøg og tider"), row(page, "Helbred")
    assert 'class="mark-yes"' in visits
    assert "Så ved du, hvornår du kan ringe." in visits
    assert 'class="mark-no"' in health
    assert "Det fortæller jeg selv." in health
    assert "ikke spurgt endnu" in row(page, "Trivsel")
    assert page.index("Besøg og tider") < page.index("Helbred")
    assert AccessLog.objects.get().citizens == [karen.pk]


def test_both_are_said_where_the_law_goes_before_her_no(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "health", False, "Det er mit hoved")
    has_paper(inger, care, "guardian", "health")
    health = row(read(client_of(care), inger), "Helbred")
    for shown in (
        'class="mark-yes"',
        "Karen siger nej. Som værge må Inger få det at vide alligevel.",
        "Det er mit hoved",
    ):
        assert shown in health


def test_her_no_stays_before_what_she_has_given(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "health", False)
    has_paper(inger, care, "attorney", "health", "practical")
    page = read(client_of(care), inger)
    assert 'class="mark-no"' in row(page, "Helbred")
    assert 'class="mark-yes"' in row(page, "Penge")


def test_taken_back_by_one_tap_and_undone_by_another(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger, client = make_relative(karen, care), client_of(care)
    says(inger, care, "health", True, "Så er du ikke bekymret.", until_on=in_days(30))
    client.post(f"/relatives/{inger.pk}/sharing/revoke/", {"category": "health"})
    health = row(read(client, inger), "Helbred")
    assert 'class="mark-no"' in health
    assert "taget tilbage" in health
    assert "bekymret" not in health
    client.post(f"/relatives/{inger.pk}/sharing/undo/", {"category": "health"})
    health = row(read(client, inger), "Helbred")
    assert 'class="mark-yes"' in health
    assert "bekymret" in health
    assert SharingItem.objects.filter(category="health").count() == 2


def test_twice_taken_back_is_once_and_a_no_needs_none(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger, client = make_relative(karen, care), client_of(care)
    says(inger, care, "health", True)
    says(inger, care, "goals", False)
    for category in ("health", "health", "goals", "messages"):
        assert client.post(f"/relatives/{inger.pk}/sharing/revoke/", {"category": category}).status_code == 302
    assert SharingRevocation.objects.count() == 1


@pytest.mark.parametrize("category", ["", "x", "Health", "health'"])
def test_what_is_nothing_is_refused(category: str, care: Staff, karen: Citizen, client_of: Any) -> None:
    inger, client = make_relative(karen, care), client_of(care)
    for act in ("revoke", "undo"):
        answer = client.post(f"/relatives/{inger.pk}/sharing/{act}/", {"category": category}, follow=True)
        assert "Vælg, hvad det handler om." in answer.content.decode()
        assert client.get(f"/relatives/{inger.pk}/sharing/{act}/").status_code == 302


def test_what_was_taken_back_long_ago_is_asked_again(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger, client = make_relative(karen, care), client_of(care)
    item = said_before(inger, care, "health", 30)
    SharingRevocation.objects.create(item=item, revoked_at=item.agreed_at, by=care)
    assert "/sharing/undo/" not in read(client, inger)
    answer = client.post(f"/relatives/{inger.pk}/sharing/undo/", {"category": "health"}, follow=True)
    assert "Spørg igen i samtalen" in answer.content.decode()
    assert SharingItem.objects.count() == 1


def test_who_is_the_relative_does_not_hold_the_pen(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    jonas = make_relative(karen, care, "Jonas Bech", "nevø", staff=colleague)
    says(jonas, care, "visits", True)
    page = read(client_of(colleague), jonas)
    assert "Du er selv den pårørende her" in page
    assert f"/relatives/{jonas.pk}/sharing/" not in page.replace("/sharing/history/", "").replace(
        "/sharing/revoke/", ""
    )
    actions.revoke(by=colleague, relative=jonas, category="visits")
    client_of(colleague).post(f"/relatives/{jonas.pk}/sharing/undo/", {"category": "visits"})
    assert SharingItem.objects.count() == 1


def test_a_leader_reads_and_changes_nothing(leader: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "health", True)
    assert "/sharing/revoke/" not in read(client_of(leader), inger)
    for act in ("revoke", "undo"):
        url = f"/relatives/{inger.pk}/sharing/{act}/"
        assert client_of(leader).post(url, {"category": "health"}).status_code == 404
    assert not SharingRevocation.objects.exists()


def test_who_has_ended_is_shown_as_ended(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "health", True, "Ja")
    actions.end_relative(by=care, relative=inger, why="De ses ikke")
    page = read(client_of(care), inger)
    assert "Inger er ikke længere pårørende" in page
    assert 'class="mark-yes"' not in page


def test_a_stranger_meets_nothing(stranger: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    assert client_of(stranger).get(f"/relatives/{inger.pk}/").status_code == 404
