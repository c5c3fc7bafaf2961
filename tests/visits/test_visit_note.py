"""Sending the note of a visit: one tap, twice, with other words, with rubbish."""

from typing import Any
from uuid import uuid4

import pytest

from citizens.models import Kind, Notice, Statement
from goals.models import LadderRating, SubGoal
from teams.models import Staff
from tests import cast
from tests.visits.visiting import opened, send, typed
from visits.models import Note, Visit

pytestmark = pytest.mark.django_db


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
        text="Svimmel 👵🏽 æøå",
        own_words="Jeg tør godt",
        answer="At Bodil kommer",
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
def test_rubbish_is_refused_with_a_sentence_and_nothing_is_saved(
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
