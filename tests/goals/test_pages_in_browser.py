"""The pages of the room in a real browser: phone and wide, light and dark, with axe."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from goals.models import Goal, LadderRating, SubGoal
from teams.models import Staff
from tests import cast
from tests.browser import axe, go, log_in, save_picture

# The whole page at once: what the sticky menu happens to cover is not too small to hit.
TALL = 4000


@pytest.fixture
def sub_goal(fresh_db: str) -> SubGoal:
    cast.make_municipality()
    team = cast.make_team()
    mette: Staff = cast.make_staff("care", "Mette Lund", team=team)
    karen = cast.make_citizen("Karen Mikkelsen", team, mette, headline="Jeg vil kunne gå ned til søen med Bodil")
    goal = cast.make_goal(karen, mette)
    made = cast.make_sub_goal(goal)
    cast.make_sub_goal(goal, "Trappen", 2)
    for days_ago, step in ((70, 1), (49, 2), (20, 3)):
        cast.rate(made, step, mette, days_ago)
    return made


def pages(sub_goal: SubGoal) -> list[str]:
    goal, citizen = sub_goal.goal_id, sub_goal.goal.citizen_id
    of_goal = [f"/goals/{goal}/{each}" for each in ("", "change/", "end/", "sub-goals/new/")]
    of_sub_goal = [f"/sub-goals/{sub_goal.pk}/{each}/" for each in ("change", "end", "ladder")]
    return [f"/citizens/{citizen}/goals/", f"/citizens/{citizen}/goals/new/", *of_goal, *of_sub_goal]


@pytest.mark.full
@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark"), (320, "dark")])
def test_every_page_is_clean_and_fits(
    width: int, scheme: str, sub_goal: SubGoal, open_fresh_page: Callable[..., Page]
) -> None:
    page = open_fresh_page(width=width, height=TALL, scheme=scheme)
    log_in(page, "care")
    for number, path in enumerate(pages(sub_goal)):
        go(page, path)
        axe(page)
        save_picture(page, f"goals-{number}-{width}-{scheme}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_a_goal_is_agreed_on_a_phone_and_its_ladder_climbed(
    sub_goal: SubGoal, open_fresh_page: Callable[..., Page]
) -> None:
    page = open_fresh_page(width=390, has_touch=True, is_mobile=True)
    log_in(page, "care")
    go(page, f"/citizens/{sub_goal.goal.citizen_id}/goals/new/")
    page.get_by_label("Hvad vil du gerne kunne?").fill("Jeg vil strikke en trøje")
    page.get_by_role("button", name="Gem målet").click()
    expect(page.get_by_text("Se på det her først")).to_be_visible()
    expect(page.get_by_label("Hvad vil du gerne kunne?")).to_have_value("Jeg vil strikke en trøje")
    page.get_by_text("Mere om målet").click()
    page.get_by_label("Hvad kalder vi målet?").fill("En trøje til Astrid")
    page.get_by_label("Hvad øver vi først?").fill("Finde garnet")
    page.get_by_label("Hvad er det første lille skridt?").fill("Karen finder garnet, du holder kurven")
    for choice in ("Karen selv", "kunne mere"):
        page.get_by_label(choice).check(force=True)
    expect(page.get_by_text("Karen og jeg er enige")).to_be_hidden()
    page.locator('[name="step"][value="2"]').check(force=True)
    expect(page.get_by_text("Karen og jeg er enige")).to_be_visible()
    page.get_by_role("button", name="Gem målet").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("En trøje til Astrid")
    page.get_by_role("link", name="Hvor er I i dag?").click()
    page.get_by_label("ved siden af").first.check(force=True)
    page.get_by_label("Karen og jeg er enige").check(force=True)
    page.get_by_role("button", name="Gem trinnet").click()
    expect(page.get_by_text("Gemt. Du kan sætte trinnet igen")).to_be_visible()
    made = Goal.objects.latest("id")
    assert [each.step for each in LadderRating.objects.filter(sub_goal__goal=made).order_by("pk")] == [2, 3]


def test_the_order_changes_in_place(sub_goal: SubGoal, open_fresh_page: Callable[..., Page]) -> None:
    page = open_fresh_page()
    log_in(page, "care")
    go(page, f"/goals/{sub_goal.goal_id}/")
    page.get_by_role("button", name=re.compile("Ned.*Tage sko på")).click()
    expect(page.locator(".thread .what").first).to_have_text("Trappen")
    assert page.url.endswith(f"/goals/{sub_goal.goal_id}/")
