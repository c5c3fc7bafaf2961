"""Who is asking? One line each, on her page and on the visit."""

from typing import Any

import pytest
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from relatives.models import Relative
from teams.models import Staff
from tests.relatives import kin

pytestmark = pytest.mark.django_db


def panel(client: Any, citizen: Citizen) -> str:
    return " ".join(client.get(f"/citizens/{citizen.pk}/relatives/may-i-say/").content.decode().split())


def test_each_has_one_line_that_says_what_may_be_told(karen: Citizen, care: Staff, client_of: Any) -> None:
    inger = kin.make_relative(karen, care)
    kin.say(inger, care, "visits", True)
    kin.say(inger, care, "goals", True)
    kin.say(inger, care, "practical", False, "Det hjælper Lars mig med.")
    kin.say(inger, care, "health", False, "det fortæller jeg selv")
    page = panel(client_of(care), karen)
    assert "Inger Mikkelsen</a>, datter<br>" in page
    assert "Må høre om besøg og plan. Ikke om helbred: " in page
    assert '<span class="voice-inline">det fortæller jeg selv</span> Heller ikke om penge.' in page
    assert f"/relatives/{inger.pk}/may-i-say/" in page
    assert AccessLog.objects.latest("pk").citizens == [karen.pk]


def test_who_is_told_nothing_and_who_she_was_not_asked_about(karen: Citizen, care: Staff, client_of: Any) -> None:
    lars = kin.make_relative(karen, care, "Lars Mikkelsen", "søn")
    kin.say(lars, care, "health", False)
    kin.make_relative(karen, care, "Birthe Holm", "nabo")
    page = panel(client_of(care), karen)
    assert "Lars Mikkelsen</a>, søn<br>" in page
    assert "Får ikke noget at vide af os." in page
    assert "Birthe Holm</a>, nabo<br>" in page
    assert "Karen er ikke spurgt, så vi fortæller ikke noget." in page


def test_who_is_a_relative_no_more_is_not_on_the_list(karen: Citizen, care: Staff, client_of: Any) -> None:
    inger = kin.make_relative(karen, care)
    Relative.objects.filter(pk=inger.pk).update(ended_at=timezone.now())
    page = panel(client_of(care), karen)
    assert "Inger" not in page
    assert "Karen har endnu ikke sagt, hvem der må få noget at vide." in page


def test_somebody_else_is_two_taps_away(karen: Citizen, care: Staff, client_of: Any) -> None:
    assert f"/citizens/{karen.pk}/relatives/somebody-else/" in panel(client_of(care), karen)


@pytest.mark.parametrize("how_many", [1, 6])
def test_it_costs_the_same_however_many_they_are(
    how_many: int, karen: Citizen, care: Staff, client_of: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(how_many):
        each = kin.make_relative(karen, care, f"Inger {number}")
        for category in kin.ALL:
            kin.say(each, care, category, True)
    client = client_of(care)
    with django_assert_max_num_queries(8):
        assert "Inger 0" in panel(client, karen)


def test_her_page_has_the_panel_and_the_visit_opens_it_in_place(
    karen: Citizen, karens_visit: Any, care: Staff, client_of: Any
) -> None:
    client, address = client_of(care), f"/citizens/{karen.pk}/relatives/may-i-say/"
    panel_of_hers = f'id="relatives" aria-labelledby="relatives-h" hx-get="{address}"'
    assert panel_of_hers in client.get(f"/citizens/{karen.pk}/").content.decode()
    visit = client.get(f"/visits/{karens_visit.pk}/").content.decode()
    assert f'{panel_of_hers} hx-trigger="revealed"' in visit
    assert f'href="{address}"' in visit


def test_on_her_own_plan_stand_those_with_whom_she_shares(karen: Citizen, care: Staff, client_of: Any) -> None:
    inger = kin.make_relative(karen, care)
    kin.say(inger, care, "visits", True)
    kin.make_relative(karen, care, "Birthe Holm", "nabo")
    page = client_of(care).get(f"/citizens/{karen.pk}/my-plan/").content.decode()
    assert "Mine nærmeste, og hvad de må få at vide" in page
    assert "Inger Mikkelsen</span>, datter: besøg" in page
    assert "Birthe Holm" not in page


def test_a_stranger_meets_nothing(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/relatives/may-i-say/").status_code == 404
