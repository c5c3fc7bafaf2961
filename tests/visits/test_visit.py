"""The visit: coffee first, small steps, as agreed unless, her own words; who may open it and who may write."""

import gzip
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from citizens.models import AccessLog, Citizen, VisitTie
from goals.models import SubGoal
from teams.models import Membership, Staff
from tests import cast
from tests.visits.visiting import opened, send, typed
from visits.actions import record_note
from visits.models import Note, Visit

pytestmark = pytest.mark.django_db
STATEMENTS, GZIPPED = 8, 14_000


def test_the_page_says_who_she_is_before_what_is_to_be_done(
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    page = opened(client_of(care), karens_visit)
    order = ["Karen Mikkelsen", "Kaffe først", "søen med Bodil", "Lille skridt", "Tage sko på", "Som aftalt, medmindre"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "Karens egne ord" in page
    assert "10 min, fredet" in page
    assert "<title>Besøg · Hverdag</title>" in page
    assert page.count("Du kan spørge om dette i dag") == 1
    row = AccessLog.objects.get()
    assert (row.mark, row.citizens) == ("record", [karens_visit.citizen_id])


def test_last_time_is_a_dashed_stair_and_nothing_is_chosen_for_her(
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    page = opened(client_of(care), karens_visit)
    assert page.count("stair was") == 1
    assert "sidst" in page
    assert "checked" not in page


@pytest.mark.parametrize(
    ("who", "may"), [("care", True), ("colleague", True), ("planner", True), ("leader", False), ("visitator", False)]
)
def test_those_who_document_get_the_button_and_others_only_read(
    who: str, may: bool, request: pytest.FixtureRequest, karens_visit: Visit, client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    page = opened(client, karens_visit)
    assert ('class="dock' in page) is may
    assert "søen med Bodil" in page
    status = send(client, karens_visit, {"key": str(uuid4())}).status_code
    assert status == (302 if may else 404)
    assert Note.objects.exists() is may


@pytest.mark.parametrize("who", ["stranger", "administrator"])
def test_a_visit_that_is_not_yours_is_not_there(
    who: str, request: pytest.FixtureRequest, karens_visit: Visit, client_of: Any
) -> None:
    client = client_of(request.getfixturevalue(who))
    assert client.get(f"/visits/{karens_visit.pk}/").status_code == 404
    assert send(client, karens_visit, {"key": str(uuid4())}).status_code == 404
    assert client.get(f"/visits/{'9' * 30}/").status_code == 404
    assert not Note.objects.exists()


def test_a_substitute_may_until_a_day_after(karens_visit: Visit, stranger: Staff, client_of: Any) -> None:
    cast.assign(karens_visit, stranger)
    assert "søen med Bodil" in opened(client_of(stranger), karens_visit)


def test_an_author_delivers_after_leaving_the_team_and_sees_nothing_else(
    karens_visit: Visit, care: Staff, karens_sub_goal: SubGoal, client_of: Any
) -> None:
    Membership.objects.filter(staff=care).update(until_on=timezone.localdate() - timedelta(days=1))
    VisitTie.objects.update(until_at=timezone.now() - timedelta(minutes=1))
    client = client_of(care)
    page = opened(client, karens_visit)
    assert "søen med Bodil" not in page
    assert "Tage sko på" not in page
    assert "Søvej" not in page
    response = send(client, karens_visit, typed(page, text="Glemt i går"))
    assert response.status_code == 302
    assert client.get(response["Location"]).status_code == 200
    assert Note.objects.get().text == "Glemt i går"


def test_a_visit_cancelled_or_moved_meanwhile_keeps_the_note(
    karens_visit: Visit, care: Staff, planner: Staff, client_of: Any
) -> None:
    client = client_of(care)
    told = typed(opened(client, karens_visit))
    moved = {"start_at": karens_visit.start_at + timedelta(minutes=5), "end_at": karens_visit.end_at}
    Visit.objects.filter(pk=karens_visit.pk).update(**moved, cancelled_at=timezone.now(), cancelled_by=planner)
    page = client.post(f"/visits/{karens_visit.pk}/", told, follow=True).content.decode()
    assert "Besøget blev flyttet, mens du skrev." in page
    assert "Begge dele er gemt, og Birgitte får besked." in page


def test_what_a_colleague_wrote_is_in_sight(karens_visit: Visit, care: Staff, colleague: Staff, client_of: Any) -> None:
    record_note(by=colleague, visit=karens_visit, key=uuid4(), text="Jeg var der også")
    page = opened(client_of(care), karens_visit)
    assert "Jeg var der også" in page
    assert 'class="dock' in page


def test_last_time_is_one_line(karens_visit: Visit, care: Staff, colleague: Staff, client_of: Any) -> None:
    before = cast.make_visit(karens_visit.plan, karens_visit.start_at - timedelta(days=1), colleague)
    record_note(by=colleague, visit=before, key=uuid4(), deviations=["other_time"], text="Sov længe")
    page = opened(client_of(care), karens_visit)
    assert "Sidst:" in page
    assert "Jonas Bech: Som aftalt, men på et andet tidspunkt. ”Sov længe”" in page


def test_a_protected_address_is_not_on_the_page(karens_visit: Visit, care: Staff, client_of: Any) -> None:
    Citizen.objects.filter(pk=karens_visit.citizen_id).update(protected_address=True)
    assert "Søvej" not in opened(client_of(care), karens_visit)


def test_the_page_takes_few_statements_and_few_bytes(
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, colleague: Staff, client_of: Any
) -> None:
    for position in range(2, 5):
        cast.make_sub_goal(karens_sub_goal.goal, f"Delmål {position}", position)
    record_note(by=colleague, visit=karens_visit, key=uuid4())
    client = client_of(care)
    opened(client, karens_visit)
    with CaptureQueriesContext(connection) as statements:
        page = opened(client, karens_visit)
    assert len(statements) <= STATEMENTS, "\n".join(each["sql"][:120] for each in statements)
    assert len(gzip.compress(page.encode())) <= GZIPPED
