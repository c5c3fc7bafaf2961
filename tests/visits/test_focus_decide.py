"""Closing a finding: a decision and a reason, once; new evidence opens it again."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from citizens.models import Citizen
from goals.models import SubGoal
from teams.models import Staff
from tests import cast
from tests.visits.test_focus import page_of
from visits.actions import decide_focus
from visits.focus import Finding
from visits.focus_facts import together
from visits.models import FocusDecision, Visit

pytestmark = pytest.mark.django_db
WHY = "Peter træner trappen, derhjemme går det af sig selv."


def the_finding(citizen: Citizen) -> Finding:
    return together(citizen.pk, timezone.localdate()).findings[0]


def path(citizen: Citizen, address: UUID) -> str:
    return f"/citizens/{citizen.pk}/focus/{address}/"


def decide(client: Client, citizen: Citizen, **told: str) -> Any:
    return client.post(path(citizen, the_finding(citizen).address), {"decision": "same_step", "reason": WHY} | told)


def test_it_is_closed_with_a_reason_and_kept(
    apart: SubGoal,
    karen: Citizen,
    care: Staff,
    client_of: Any,
) -> None:
    client = client_of(care)
    assert "Vi er ikke på samme trin" in client.get(path(karen, the_finding(karen).address)).content.decode()
    assert decide(client, karen).status_code == 302
    page = page_of(client, karen)
    assert "Vi er ikke på samme trin" not in page
    assert WHY in page
    assert FocusDecision.objects.get().decided_by == care


def test_from_a_visit_one_comes_back_to_it(
    apart: SubGoal,
    karen: Citizen,
    karens_visit: Visit,
    care: Staff,
    client_of: Any,
) -> None:
    client = client_of(care)
    page = client.get(f"{path(karen, the_finding(karen).address)}?visit={karens_visit.pk}").content.decode()
    assert f'name="visit" value="{karens_visit.pk}"' in page
    assert decide(client, karen, visit=str(karens_visit.pk))["Location"] == f"/visits/{karens_visit.pk}/"


def test_new_evidence_opens_a_new_one(
    apart: SubGoal,
    karen: Citizen,
    care: Staff,
    peter: Staff,
    client_of: Any,
) -> None:
    client = client_of(care)
    decide(client, karen)
    cast.rate(apart, 1, peter, days_ago=0)
    assert "Vi er ikke på samme trin" in page_of(client, karen)


def test_an_agreed_difference_lasts(
    apart: SubGoal,
    karen: Citizen,
    care: Staff,
    peter: Staff,
    client_of: Any,
) -> None:
    client = client_of(care)
    decide(client, karen, decision="agreed_difference")
    cast.rate(apart, 1, peter, days_ago=0)
    assert "Vi er ikke på samme trin" not in page_of(client, karen)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"reason": ""}, "Hvorfor?"),
        ({"decision": ""}, "Hvad har I besluttet?"),
        ({"decision": "plan_changed"}, "Hvad har I besluttet?"),
        ({"reason": "a\x00b"}, "tegn"),
        ({"reason": "å" * 1001}, "Hvorfor?"),
        ({"visit": "9" * 40}, "Hvad har I besluttet?"),
    ],
    ids=lambda told: str(told)[:30],
)
def test_what_is_missing_is_asked_for_and_the_text_is_kept(
    told: dict[str, str],
    said: str,
    apart: SubGoal,
    karen: Citizen,
    care: Staff,
    client_of: Any,
) -> None:
    response = decide(client_of(care), karen, **told)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not FocusDecision.objects.exists()


def test_the_second_is_told_who_was_first(
    apart: SubGoal,
    karen: Citizen,
    care: Staff,
    colleague: Staff,
    client_of: Any,
) -> None:
    finding = the_finding(karen)
    told = {"citizen": karen, "key": finding.key, "decision": "same_step", "reason": WHY}
    decide_focus(by=colleague, **told)
    with pytest.raises(ValidationError, match="Jonas"):
        decide_focus(by=care, **told)
    response = client_of(care).post(path(karen, finding.address), {"decision": "same_step", "reason": WHY}, follow=True)
    assert "Det er besluttet, eller det er ikke sådan længere." in response.content.decode()


def test_an_address_of_nothing_leads_to_the_page(karen: Citizen, care: Staff, client_of: Any) -> None:
    assert client_of(care).get(path(karen, uuid4()))["Location"] == f"/citizens/{karen.pk}/focus/"


@pytest.mark.parametrize("who", ["stranger", "leader"])
def test_who_may_not_decide_finds_no_page(
    who: str,
    request: pytest.FixtureRequest,
    apart: SubGoal,
    karen: Citizen,
    client_of: Any,
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(path(karen, the_finding(karen).address)).status_code == 404
    assert decide(client, karen).status_code == 404
    assert not FocusDecision.objects.exists()
