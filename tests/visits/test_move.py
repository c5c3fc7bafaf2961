"""The panel in which a visit is moved, given to somebody, swapped, cancelled or restored."""

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from django.test import Client

from citizens.models import AccessLog, Citizen, VisitTie
from teams.models import SelfManagement, Staff, Team
from teams.roles import Role
from tests import cast
from tests.visits.planning import coming, day_shifts, in_days, lay_plan, looked_at, panel_url, typed_move
from visits import actions, clock
from visits.models import Visit

type ClientOf = Callable[..., Client]


def test_giving_karen_a_worker_and_another_time_is_one_step(
    client_of: ClientOf, planner: Staff, care: Staff, karens: Visit
) -> None:
    answer = client_of(planner).post(panel_url(karens), typed_move(karens, staff=care.pk, at="09:30", by="worker"))
    week = clock.week_name(karens.day)
    assert answer["Location"] == f"/teams/{karens.team_id}/week/?week={week}&by=worker"
    karens.refresh_from_db()
    assert coming(visit=karens) == ["Mette"]
    assert karens.moved_at
    assert clock.wall_time(karens.start_at) == time(9, 30)
    assert karens.minutes == 40
    tie = VisitTie.objects.get(staff=care)
    day = timedelta(hours=24)
    assert (tie.visit_number, tie.from_at, tie.until_at) == (karens.pk, karens.start_at - day, karens.end_at + day)


def test_opening_the_panel_shows_karen_and_nothing_to_save_yet(
    client_of: ClientOf, planner: Staff, karens: Visit
) -> None:
    page = client_of(planner).get(panel_url(karens)).content.decode()
    assert "Karens besøg" in page
    assert "Se, hvad det fører til" in page
    assert "Gem flytningen" not in page
    assert AccessLog.objects.get().citizens == [karens.citizen_id]


def test_what_it_leads_to_is_said_before_saving_and_nothing_is_saved(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, karens: Visit
) -> None:
    day_shifts(care, team, 1)
    page = looked_at(client_of(planner), karens, staff=care.pk, at="10:30")
    assert "Karen møder flere ansigter på 14 dage" in page
    assert "Mette er et nyt ansigt for Karen." in page
    assert "Karen vil have besøget mellem kl. 08:00 og 10:00" in page
    assert "bliver længere" in page
    assert "0 t 40" in page
    assert "Gem flytningen" in page
    assert coming() == []
    assert Visit.objects.get(pk=karens.pk).version == karens.version


def test_outside_a_shift_and_absence_are_warned_of_and_saved(
    client_of: ClientOf, planner: Staff, care: Staff, team: Team, karens: Visit
) -> None:
    client = client_of(planner)
    assert "Mette har ingen vagt den dag" in looked_at(client, karens, staff=care.pk)
    cast.make_shift(care, team, clock.moment(karens.day, time(15)).at)
    assert "Uden for vagten: Mette er på arbejde 15:00–23:00" in looked_at(client, karens, staff=care.pk)
    span = clock.days(karens.day, karens.day)
    care.absences.create(from_at=span[0], until_at=span[1], reason="course")
    assert "Mette er fraværende" in looked_at(client, karens, staff=care.pk)
    assert client.post(panel_url(karens), typed_move(karens, staff=care.pk)).status_code == 302
    assert coming() == ["Mette"]


def test_a_long_day_and_a_plan_that_must_not_move_are_said(
    client_of: ClientOf, planner: Staff, care: Staff, karens: Visit, yusufs: Visit
) -> None:
    start_at = clock.moment(karens.day, time(12)).at
    Visit.objects.filter(pk=yusufs.pk).update(start_at=start_at, end_at=start_at + timedelta(hours=11, minutes=45))
    actions.assign_visit(by=planner, visit=Visit.objects.get(pk=yusufs.pk), staff=care)
    karens.plan.may_move = False
    karens.plan.save(update_fields=["may_move"])
    page = looked_at(client_of(planner), karens, staff=care.pk, at="09:10")
    assert "Mere end 12 timer." in page
    assert "Besøget må kun flyttes sammen med Karen" in page


def test_the_database_refuses_two_places_and_the_page_says_who_where_and_when(
    client_of: ClientOf, planner: Staff, care: Staff, karens: Visit, yusufs: Visit
) -> None:
    actions.assign_visit(by=planner, visit=yusufs, staff=care)
    client = client_of(planner)
    assert "Mette er hos Yusuf kl. 08:35." in looked_at(client, karens, staff=care.pk)
    AccessLog.objects.all()
    answer = client.post(panel_url(karens), typed_move(karens, staff=care.pk))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Mette er allerede hos Yusuf kl. 08:35. Vælg en anden tid eller en anden medarbejder." in page
    assert sorted(AccessLog.objects.latest("id").citizens) == sorted([karens.citizen_id, yusufs.citizen_id])
    assert coming(visit=karens) == []


