"""A draft beside the edition in force: new, gone, changed and moved."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatives import actions
from relatives.compare import State, compare_marks
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives.codes import drafted, first_set, holding, told

numbers = count(1000)


@dataclass
class Sentence:
    text_da: str
    grown_from_id: int | None = None
    text_en: str = ""
    pk: int = field(default_factory=lambda: next(numbers))


@pytest.mark.django_db
def test_the_page_shows_side_by_side_what_is_different(administrator: Staff, client_of: Any) -> None:
    edition, client = drafted(administrator), client_of(administrator)
    assert (
        "Intet sæt og ingen sætning er anderledes."
        in client.get(f"/settings/code/{edition.pk}/compare/").content.decode()
    )
    mark_set = first_set(edition)
    gone = mark_set.marks.order_by("position")[3].text_da
    changed = told(mark_set, da_1="Vi siger det lige ud.", da_4="", en_4="", da_6="Vi spørger, når vi er i tvivl.")
    assert client.post(f"/settings/code/{edition.pk}/sets/{mark_set.pk}/", changed).status_code == 302
    page = client.get(f"/settings/code/{edition.pk}/compare/").content.decode()
    for words in ("Vi siger det lige ud.", "Vi siger det, som det er", gone, "i tvivl", ">ændret<", ">ny<", ">væk<"):
        assert words in page, words


@pytest.mark.django_db
def test_a_set_that_is_new_and_one_that_is_gone_are_marked(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator, "2027")
    gone = sets_of(edition)[2]
    actions.remove_set(by=administrator, mark_set=gone, version=gone.version)
    edition.refresh_from_db()
    marks: Any = [{"id": None, "da": "Vi hilser.", "en": ""}]
    actions.add_set(by=administrator, edition=edition, version=edition.version, marks=marks, name_da="Hverdagen")
    page = client_of(administrator).get(f"/settings/code/{edition.pk}/compare/").content.decode()
    assert page.count("Udvikling og sammenhæng") == 1
    assert "Hverdagen" in page
    assert page.index("Hverdagen") < page.index("Udvikling og sammenhæng")


@pytest.mark.django_db
def test_the_first_edition_has_nothing_before_it(administrator: Staff, client_of: Any) -> None:
    page = client_of(administrator).get(f"/settings/code/{holding().pk}/compare/").content.decode()
    assert "Der er ingen udgave før denne." in page


@given(st.lists(st.sampled_from("abcdef"), max_size=6), st.data())
def test_every_sentence_of_both_is_told_exactly_once(texts: list[str], data: st.DataObject) -> None:
    old: Any = [Sentence(text) for text in texts]
    kept = data.draw(st.permutations(old).flatmap(lambda rows: st.integers(0, len(rows)).map(lambda n: rows[:n])))
    new: Any = [Sentence(data.draw(st.sampled_from([each.text_da, "x"])), each.pk) for each in kept]
    new += [Sentence(text) for text in data.draw(st.lists(st.sampled_from("yz"), max_size=3))]
    lines = compare_marks(old, new)
    assert [line.new for line in lines if line.new] == new
    assert {line.old.pk for line in lines if line.old} == {each.pk for each in old}
    assert sum(line.old is not None for line in lines) == len(old)
    for line in lines:
        assert (line.state == State.NEW) == (line.old is None)
        assert (line.state == State.GONE) == (line.new is None)
        if line.old and line.new:
            assert (line.state == State.REWORDED) == (line.old.text_da != line.new.text_da)
