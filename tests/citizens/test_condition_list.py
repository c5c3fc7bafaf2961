"""Conditions under FSIII's headings, with their history."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens import actions, fsiii, levels
from citizens.models import Citizen, Condition
from teams.models import Staff

MOBILITY = next(each for each in fsiii.conditions() if each.title == "Mobilitet og bevægelse")


@pytest.mark.django_db
def test_the_newest_is_how_it_is_now_and_the_others_its_history(care: Staff, karen: Citizen, client_of: Any) -> None:
    before = timezone.now() - timedelta(days=30)
    actions.assess_condition(by=care, citizen=karen, code=MOBILITY.code, level_now=3, assessed_at=before)
    actions.assess_condition(
        by=care,
        citizen=karen,
        code=MOBILITY.code,
        level_now=2,
        level_expected=1,
        performance="partly",
        words="Det går.",
    )
    page = client_of(care).get(f"/citizens/{karen.pk}/conditions/").content.decode()
    assert page.index("Moderate begrænsninger") < page.index("Svære begrænsninger")
    assert "Udfører dele af" in page
    assert "lette begrænsninger" in page
    assert "smallstairs" in page


@pytest.mark.django_db
def test_a_dozen_are_shown_and_all_of_one_condition_a_page_at_a_time(
    care: Staff, karen: Citizen, client_of: Any
) -> None:
    now, client, path = timezone.now(), client_of(care), f"/citizens/{karen.pk}/conditions/"
    made = Condition.objects.bulk_create(
        Condition(
            citizen=karen,
            code=MOBILITY.code,
            level_now=n % 5,
            assessed_by=care,
            assessed_at=now - timedelta(days=20 * n),
        )
        for n in range(55)
    )
    page = client.get(path).content.decode()
    assert page.count("<tr><td>") == 12
    assert f'href="{path}?all={MOBILITY.code}"' in page
    every = client.get(path, {"all": str(MOBILITY.code)}).content.decode()
    assert every.count("<tr><td>") == 50
    assert f"?all={MOBILITY.code}&amp;before={made[49].pk}" in every
    rest = client.get(path, {"all": str(MOBILITY.code), "before": made[49].pk}).content.decode()
    assert rest.count("<tr><td>") == 5
    assert client.get(path, {"all": "x"}).content.decode().count("<tr><td>") == 12


@pytest.mark.django_db
def test_nothing_assessed_is_said(leader: Staff, karen: Citizen, client_of: Any) -> None:
    page = client_of(leader).get(f"/citizens/{karen.pk}/conditions/").content.decode()
    assert "Der er ikke vurderet noget endnu" in page
    assert "Vurdér en tilstand" not in page


def test_the_codes_are_those_of_fsiii() -> None:
    assert len(fsiii.conditions()) == 13
    assert MOBILITY.group == "Mobilitet"
    assert str(MOBILITY.code) == "d8aa5f09-cd9c-4996-a853-1c95ee98f25c"


def test_what_is_not_relevant_has_no_height() -> None:
    today = date(2026, 11, 24)
    assert levels.picture([(today, 9)], None, today) is None
    drawn = levels.picture([(date(2026, 9, 1), 3), (date(2026, 10, 1), 9), (today, 1)], 9, today)
    assert drawn
    assert [dot.y for dot in drawn.dots] == [levels.height(3), levels.height(1)]
    assert drawn.expected is None