def test_a_citizen_of_another_team_is_not_named(
    client_of: ClientOf, planner: Staff, care: Staff, stranger: Staff, other_team: Team, visitator: Staff, karens: Visit
) -> None:
    hidden = cast.make_citizen("Oda Skjult", other_team, stranger)
    course = cast.make_course(hidden, visitator)
    cast.make_visit(cast.make_plan(course, other_team, planner), karens.start_at, care)
    page = looked_at(client_of(planner), karens, staff=care.pk)
    assert "Mette er hos en anden borger kl. 08:40." in page
    assert "Oda" not in page
    answer = client_of(planner).post(panel_url(karens), typed_move(karens, staff=care.pk))
    assert "Mette er allerede hos en anden borger" in answer.content.decode()


def test_the_second_of_two_planners_is_told_and_may_then_save(
    client_of: ClientOf, planner: Staff, care: Staff, karens: Visit
) -> None:
    actions.move_visit(by=planner, visit=Visit.objects.get(pk=karens.pk), start_at=karens.start_at + timedelta(hours=1))
    peter = client_of(cast.make_staff("peter", "Peter Nu", Role.PLANNER, karens.team))
    answer = peter.post(panel_url(karens), typed_move(karens, staff=care.pk, at="08:50"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Birgitte rettede det samme kl." in page
    assert "09:40" in page
    assert 'value="08:50"' in page
    again = typed_move(karens, staff=care.pk, at="08:50", version=karens.version + 1)
    assert peter.post(panel_url(karens), again).status_code == 302


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"at": ""}, ""),
        ({"at": "24:00"}, ""),
        ({"day": "2026-02-30"}, ""),
        ({"day": "0001-01-01"}, "mellem 2000 og 2099"),
        ({"staff": "999999"}, ""),
        ({"staff": "x"}, ""),
        ({"day": "2026-10-25", "at": "02:30"}, "Kl. 02:30 findes to gange den nat. Vælg første eller anden."),
        ({"version": "x"}, ""),
        ({"version": "9" * 30}, ""),
    ],
)
def test_what_cannot_be_is_refused(
    client_of: ClientOf, planner: Staff, karens: Visit, changes: dict[str, str], sentence: str
) -> None:
    answer = client_of(planner).post(panel_url(karens), typed_move(karens, **changes))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert client_of(planner).get(panel_url(karens), typed_move(karens, **changes)).status_code in (200, 422)
    assert Visit.objects.get(pk=karens.pk).version == karens.version


@pytest.mark.parametrize(
    ("day", "which", "utc"),
    [("2026-10-25", "first", "00:30"), ("2026-10-25", "second", "01:30"), ("2027-03-28", "", "01:00")],
)
def test_the_two_clock_nights(
    client_of: ClientOf, planner: Staff, karens: Visit, day: str, which: str, utc: str
) -> None:
    page = looked_at(client_of(planner), karens, day=day, at="02:30", which=which)
    assert ("Besøget rykker til kl. 03:00, fordi kl. 02:30 ikke findes den nat" in page) is (day == "2027-03-28")
    sent = typed_move(karens, day=day, at="02:30", which=which)
    assert client_of(planner).post(panel_url(karens), sent).status_code == 302
    karens.refresh_from_db()
    assert f"{karens.start_at:%H:%M}" == utc
    assert karens.minutes == 40


def test_a_visit_that_was_made_stays(client_of: ClientOf, planner: Staff, karens: Visit) -> None:
    Visit.objects.filter(pk=karens.pk).update(completed_at=karens.start_at)
    assert "bliver, hvor det var" in client_of(planner).get(panel_url(karens)).content.decode()
    assert client_of(planner).post(panel_url(karens), typed_move(karens, at="09:00")).status_code == 422


@pytest.mark.parametrize("act", ["move", "swap", "cancel", "restore"])
def test_strangers_visitators_and_a_planned_teams_members_move_nothing(
    client_of: ClientOf, stranger: Staff, visitator: Staff, care: Staff, team: Team, karens: Visit, act: str
) -> None:
    Team.objects.filter(pk=team.pk).update(self_management=SelfManagement.PLANNED)
    for person in (stranger, visitator, care):
        assert client_of(person).get(panel_url(karens, act)).status_code == 404
        assert client_of(person).post(panel_url(karens, act), typed_move(karens)).status_code == 404


@pytest.mark.parametrize("act", ["swap", "cancel", "restore"])
def test_an_address_that_only_acts_answers_get_with_the_panel(
    client_of: ClientOf, planner: Staff, karens: Visit, act: str
) -> None:
    assert client_of(planner).get(panel_url(karens, act))["Location"] == panel_url(karens)


def test_another_visit_of_hers_at_that_time_is_said(
    client_of: ClientOf, planner: Staff, karens: Visit, karen: Citizen
) -> None:
    lay_plan(planner, karen, until_on=in_days(1), preferred=time(9, 30), title="Træning")
    assert "Karen har allerede et besøg kl. 09:30" in looked_at(client_of(planner), karens, at="09:10")
