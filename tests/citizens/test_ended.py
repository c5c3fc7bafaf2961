"""Somebody whose help has ended: still read by those who have a tie, and nothing more is written about her."""

from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from citizens.models import Citizen, NetworkMember, Statement
from goals.models import Goal, SubGoal
from teams.models import Staff

pytestmark = pytest.mark.django_db
SAID = "Karen får ikke længere hjælp fra os"


@pytest.fixture
def ended(karen: Citizen, karens_goal: Goal, karens_sub_goal: SubGoal) -> Citizen:
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    return karen


def test_her_own_staff_may_still_read_and_find_nothing_to_write_with(
    care: Staff, ended: Citizen, client_of: Any
) -> None:
    client = client_of(care)
    page = client.get(f"/citizens/{ended.pk}/").content.decode()
    assert "søen med Bodil" in page
    assert f"/citizens/{ended.pk}/conversation/" not in page
    assert f"/citizens/{ended.pk}/change/" not in page
    assert f"/citizens/{ended.pk}/goals/new/" not in client.get(f"/citizens/{ended.pk}/goals/").content.decode()


def test_she_is_no_longer_on_the_list_but_is_found(care: Staff, ended: Citizen, client_of: Any) -> None:
    client = client_of(care)
    assert "Karen Mikkelsen" not in client.get("/citizens/").content.decode()
    assert "Karen Mikkelsen" in client.post("/citizens/", {"q": "karen"}).content.decode()


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("conversation", {"kind": "meaningful", "text": "Kaffen.", "source": "citizen"}),
        ("observations/new", {"kind": "mobility", "text": "Går godt.", "source": "staff"}),
        ("network/new", {"name": "Bodil", "closeness": "1"}),
        ("change", {"first_name": "Karen", "last_name": "M", "law": "aeldreloven", "version": "1"}),
    ],
)
def test_an_open_form_is_answered_with_a_sentence_and_keeps_its_words(
    page: str, told: dict[str, str], care: Staff, ended: Citizen, client_of: Any
) -> None:
    before = Statement.objects.count()
    answer = client_of(care).post(f"/citizens/{ended.pk}/{page}/", told | {"form_key": str(uuid4())})
    assert answer.status_code == 422
    assert SAID in answer.content.decode()
    assert (Statement.objects.count(), NetworkMember.objects.count()) == (before, 0)


def test_her_goals_stay_as_they_were(
    care: Staff, ended: Citizen, karens_goal: Goal, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    client, told = client_of(care), {"title": "Andet", "small_step": "Et skridt", "version": "1"}
    for path in (f"/goals/{karens_goal.pk}/sub-goals/new/", f"/sub-goals/{karens_sub_goal.pk}/change/"):
        answer = client.post(path, told | {"form_key": str(uuid4())})
        assert answer.status_code == 422, path
        assert SAID in answer.content.decode()
    assert SubGoal.objects.count() == 1


def test_the_people_around_her_stay_as_they_were(care: Staff, ended: Citizen, client_of: Any) -> None:
    bodil = NetworkMember.objects.create(citizen=ended, name="Bodil Friis", added_by=care)
    told = {"name": "Bodil Holm", "closeness": "1", "version": "1", "form_key": str(uuid4())}
    answer = client_of(care).post(f"/network/{bodil.pk}/change/", told)
    assert answer.status_code == 422
    assert SAID in answer.content.decode()
    assert NetworkMember.objects.get().name == "Bodil Friis"
