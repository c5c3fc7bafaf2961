"""What the code means in the team: examples, who may do what with them, and the dialogues."""

from typing import Any

import pytest

from citizens.models import AccessLog, Notice
from relatives import actions
from relatives.models import Example
from teams.models import Staff, Team
from tests import cast
from tests.relatives.answers import key
from tests.relatives.codes import TEXT, a_dialogue, an_example, drafted, first_set

pytestmark = pytest.mark.django_db


def page(client: Any, team: Team) -> str:
    return str(client.get(f"/teams/{team.pk}/code/").content.decode())


def press(client: Any, example: Example, what: str, **changed: Any) -> str:
    answers = {"version": example.version, "form_key": key()} | changed
    return str(client.post(f"/examples/{example.pk}/{what}/", answers, follow=True).content.decode())


def test_an_empty_team_is_told_how_to_begin(team: Team, care: Staff, client_of: Any) -> None:
    text = page(client_of(care), team)
    assert "Intet eksempel endnu." in text
    assert "Ingen har sat sig sammen om det endnu." in text


def test_the_team_sees_its_examples_and_no_other_team_does(
    team: Team, other_team: Team, care: Staff, stranger: Staff, client_of: Any
) -> None:
    example = an_example(care, team)
    assert TEXT in page(client_of(care), team)
    stranger_client = client_of(stranger)
    assert TEXT not in page(stranger_client, other_team)
    assert stranger_client.get(f"/teams/{team.pk}/code/").status_code == 404
    for what in ("ask", "withdraw", "approve", "decline"):
        assert stranger_client.post(f"/examples/{example.pk}/{what}/", {"version": 1}).status_code == 404
    assert not AccessLog.objects.exclude(citizens=[]).exists()


def test_the_leader_is_asked_once_and_says_yes(team: Team, care: Staff, leader: Staff, client_of: Any) -> None:
    example = an_example(care, team)
    assert "Lederen er spurgt." in press(client_of(care), example, "ask")
    notice = Notice.objects.open().get()
    assert (notice.team, notice.for_roles, notice.path) == (team, ["leader"], f"/teams/{team.pk}/code/")
    assert TEXT in notice.words
    assert "Venter på dit svar" in page(client_of(leader), team)
    assert "Venter på dit svar" not in page(client_of(care), team)
    example.refresh_from_db()
    assert "Eksemplet vises nu til alle." in press(client_of(leader), example, "approve")
    example.refresh_from_db()
    assert example.approved_by == leader
    assert not Notice.objects.open().exists()


def test_only_the_leader_approves(team: Team, care: Staff, planner: Staff, client_of: Any) -> None:
    example = an_example(care, team, ask_outside=True)
    for who in (care, planner):
        assert client_of(who).post(f"/examples/{example.pk}/approve/", {"version": example.version}).status_code == 404
    example.refresh_from_db()
    assert example.approved_at is None


def test_only_who_wrote_it_takes_it_back_and_then_it_is_gone(
    team: Team, care: Staff, colleague: Staff, leader: Staff, client_of: Any
) -> None:
    example = an_example(care, team, ask_outside=True)
    assert "Kun Mette, der skrev det" in press(client_of(colleague), example, "withdraw")
    assert "Eksemplet er trukket tilbage." in press(client_of(care), example, "withdraw")
    assert not Notice.objects.open().exists()
    example.refresh_from_db()
    assert "trukket tilbage af den, der skrev det" in press(client_of(leader), example, "approve")
    assert TEXT not in page(client_of(care), team)


def test_two_leaders_cross_and_the_second_reads_what_the_first_said(
    team: Team, care: Staff, leader: Staff, client_of: Any
) -> None:
    example = an_example(care, team, ask_outside=True)
    seen = example.version
    actions.decline_example(by=leader, example=example, version=seen, why="For tæt på.")
    assert "venter ikke længere på svar" in press(client_of(leader), example, "approve", version=seen)
    assert "For tæt på." in page(client_of(care), team)
    assert "Lederen er spurgt." in press(client_of(care), example, "ask")


def test_somebody_who_came_to_the_team_later_is_found_before_it_is_shown(
    team: Team, care: Staff, leader: Staff, client_of: Any
) -> None:
    example = an_example(care, team, "Gudrun lo, da vi ringede.", ask_outside=True)
    cast.make_citizen("Gudrun Hald", team, care)
    assert "Her står navnet på en af teamets borgere." in press(client_of(leader), example, "approve")
    example.refresh_from_db()
    assert example.approved_at is None


def test_a_button_s_address_leads_back_to_the_page(team: Team, care: Staff, client_of: Any) -> None:
    example = an_example(care, team)
    for what in ("ask", "withdraw"):
        assert client_of(care).get(f"/examples/{example.pk}/{what}/")["Location"] == f"/teams/{team.pk}/code/"


def test_dialogues_stand_open_and_ended(team: Team, care: Staff, karen: Any, client_of: Any) -> None:
    a_dialogue(care, team)
    text = page(client_of(care), team)
    assert "At sige det, som det er" in text
    assert "4 personer" in text
    assert "Karen" not in text


def test_an_example_of_a_set_that_is_gone_stays_in_the_team(
    team: Team, care: Staff, administrator: Staff, client_of: Any
) -> None:
    an_example(care, team)
    edition = drafted(administrator, "2027")
    gone = first_set(edition)
    actions.remove_set(by=administrator, mark_set=gone, version=gone.version)
    edition.refresh_from_db()
    actions.publish_edition(by=administrator, edition=edition, version=edition.version)
    text = page(client_of(care), team)
    assert "Under pejlemærker, der ikke længere er i kodekset" in text
    assert TEXT in text
    assert "under en ældre udgave: Troværdighed og gennemsigtighed" in text
