"""The run list: who is next, with her sentence and today's small step."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from citizens import actions
from citizens.models import AccessLog, Citizen
from goals.models import SubGoal
from teams.models import Staff, Team
from tests import cast
from visits.actions import record_note
from visits.models import LastSeen, Visit, VisitPlan

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 11, 24, 7, 28, tzinfo=UTC)  # 08:28 in Copenhagen
STATEMENTS, GZIPPED = 8, 14_000


@pytest.fixture
def morning() -> Any:
    with time_machine.travel(MORNING, tick=False):
        yield


@pytest.fixture
def visit(morning: None, karens_plan: VisitPlan, care: Staff, karens_sub_goal: SubGoal) -> Visit:
    return cast.make_visit(karens_plan, MORNING + timedelta(minutes=12), care)


def my_day(client: Any, query: str = "") -> str:
    response = client.get(f"/my-day/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def test_the_next_visit_is_her_sentence_before_what_is_to_be_done(visit: Visit, care: Staff, client_of: Any) -> None:
    cast.make_shift(care, visit.team, MORNING - timedelta(hours=1), hours=7)
    page = my_day(client_of(care))
    for words in (
        "Godmorgen, Mette.",
        "Du har ét besøg i dag, kl. 08:40.",
        "fri 14:28",
        "Næste · om 12 minutter",
        "08:40–09:20",
        "Karen Mikkelsen",
        "søen med Bodil",
        "Karen tager selv skoene på",
        "Søvej 4",
        "10 min kaffe først",
        "Du er et nyt ansigt for Karen",
    ):
        assert words in page
    assert page.index("søen med Bodil") < page.index("Karen tager selv")


def test_the_answer_is_logged_with_exactly_those_it_shows(visit: Visit, care: Staff, client_of: Any) -> None:
    my_day(client_of(care))
    row = AccessLog.objects.get()
    assert (row.mark, row.citizens) == ("list", [visit.citizen_id])


def test_whoever_has_visited_her_in_four_weeks_is_a_known_face(visit: Visit, care: Staff, client_of: Any) -> None:
    LastSeen.objects.create(citizen=visit.citizen, staff=care, last_day=visit.day - timedelta(days=28))
    assert "Kendt ansigt" in my_day(client_of(care))


def test_a_known_face_stays_known_on_a_day_far_ahead(visit: Visit, care: Staff, client_of: Any) -> None:
    LastSeen.objects.create(citizen=visit.citizen, staff=care, last_day=visit.day)
    ahead = cast.make_visit(visit.plan, visit.start_at + timedelta(days=35), care)
    assert "Kendt ansigt" in my_day(client_of(care), f"?day={ahead.start_at:%Y-%m-%d}")


def test_a_sent_note_makes_the_visit_done_and_leads_to_its_receipt(visit: Visit, care: Staff, client_of: Any) -> None:
    note = record_note(by=care, visit=visit, key=uuid4())
    page = my_day(client_of(care))
    assert f'href="/notes/{note.pk}/"' in page
    assert "Som aftalt · sendt" in page
    assert "Alle notater er sendt." in page


def test_a_visit_that_is_over_without_a_note_says_so(visit: Visit, care: Staff, client_of: Any) -> None:
    with time_machine.travel(MORNING + timedelta(hours=3), tick=False):
        page = my_day(client_of(care))
    assert "Notatet mangler" in page
    assert "nowtag" not in page


def test_several_missing_notes_are_one_line_that_unfolds_with_time_and_first_name(
    visit: Visit, karens_plan: VisitPlan, care: Staff, client_of: Any
) -> None:
    later = cast.make_visit(karens_plan, MORNING + timedelta(hours=1), care, ordinal=2)
    last = cast.make_visit(karens_plan, MORNING + timedelta(hours=5), care, ordinal=3)
    with time_machine.travel(MORNING + timedelta(hours=3), tick=False):
        page = my_day(client_of(care))
    folded, after = page.split('class="unfold lacking"')[1].split("</details>", 1)
    assert "To notater mangler" in folded
    for each in (visit, later):
        assert f'href="/visits/{each.pk}/"' in folded
        assert page.count(f'href="/visits/{each.pk}/"') == 1
    assert "08:40" in folded
    assert "Karen" in folded
    assert "Notatet mangler" not in page
    assert f'href="/visits/{last.pk}/"' in after


def test_a_cancelled_visit_stays_in_sight_and_is_not_counted(
    visit: Visit, care: Staff, planner: Staff, client_of: Any
) -> None:
    from visits.actions import cancel_visit

    cancel_visit(by=planner, visit=visit, why="Karen er hos lægen")
    page = my_day(client_of(care))
    assert "Aflyst" in page
    assert "Du har ét besøg" not in page


def test_a_protected_address_is_not_on_the_list(visit: Visit, care: Staff, karen: Citizen, client_of: Any) -> None:
    Citizen.objects.filter(pk=karen.pk).update(protected_address=True)
    page = my_day(client_of(care))
    assert "Søvej" not in page
    assert "Beskyttet adresse" in page


def test_two_who_go_together_see_each_other(visit: Visit, care: Staff, colleague: Staff, client_of: Any) -> None:
    cast.assign(visit, colleague)
    assert "Jonas er med" in my_day(client_of(care))


def test_a_day_without_visits_says_when_the_next_shift_is(
    morning: None, karens_plan: VisitPlan, colleague: Staff, client_of: Any
) -> None:
    saturday = datetime(2026, 11, 28, 6, 30, tzinfo=UTC)
    cast.make_shift(colleague, karens_plan.team, saturday)
    cast.make_visit(karens_plan, saturday + timedelta(minutes=70), colleague)
    page = my_day(client_of(colleague))
    assert "Du har ingen besøg i dag, Jonas" in page
    assert "Din næste vagt er lørdag 28. november kl. 07:30. Dit første besøg er kl. 08:40." in page
    assert "Er du på arbejde?" in page


def test_a_worker_without_any_shift_is_told_that(team: Team, colleague: Staff, client_of: Any) -> None:
    assert "Der er ikke planlagt flere vagter til dig endnu." in my_day(client_of(colleague))


def test_tomorrow_is_one_step_away(visit: Visit, care: Staff, client_of: Any) -> None:
    cast.make_visit(visit.plan, visit.start_at + timedelta(days=1), care)
    page = my_day(client_of(care), "?day=2026-11-25")
    assert "Karen Mikkelsen" in page
    assert "Godmorgen" not in page
    assert "nowtag" not in page


def test_a_substitute_sees_times_and_no_name_until_a_day_before(
    morning: None, karens_plan: VisitPlan, stranger: Staff, client_of: Any
) -> None:
    cast.make_visit(karens_plan, MORNING + timedelta(days=3), stranger)
    page = my_day(client_of(stranger), "?day=2026-11-27")
    assert "Besøg i Team Søndre" in page
    assert "fra et døgn før" in page
    assert "Karen" not in page
    assert not AccessLog.objects.exists()


def test_somebody_elses_visits_are_not_mine(visit: Visit, colleague: Staff, client_of: Any) -> None:
    assert "Karen" not in my_day(client_of(colleague))


@pytest.mark.parametrize("day", ["i+morgen", "2026-02-30", "0001-01-01", "9999-12-31", "20266-01-01", "%F0%9F%8C%B1"])
def test_what_is_no_day_leads_to_today(care: Staff, client_of: Any, day: str) -> None:
    response = client_of(care).get(f"/my-day/?day={day}")
    assert (response.status_code, response.headers.get("Location")) == (302, "/my-day/")


def test_what_waits_for_the_contact_person_stands_in_her_day(
    visit: Visit, care: Staff, colleague: Staff, stranger: Staff, karen: Citizen, other_team: Team, client_of: Any
) -> None:
    cast.make_citizen("Poul Friis", other_team, stranger)
    due: dict[str, Any] = {"kind": "review", "due_on": MORNING.date(), "by": None, "path": "/goals/1/"}
    actions.raise_notice(citizen=karen, for_staff=care, team=visit.team, dedupe_key="mine", **due)
    actions.raise_notice(citizen=Citizen.objects.get(last_name="Friis"), for_staff=care, dedupe_key="not hers", **due)
    page = my_day(client_of(care))
    hers = page.split('id="waiting"')[1]
    assert "Se på målet igen: Karen Mikkelsen" in hers
    assert "Poul" not in page
    assert AccessLog.objects.latest("pk").citizens == [karen.pk]
    assert 'id="waiting"' not in my_day(client_of(colleague))
    assert 'id="waiting"' not in my_day(client_of(care), "?day=2026-11-25")


def test_a_full_day_takes_few_statements_and_few_bytes(
    morning: None, care: Staff, team: Team, visitator: Staff, planner: Staff, client_of: Any
) -> None:
    import gzip

    for number in range(8):
        citizen = cast.make_citizen(f"Borger Nummer{number}", team, care, headline=f"Jeg vil selv {number} " * 4)
        cast.make_sub_goal(cast.make_goal(citizen, care))
        plan = cast.make_plan(cast.make_course(citizen, visitator), team, planner)
        cast.make_visit(plan, MORNING + timedelta(minutes=50 * number), care)
        told: dict[str, Any] = {"kind": "review", "due_on": MORNING.date(), "dedupe_key": f"look:{number}", "by": None}
        actions.raise_notice(citizen=citizen, for_staff=care, **told)
    client = client_of(care)
    my_day(client)
    with CaptureQueriesContext(connection) as statements:
        page = my_day(client)
    assert page.count('class="stop ') + page.count('class="stop"') == 8
    assert len(statements) <= STATEMENTS, "\n".join(each["sql"][:120] for each in statements)
    assert len(gzip.compress(page.encode())) <= GZIPPED
