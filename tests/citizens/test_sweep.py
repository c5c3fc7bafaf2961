"""The sweep over all rooms: to whom, kept right, closed, past a room that fails; here with reasons that tests give."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from citizens.actions import close_notice, raise_notice
from citizens.models import Citizen, Notice, TeamTie
from citizens.reminding import Person, Reason, key_of
from citizens.sweep import remind_all
from teams.models import Staff, Team
from teams.roles import Role
from tests import cast

pytestmark = pytest.mark.django_db
given: list[Reason] = []


def reasons(people: Mapping[int, Person], today: date) -> Iterable[Reason]:
    return given


def broken(people: Mapping[int, Person], today: date) -> Iterable[Reason]:
    list(Citizen.objects.raw("SELECT nothing"))
    return []


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    return f"{name}: {facts['title']}"


@pytest.fixture(autouse=True)
def rooms(settings: Any) -> None:
    given.clear()
    settings.REMINDERS = ("tests.citizens.test_sweep.reasons",)
    settings.REMINDER_WORDS = {"tests": "tests.citizens.test_sweep.sentence"}


def reason(citizen: Citizen, name: str = "a", ago: int = 0, **more: Any) -> Reason:
    what, day = f"tests.{name}", timezone.localdate() - timedelta(days=ago)
    told = {"due_on": day, "rests": timedelta(days=7), "kind": Notice.Kind.OTHER, "path": "/", "facts": {"title": name}}
    return Reason(key=key_of(what, citizen.pk), what=what, citizen=citizen.pk, **told | more)


def later(days: int) -> Any:
    return time_machine.travel(timezone.now() + timedelta(days=days), tick=False)


def test_a_leader_is_told_by_role_and_finds_it_under_for_you(
    karen: Citizen, leader: Staff, team: Team, client_of: Any
) -> None:
    given.append(reason(karen, for_roles=(Role.LEADER,)))
    assert remind_all() == 1
    notice = Notice.objects.get()
    assert (notice.team, notice.for_staff, notice.for_roles) == (team, None, ["leader"])
    page = client_of(leader).get(f"/teams/{team.pk}/notices/")
    assert page.context["mine"] == [notice]
    assert "Karen: a" in page.content.decode()


def test_one_person_can_be_told_alone(karen: Citizen, care: Staff, colleague: Staff, client_of: Any) -> None:
    given.append(reason(karen, for_staff=care.pk))
    remind_all()
    assert "Karen: a" in client_of(care).get("/notices/").content.decode()
    assert "Karen: a" not in client_of(colleague).get("/notices/").content.decode()


def test_what_stands_follows_her_to_another_team_and_says_what_holds_today(
    karen: Citizen, team: Team, other_team: Team
) -> None:
    given.append(reason(karen))
    remind_all()
    TeamTie.objects.update(team=other_team)
    given[:] = [reason(karen, ago=3, facts={"title": "nyt"})]
    assert remind_all() == 0
    notice = Notice.objects.get()
    assert (notice.team, notice.words, notice.due_on) == (other_team, "Karen: nyt", given[0].due_on)


def test_a_reason_that_is_gone_closes_its_notice_by_itself_and_it_says_so(
    karen: Citizen, care: Staff, team: Team, client_of: Any
) -> None:
    given.append(reason(karen))
    remind_all()
    given.clear()
    remind_all()
    notice = Notice.objects.get()
    assert (bool(notice.done_at), notice.done_by) == (True, None)
    assert "Sådan er det ikke længere." in client_of(care).get(f"/teams/{team.pk}/notices/").content.decode()


def test_a_room_that_fails_closes_nothing_and_holds_no_other_up(karen: Citizen, settings: Any) -> None:
    given.append(reason(karen))
    remind_all()
    settings.REMINDERS = ("tests.citizens.test_sweep.broken",)
    assert remind_all() == 0
    assert Notice.objects.open().count() == 1
    settings.REMINDERS = ("tests.citizens.test_sweep.broken", "tests.citizens.test_sweep.reasons")
    given[:] = [reason(karen, "b")]
    with later(1):
        assert remind_all() == 1


def test_one_that_cannot_be_written_holds_no_other_up(karen: Citizen, care: Staff, team: Team) -> None:
    other = cast.make_citizen("Ejnar Holm", team, care)
    given.extend([reason(karen, ago=9, kind="k" * 17), reason(other)])
    assert remind_all() == 1
    assert Notice.objects.get().citizen == other


def test_somebody_closed_it_while_the_sweep_ran(karen: Citizen, care: Staff) -> None:
    given.append(reason(karen))
    remind_all()
    close_notice(by=care, notice=Notice.objects.get(), answer="Klaret")
    given.clear()
    assert remind_all() == 0
    assert Notice.objects.get().done_by == care


def test_a_reminder_whose_room_has_no_sentence_any_more_leaves_the_list_readable(
    karen: Citizen, care: Staff, team: Team, client_of: Any
) -> None:
    given.append(reason(karen, facts={}))
    remind_all()
    page = client_of(care).get(f"/teams/{team.pk}/notices/")
    assert page.status_code == 200
    assert "Karen" in page.content.decode()


def test_a_concern_does_not_use_up_the_reminder_of_the_day(karen: Citizen, care: Staff, team: Team) -> None:
    today = timezone.localdate()
    raise_notice(by=care, kind="concern", due_on=today, dedupe_key="concern:1", citizen=karen, team=team)
    given.append(reason(karen))
    assert remind_all() == 1
