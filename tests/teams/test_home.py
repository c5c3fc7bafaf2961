"""Where a person lands, and what they set for themselves."""

from typing import Any

import pytest
from django.test import Client

from teams.models import Staff, Team

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("who", "place"),
    [
        ("care", "/my-day/"),
        ("planner", "/teams/{team}/week/"),
        ("visitator", "/teams/{team}/week/"),
        ("leader", "/teams/{team}/dashboard/"),
    ],
)
def test_each_role_lands_on_its_own_screen(
    who: str, place: str, request: pytest.FixtureRequest, team: Team, care: Staff, client_of: Any
) -> None:
    response = client_of(request.getfixturevalue(who)).get("/")
    assert response["Location"] == place.format(team=team.pk)


def test_an_administrator_begins_with_the_settings_and_is_told_that_records_are_not_for_them(
    administrator: Staff, client_of: Any
) -> None:
    assert "ikke se nogen borgers" in client_of(administrator).get("/", follow=True).content.decode()


def test_a_leader_alone_in_the_team_begins_with_the_settings(leader: Staff, client_of: Any) -> None:
    assert client_of(leader).get("/")["Location"] == "/settings/"


def test_somebody_whose_membership_ended_is_told_what_it_means(care: Staff, client_of: Any) -> None:
    care.memberships.update(until_on="2020-01-01", from_on="2019-01-01")
    assert "ikke med i et team" in client_of(care).get("/").content.decode()


def test_a_visitor_is_sent_to_the_log_in_page() -> None:
    assert Client().get("/")["Location"] == "/accounts/login/?next=/"


def test_the_language_follows_the_person(care: Staff, client_of: Any) -> None:
    client = client_of(care)
    client.post("/my-settings/", {"language": "en", "next": "/citizens/"})
    assert "Begin with one citizen" in client.get("/citizens/").content.decode()
    client.post("/my-settings/", {"language": "da"})
    assert "Begynd med én borger" in client.get("/citizens/").content.decode()


def test_the_theme_stands_on_the_page(care: Staff, client_of: Any) -> None:
    client = client_of(care)
    client.post("/my-settings/", {"theme": "dark"})
    assert 'data-theme="dark"' in client.get("/citizens/").content.decode()


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "\\\\evil"])
def test_the_way_back_stays_in_the_house(target: str, care: Staff, client_of: Any) -> None:
    assert client_of(care).post("/my-settings/", {"language": "da", "next": target})["Location"] == "/"


@pytest.mark.parametrize("wrong", [{"language": "xx"}, {"theme": "neon"}, {}])
def test_a_forged_setting_changes_nothing(wrong: dict[str, str], care: Staff, client_of: Any) -> None:
    assert client_of(care).post("/my-settings/", wrong).status_code == 302
    care.user.refresh_from_db()  # type: ignore[union-attr]
    assert (care.user.language, care.user.theme) == ("da", "auto")  # type: ignore[union-attr]


def test_an_address_that_only_acts_answers_an_old_tab(care: Staff, client_of: Any) -> None:
    assert client_of(care).get("/my-settings/")["Location"] == "/"


def test_the_installation_says_that_it_is_well() -> None:
    assert Client().get("/healthz/").json() == {"status": "ok"}
