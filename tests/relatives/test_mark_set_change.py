"""A set with all its sentences on one page: reworded, moved, added, emptied; two people at once."""

from typing import Any

import pytest

from relatives import actions
from relatives.models import MarkSet
from teams.models import Staff
from teams.roles import Role
from tests import cast
from tests.relatives.codes import drafted, first_set, holding, told

pytestmark = pytest.mark.django_db


def path(mark_set: MarkSet) -> str:
    return f"/settings/code/{mark_set.edition_id}/sets/{mark_set.pk}/"


def texts(mark_set: MarkSet) -> list[str]:
    return list(mark_set.marks.order_by("position").values_list("text_da", flat=True))


@pytest.fixture
def mark_set(administrator: Staff) -> MarkSet:
    return first_set(drafted(administrator))


def test_sentences_are_reworded_emptied_and_added(mark_set: MarkSet, administrator: Staff, client_of: Any) -> None:
    before = texts(mark_set)
    grown = mark_set.marks.order_by("position")[0].grown_from
    changed = told(mark_set, da_1="Vi siger det lige ud.", da_4="", en_4="", da_6="Vi spørger.")
    assert client_of(administrator).post(path(mark_set), changed).status_code == 302
    assert texts(mark_set) == ["Vi siger det lige ud.", before[1], before[2], before[4], "Vi spørger."]
    assert mark_set.marks.order_by("position")[0].grown_from == grown


@pytest.mark.parametrize(
    ("moved", "to", "order"), [(3, 1, [2, 0, 1, 3, 4]), (1, 5, [1, 2, 3, 4, 0]), (2, 2, [0, 1, 2, 3, 4])]
)
def test_a_sentence_moved_to_a_taken_place_stands_there(
    moved: int, to: int, order: list[int], mark_set: MarkSet, administrator: Staff, client_of: Any
) -> None:
    before = texts(mark_set)
    client_of(administrator).post(path(mark_set), told(mark_set, **{f"place_{moved}": to}))
    assert texts(mark_set) == [before[number] for number in order]


def test_two_people_see_both_versions_and_nothing_is_lost(
    mark_set: MarkSet, administrator: Staff, client_of: Any
) -> None:
    other = cast.make_staff("admin2", "Hans Lyng", Role.ADMINISTRATOR, None)
    mine = told(mark_set, da_1="Min sætning.")
    client = client_of(other)
    assert client.post(path(mark_set), told(mark_set, da_1="Hans’ sætning.")).status_code == 302
    response = client_of(administrator).post(path(mark_set), mine)
    page = response.content.decode()
    assert response.status_code == 422
    for words in ("Hans", "Hans’ sætning.", "Min sætning."):
        assert words in page, words
    mark_set.refresh_from_db()
    again = told(mark_set, da_1="Min sætning.")
    assert client_of(administrator).post(path(mark_set), again).status_code == 302
    assert texts(mark_set)[0] == "Min sætning."


def test_a_set_removed_meanwhile_can_be_saved_as_a_new_one(
    mark_set: MarkSet, administrator: Staff, client_of: Any
) -> None:
    typed, edition, address = told(mark_set, da_1="Ikke tabt."), mark_set.edition, path(mark_set)
    actions.remove_set(by=administrator, mark_set=mark_set, version=edition.version)
    response = client_of(administrator).post(address, typed)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Nogen har fjernet sættet imens." in page
    assert "Ikke tabt." in page
    assert f'action="/settings/code/{edition.pk}/sets/new/"' in page


def test_a_set_that_is_gone_leads_back_to_the_draft(mark_set: MarkSet, administrator: Staff, client_of: Any) -> None:
    edition = mark_set.edition_id
    page = client_of(administrator).get(f"/settings/code/{edition}/sets/999999/", follow=True).content.decode()
    assert "Sættet er ikke længere i denne udgave." in page


def test_a_set_of_another_edition_is_never_changed_through_a_draft(
    mark_set: MarkSet, administrator: Staff, client_of: Any
) -> None:
    standing = first_set(holding())
    typed = told(standing, da_1="Smuglet ind.", version=mark_set.version)
    response = client_of(administrator).post(f"/settings/code/{mark_set.edition_id}/sets/{standing.pk}/", typed)
    assert response.status_code == 422
    assert "Smuglet ind." not in texts(standing)


@pytest.mark.parametrize("wrong", [{"name_da": ""}, {"ethics": ["love"]}, {"place_1": "99"}, {"da_1": "x" * 301}])
def test_what_is_wrong_is_sent_back(
    wrong: dict[str, Any], mark_set: MarkSet, administrator: Staff, client_of: Any
) -> None:
    before = texts(mark_set)
    assert client_of(administrator).post(path(mark_set), told(mark_set, **wrong)).status_code == 422
    assert texts(mark_set) == before
