"""A system that wants to see a team's citizens waits for the team's leader; an administrator alone opens nothing."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from teams.actions.tokens import answer_token, revoke_token
from teams.models import Staff, Team, TokenAnswer
from teams.roles import Role
from tests import cast
from tests.api.calling import PURPOSE, System, ask_for_system, data, make_system
from tests.house.forms import posting_forms
from tests.teams.settling import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking(administrator: Staff, team: Team) -> System:
    return ask_for_system(administrator, team)


def path_of(team: Team) -> str:
    return f"/teams/{team.pk}/systems/"


def answered(client: Client, team: Team, is_yes: str, place: int = 0) -> Any:
    """The form as the page gives it, and the button that is pressed."""
    path = path_of(team)
    forms = [each for each in posting_forms(text(client.get(path))) if each.action == path]
    return client.post(path, forms[place].sent | {"is_yes": is_yes})


def test_the_leader_reads_who_asks_for_what_and_until_when(
    asking: System, leader: Staff, team: Team, client_of: Any
) -> None:
    page = text(client_of(leader).get(path_of(team)))
    assert "Et andet system vil læse om jeres borgere" in page
    for told in ("Rehab-journal", PURPOSE, "Læse mål, delmål og støttetrappe", "Vibeke Storm"):
        assert told in page, told


def test_before_a_yes_it_sees_nobody_and_is_told_why(asking: System, karen: Citizen) -> None:
    for path in ("/api/citizens/", f"/api/citizens/{karen.pk}/", "/api/goals/", "/api/notes/"):
        answer = asking.get(path)
        assert (answer.status_code, data(answer)["code"]) == (403, "not_agreed"), path
        assert karen.last_name not in answer.content.decode()
    assert "lederen" in data(answer)["message"].lower()
    assert not AccessLog.objects.exists()


def test_who_works_in_the_team_is_not_about_citizens(asking: System, team: Team) -> None:
    assert [each["id"] for each in data(asking.get("/api/teams/"))["results"]] == [team.pk]


def test_a_yes_opens_and_an_end_shuts(
    asking: System, leader: Staff, team: Team, karen: Citizen, client_of: Any
) -> None:
    client = client_of(leader)
    assert answered(client, team, "yes")["Location"] == path_of(team)
    assert asking.get(f"/api/citizens/{karen.pk}/").status_code == 200
    page = text(client.get(path_of(team)))
    assert "Ser jeres borgere nu" in page
    answered(client, team, "no")
    assert data(asking.get(f"/api/citizens/{karen.pk}/"))["code"] == "not_agreed"
    assert list(TokenAnswer.objects.order_by("pk").values_list("is_yes", "by")) == [
        (True, leader.pk),
        (False, leader.pk),
    ]


def test_a_no_is_told_and_can_become_a_yes(asking: System, leader: Staff, team: Team, client_of: Any) -> None:
    client = client_of(leader)
    answered(client, team, "no")
    assert "Fik nej" in text(client.get(path_of(team)))
    assert asking.get("/api/citizens/").status_code == 403
    answered(client, team, "yes")
    assert asking.get("/api/citizens/").status_code == 200


def test_only_the_teams_that_agreed_are_open(
    administrator: Staff, leader: Staff, team: Team, other_team: Team, karen: Citizen, care: Staff
) -> None:
    system = ask_for_system(administrator, other_team, team)
    hans = cast.make_citizen("Hans Bro", other_team, care)
    answer_token(by=leader, token=system.token, team=team, is_yes=True)  # type: ignore[arg-type]
    assert [each["id"] for each in data(system.get("/api/citizens/"))["results"]] == [karen.pk]
    assert AccessLog.objects.get().team_id == team.pk
    assert system.get(f"/api/citizens/{hans.pk}/").status_code == 404


def test_it_takes_nobody_in_where_nobody_agreed(
    administrator: Staff, leader: Staff, team: Team, other_team: Team
) -> None:
    system = ask_for_system(administrator, team, other_team)
    answer_token(by=leader, token=system.token, team=team, is_yes=True)  # type: ignore[arg-type]
    there = cast.make_staff("there", "Jens Vig", team=other_team)
    told = {"by": there.pk, "team": other_team.pk, "cpr": "1406420001", "first_name": "Ida", "last_name": "Bro"}
    assert system.post("/api/citizens/", told).status_code == 422
    assert not Citizen.objects.filter(first_name="Ida").exists()


def test_who_made_it_cannot_say_yes(administrator: Staff, team: Team, asking: System, client_of: Any) -> None:
    cast.make_membership(administrator, Role.LEADER, team)
    client = client_of(administrator)
    page = text(client.get(path_of(team)))
    assert "Du har selv lavet nøglen." in page
    assert 'value="yes"' not in page
    answer = client.post(path_of(team), {"token": asking.token.pk, "is_yes": "yes", "seen": 0})  # type: ignore[union-attr]
    assert answer.status_code == 422
    assert asking.get("/api/citizens/").status_code == 403


@pytest.mark.parametrize("role", [Role.CARE_WORKER, Role.PLANNER, Role.VISITATOR])
def test_only_a_leader_of_the_team_answers(
    role: Role, asking: System, team: Team, other_team: Team, client_of: Any
) -> None:
    sent = {"token": asking.token.pk, "is_yes": "yes", "seen": 0}  # type: ignore[union-attr]
    somebody = cast.make_staff("somebody", "Eva Lund", role, team)
    elsewhere = cast.make_staff("elsewhere", "Bo Lund", Role.LEADER, other_team)
    for person in (somebody, elsewhere):
        assert client_of(person).post(path_of(team), sent).status_code == 404
    assert client_of(elsewhere).post(path_of(other_team), sent).status_code == 422
    assert not TokenAnswer.objects.exists()


def test_an_administrator_does_not_answer(asking: System, team: Team, administrator: Staff, client_of: Any) -> None:
    assert client_of(administrator).get(path_of(team)).status_code == 404


def test_a_token_that_is_not_about_citizens_asks_nobody(
    administrator: Staff, leader: Staff, team: Team, client_of: Any
) -> None:
    system = ask_for_system(administrator, team, scopes=["teams.read"])
    page = text(client_of(leader).get(path_of(team)))
    assert "Rehab-journal" not in page
    with pytest.raises(ValidationError):
        answer_token(by=leader, token=system.token, team=team, is_yes=True)  # type: ignore[arg-type]


def test_what_is_revoked_or_has_ended_is_not_answered(
    administrator: Staff, leader: Staff, team: Team, client_of: Any
) -> None:
    revoked, ended = ask_for_system(administrator, team), ask_for_system(administrator, team, days=2)
    revoke_token(by=administrator, token=revoked.token)  # type: ignore[arg-type]
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        client = client_of(leader)
        for system in (revoked, ended):
            sent = {"token": system.token.pk, "is_yes": "yes", "seen": 0}  # type: ignore[union-attr]
            assert client.post(path_of(team), sent).status_code == 422
    assert not TokenAnswer.objects.exists()


def test_two_leaders_at_once_the_second_sees_the_first(
    asking: System, leader: Staff, team: Team, client_of: Any
) -> None:
    other = cast.make_staff("other-leader", "Søren Dam", Role.LEADER, team)
    sent = {"token": asking.token.pk, "seen": 0}  # type: ignore[union-attr]
    client_of(other).post(path_of(team), sent | {"is_yes": "no"})
    late = client_of(leader).post(path_of(team), sent | {"is_yes": "yes"})
    assert late.status_code == 422
    assert "Søren har svaret imens" in text(late)
    assert (
        client_of(leader).post(path_of(team), sent | {"is_yes": "no"}).status_code == 302
    )  # the same answer is no other
    assert TokenAnswer.objects.count() == 1


@pytest.mark.parametrize(
    "changed", [{"token": ""}, {"token": "x"}, {"token": 2**63}, {"is_yes": ""}, {"is_yes": "maybe"}]
)
def test_what_is_no_answer_is_refused(
    changed: dict[str, Any], asking: System, leader: Staff, team: Team, client_of: Any
) -> None:
    sent = {"token": asking.token.pk, "is_yes": "yes"} | changed  # type: ignore[union-attr]
    assert client_of(leader).post(path_of(team), sent).status_code == 422
    assert not TokenAnswer.objects.exists()


@pytest.mark.parametrize("page", ["/settings/", "/teams/{}/dashboard/", "/teams/{}/notices/"])
def test_the_leader_is_told_where_she_looks_until_she_has_answered(
    page: str, asking: System, leader: Staff, team: Team, client_of: Any
) -> None:
    client, path = client_of(leader), page.format(team.pk)
    said = "Et andet system vil se borgere i Team Søndre"
    assert said in text(client.get(path))
    answered(client, team, "no")
    assert said not in text(client.get(path))


def test_nobody_else_is_told(asking: System, care: Staff, team: Team, client_of: Any) -> None:
    assert "andet system" not in text(client_of(care).get(f"/teams/{team.pk}/notices/"))


def test_the_administrator_sees_who_is_waited_for(
    administrator: Staff, leader: Staff, team: Team, asking: System, client_of: Any
) -> None:
    client = client_of(administrator)
    assert "Team Søndre: venter på lederens svar" in text(client.get("/settings/tokens/"))
    answered(client_of(leader), team, "yes")
    page = text(client.get("/settings/tokens/"))
    assert "venter på" not in page
    assert "Team Søndre: ja fra Rikke Toft" in page


def test_the_answers_of_one_token_are_not_those_of_another(
    administrator: Staff, leader: Staff, team: Team, karen: Citizen
) -> None:
    make_system(administrator, team)
    assert ask_for_system(administrator, team).get("/api/citizens/").status_code == 403
