"""One assessment: FSIII's own words, and hers."""

from typing import Any
from uuid import UUID

import pytest
from django.core.exceptions import ValidationError

from citizens import actions, fsiii
from citizens.models import Citizen, Condition
from teams.models import Staff

pytestmark = pytest.mark.django_db
CODE = fsiii.conditions()[0].code
ANSWERS = {"code": str(CODE), "level_now": "2", "level_expected": "1", "performance": "self", "significance": "some"}


def test_it_is_a_new_row_each_time(care: Staff, karen: Citizen, client_of: Any) -> None:
    client = client_of(care)
    for level in ("3", "2"):
        response = client.post(f"/citizens/{karen.pk}/conditions/new/", {**ANSWERS, "level_now": level})
        assert response.url == f"/citizens/{karen.pk}/conditions/"
    assert [row.level_now for row in Condition.objects.all()] == [2, 3]


def test_only_the_level_now_is_asked_for(care: Staff, karen: Citizen, client_of: Any) -> None:
    answer = {"code": str(CODE), "level_now": "9"}
    assert client_of(care).post(f"/citizens/{karen.pk}/conditions/new/", answer).status_code == 302
    assert Condition.objects.get().level_expected is None


def test_the_form_opens_on_the_condition_that_was_chosen(care: Staff, karen: Citizen, client_of: Any) -> None:
    for code in (CODE, "x"):
        page = client_of(care).get(f"/citizens/{karen.pk}/conditions/new/?code={code}").content.decode()
        assert (f'value="{code}" selected' in page) == (code == CODE)


@pytest.mark.parametrize(
    "wrong",
    [
        {"level_now": "7"},
        {"level_now": ""},
        {"level_now": "-1"},
        {"level_expected": "5"},
        {"code": "00000000-0000-4000-8000-000000000000"},
        {"code": "x"},
        {"code": ""},
        {"performance": "well"},
        {"significance": "much"},
        {"words": "x" * 1001},
    ],
)
def test_what_fsiii_does_not_have_is_refused(
    wrong: dict[str, str], care: Staff, karen: Citizen, client_of: Any
) -> None:
    response = client_of(care).post(f"/citizens/{karen.pk}/conditions/new/", {**ANSWERS, **wrong})
    assert response.status_code == 422
    assert not Condition.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"level_now": 7},
        {"level_expected": 5},
        {"code": UUID(int=0)},
        {"performance": "well"},
        {"significance": "much"},
    ],
)
def test_the_action_refuses_too(wrong: dict[str, Any], care: Staff, karen: Citizen) -> None:
    with pytest.raises(ValidationError):
        actions.assess_condition(by=care, citizen=karen, **{"code": CODE, "level_now": 1, **wrong})


def test_a_stranger_assesses_nobody(stranger: Staff, karen: Citizen, client_of: Any) -> None:
    assert client_of(stranger).post(f"/citizens/{karen.pk}/conditions/new/", ANSWERS).status_code == 404
