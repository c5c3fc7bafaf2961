"""The visit: coffee first, small steps, as agreed unless, her own words; one tap sends the note."""

import gzip
import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from citizens.models import AccessLog, Citizen, Kind, Notice, Statement, VisitTie
from goals.models import LadderRating, SubGoal
from teams.models import Membership, Staff
from tests import cast
from visits.actions import record_note
from visits.models import Note, Visit

pytestmark = pytest.mark.django_db
STATEMENTS, GZIPPED = 8, 14_000


def opened(client: Any, visit: Visit, query: str = "") -> str:
    response = client.get(f"/visits/{visit.pk}/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def typed(page: str, **changes: Any) -> dict[str, Any]:
    """What a browser sends from the page, with what a person has changed."""
    hidden = dict(re.findall(r'<input type="hidden" name="(form_key|key|was_at|asked)" value="([^"]*)"', page))
    return hidden | changes


def send(client: Any, visit: Visit, told: dict[str, Any]) -> Any:
    return client.post(f"/visits/{visit.pk}/", told)


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


def test_one_tap_sends_as_agreed_and_ends_at_the_receipt(karens_visit: Visit, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    response = send(client, karens_visit, typed(opened(client, karens_visit)))
    note = Note.objects.get()
    assert (response.status_code, response["Location"]) == (302, f"/notes/{note.pk}/")
    assert note.as_agreed
    assert note.author == care


def test_steps_deviations_and_words_arrive(
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    client = client_of(care)
    told = typed(
        opened(client, karens_visit),
        **{f"step_{karens_sub_goal.pk}": "4", f"agree_{karens_sub_goal.pk}": "on", "deviations": ["concern"]},
        **{"text": "Svimmel 👵🏽 æøå", "own_words": "Jeg tør godt", "answer": "At Bodil kommer"},
    )
    assert send(client, karens_visit, told).status_code == 302
    rating = LadderRating.objects.latest("pk")
    assert (rating.step, rating.agreed) == (4, True)
    assert Note.objects.get().text == "Svimmel 👵🏽 æøå"
    said = dict(Statement.objects.exclude(kind=Kind.HEADLINE).values_list("kind", "text"))
    assert said == {Kind.HELP: "Jeg tør godt", Kind.MEANINGFUL: "At Bodil kommer"}
    assert Notice.objects.get().kind == Notice.Kind.CONCERN


def test_a_double_tap_and_the_back_button_make_one_note(karens_visit: Visit, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    told = typed(opened(client, karens_visit))
    first, second = send(client, karens_visit, told), send(client, karens_visit, told)
    assert first["Location"] == second["Location"]
    later = send(client, karens_visit, told | {"form_key": str(uuid4())})
    assert later["Location"] == first["Location"]
    assert Note.objects.count() == 1


def test_other_words_under_the_same_key_are_kept_and_can_be_sent_as_new(
    karens_visit: Visit, care: Staff, client_of: Any
) -> None:
    client = client_of(care)
    told = typed(opened(client, karens_visit), text="Først")
    send(client, karens_visit, told)
    changed = told | {"text": "Noget andet", "form_key": str(uuid4())}
    response = send(client, karens_visit, changed)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Noget andet" in page
    assert f'href="/notes/{Note.objects.get().pk}/"' in page
    again = typed(page, text="Noget andet")
    assert again["key"] != told["key"]
    assert send(client, karens_visit, again).status_code == 302
    assert set(Note.objects.values_list("text", flat=True)) == {"Først", "Noget andet"}


def test_not_home_asks_how_it_ended_and_keeps_what_was_typed(karens_visit: Visit, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    told = typed(opened(client, karens_visit), deviations=["not_home"], text="Ingen åbner")
    response = send(client, karens_visit, told)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Vælg, hvordan det endte." in page
    assert "Ingen åbner" in page
    assert typed(page)["key"] == told["key"]
    more = told | {"not_home_done": ["rang_bell", "called"], "not_home_end": "out_and_well"}
    assert send(client, karens_visit, more).status_code == 302
    note = Note.objects.get()
    assert (note.not_home_done, note.not_home_end) == (["rang_bell", "called"], "out_and_well")


def test_what_is_folded_away_is_not_sent_as_the_page_says(
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any
) -> None:
    client = client_of(care)
    page = opened(client, karens_visit)
    assert "De bliver ikke sendt med." in page
    folded = {f"step_{karens_sub_goal.pk}": "2", "own_words": "Hej"}
    told = typed(page, deviations=["not_home"], not_home_end="new_time", **folded)
    assert send(client, karens_visit, told).status_code == 302
    assert LadderRating.objects.count() == 1
    assert Note.objects.get().own_words == ""


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"step_{own}": "9"}, "Vælg en af mulighederne"),
        ({"step_{foreign}": "3"}, "De små skridt er ændret"),
        ({"agree_{own}": "on"}, "Vælg det trin, I er enige om."),
        ({"deviations": ["party"]}, "Vælg en af mulighederne"),
        ({"not_home_end": "moon", "deviations": ["not_home"]}, "Vælg en af mulighederne"),
        ({"text": "a\x00b"}, "tegn"),
        ({"text": "x" * 1_000_000}, "4000"),
        ({"own_words": "x" * 1001}, "1000"),
        ({"asked": "lonely"}, ""),
    ],
)
def test_rubbish_is_refused_with_a_sentence_and_nothing_is_saved(  # noqa: PLR0913
    karens_visit: Visit, karens_sub_goal: SubGoal, care: Staff, client_of: Any, changes: dict[str, Any], sentence: str
) -> None:
    other = cast.make_citizen("Gerda Olsen", karens_visit.team, care)
    foreign = cast.make_sub_goal(cast.make_goal(other, care))
    names = {"own": karens_sub_goal.pk, "foreign": foreign.pk}
    client = client_of(care)
    told = typed(opened(client, karens_visit), **{key.format(**names): value for key, value in changes.items()})
    response = send(client, karens_visit, told)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Note.objects.exists()
    assert LadderRating.objects.count() == 1


@pytest.mark.parametrize("key", ["", "no-uuid", "x" * 10_000, "\x00"])
def test_a_key_that_is_none_is_replaced(karens_visit: Visit, care: Staff, client_of: Any, key: str) -> None:
    client = client_of(care)
    response = send(client, karens_visit, typed(opened(client, karens_visit), key=key))
    assert response.status_code in {302, 422}
    assert Note.objects.count() == (1 if response.status_code == 302 else 0)


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "\u202eagni'\" hx-get=/x", "שלום", "🇩🇰👩‍⚕️", "{{ 7|add:7 }}"]
)
def test_words_are_words_and_come_back_as_they_were(
    karens_visit: Visit, care: Staff, client_of: Any, text: str
) -> None:
    client = client_of(care)
    response = send(client, karens_visit, typed(opened(client, karens_visit), text=text))
    assert Note.objects.get().text == text
    page = client.get(response["Location"]).content.decode()
    assert "<script>alert" not in page


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
