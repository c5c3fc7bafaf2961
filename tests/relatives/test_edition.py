"""One edition: a draft with its ways on, or what stands for ever."""

from typing import Any

import pytest

from relatives import actions
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives.answers import key
from tests.relatives.codes import drafted, first_set, holding

pytestmark = pytest.mark.django_db


def path(number: int) -> str:
    return f"/settings/code/{number}/"


def test_a_published_edition_says_that_it_stands_and_offers_no_change(administrator: Staff, client_of: Any) -> None:
    edition = holding()
    page = client_of(administrator).get(path(edition.pk)).content.decode()
    assert "En udgivet udgave bliver aldrig ændret" in page
    assert "Vi taler med hinanden og ikke om hinanden." in page
    assert "We talk with each other and not about each other." in page
    for way in ("/change/", "/publish/", "/drop/", "/sets/"):
        assert path(edition.pk)[:-1] + way not in page, way


def test_a_draft_begins_as_a_copy_that_knows_what_it_has_grown_from(administrator: Staff, client_of: Any) -> None:
    edition, before = drafted(administrator), holding()
    page = client_of(administrator).get(path(edition.pk)).content.decode()
    assert "Uden navn" in page
    assert "Fjern sættet" in page
    for new, old in zip(sets_of(edition), sets_of(before), strict=True):
        assert (new.grown_from, new.name_da) == (old, old.name_da)
        pairs = zip(new.marks.order_by("position"), old.marks.order_by("position"), strict=True)
        assert all((mark.grown_from, mark.text_da) == (was, was.text_da) for mark, was in pairs)


def test_sets_change_places_and_at_the_end_they_stay(administrator: Staff, client_of: Any) -> None:
    edition, client = drafted(administrator), client_of(administrator)
    names = [each.name_da for each in sets_of(edition)]
    first = first_set(edition)
    move = f"{path(edition.pk)}sets/{first.pk}/move/"
    for way, expected in (("up", names), ("down", [names[1], names[0], names[2]])):
        edition.refresh_from_db()
        client.post(move, {"version": edition.version, "way": way, "form_key": key()})
        assert [each.name_da for each in sets_of(edition)] == expected
    assert client.get(move)["Location"] == path(edition.pk)


def test_a_move_seen_too_late_moves_nothing_and_says_who_was_first(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator)
    seen, names = edition.version, [each.name_da for each in sets_of(edition)]
    actions.change_edition(by=administrator, edition=edition, version=seen, name="2027")
    answer = {"version": seen, "way": "down", "form_key": key()}
    move = f"{path(edition.pk)}sets/{first_set(edition).pk}/move/"
    page = client_of(administrator).post(move, answer, follow=True).content.decode()
    assert "i et andet vindue" in page
    assert [each.name_da for each in sets_of(edition)] == names
