"""The folder: four pages of A5 on one sheet of A4, tagged, read in the order 1, 2, 3, 4."""

import io
from typing import Any

import pypdf
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from relatives import actions, folder, paper
from relatives.reading import sets_of
from teams.models import Municipality, Staff
from tests.relatives.codes import drafted

A4 = (842, 595)


def pdf(query: str = "") -> pypdf.PdfReader:
    response = Client().get(f"/code/folder.pdf{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "public, max-age=300"
    return pypdf.PdfReader(io.BytesIO(response.content))


def words_of(page: Any) -> str:
    return " ".join(page.extract_text().split())


def marked(element: Any, pages: dict[int, int]) -> list[tuple[int, int]]:
    """(page, number of the mark) of all words, in the order in which the tags are read."""
    found: list[tuple[int, int]] = []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object()
        if isinstance(kid, int):
            found.append((pages[element.raw_get("/Pg").idnum], int(kid)))
        else:
            found += marked(kid, pages)
    return found


@pytest.mark.django_db
def test_it_is_one_sheet_that_can_be_folded(municipality: Municipality) -> None:
    document = pdf("?language=da")
    assert len(document.pages) == 2
    for side in document.pages:
        assert (round(side.mediabox.width), round(side.mediabox.height)) == A4
    outside, inside = map(words_of, document.pages)
    assert "Kodeks for samarbejdet" in outside
    assert "Udvikling og sammenhæng" in outside
    assert municipality.name in outside
    assert "Troværdighed og gennemsigtighed" in inside
    assert "Inddragelse og tillid" in inside


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "title"), [("da", "Kodeks for samarbejdet"), ("en", "Our code for working together")]
)
def test_it_is_tagged_and_says_its_language_and_title(language: str, title: str, municipality: Municipality) -> None:
    document = pdf(f"?language={language}")
    root: Any = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert document.metadata is not None
    assert title in str(document.metadata.title)


@pytest.mark.django_db
def test_the_tags_are_read_cover_first_and_the_back_last() -> None:
    document = pdf()
    root: Any = document.trailer["/Root"]
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(document.pages)}  # type: ignore[union-attr]
    order = marked(root["/StructTreeRoot"]["/K"][0].get_object(), pages)
    sides = [side for side, _number in order]
    changes = [side for place, side in enumerate(sides) if place == 0 or sides[place - 1] != side]
    assert changes == [0, 1, 0]
    assert len(set(order)) == len(order)
    for number, side in enumerate(document.pages):
        content = side.get_contents().get_data()  # type: ignore[union-attr]
        drawn = sorted(int(found) for found in folder.MARKED.findall(content))
        assert drawn == sorted(mark for where, mark in order if where == number)
        assert side["/StructParents"] == number


@pytest.mark.django_db
def test_the_tree_of_parents_leads_back_from_every_mark() -> None:
    document = pdf()
    root: Any = document.trailer["/Root"]
    nums: Any = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for number, page in zip(nums[::2], nums[1::2], strict=True):
        for mark, parent in enumerate(page.get_object()):
            element = parent.get_object()
            assert mark in element["/K"]
            assert element.raw_get("/Pg").idnum == document.pages[number].indirect_reference.idnum  # type: ignore[union-attr]


@pytest.mark.django_db
def test_a_long_code_takes_a_second_sheet_and_loses_nothing(administrator: Staff) -> None:
    edition = drafted(administrator, "lang")
    for mark_set in sets_of(edition):
        marks: Any = [
            {"id": None, "da": f"Sætning {number}: " + "vi taler sammen " * 17, "en": ""} for number in range(8)
        ]
        actions.change_set(by=administrator, edition=edition, mark_set=mark_set, version=edition.version, marks=marks)
    for extra in range(3):
        marks = [{"id": None, "da": f"Mere {extra}: " + "vi hører på hinanden " * 13, "en": ""} for _ in range(8)]
        actions.add_set(by=administrator, edition=edition, version=edition.version, marks=marks, name_da=f"Sæt {extra}")
    actions.publish_edition(by=administrator, edition=edition, version=edition.version)
    document = pdf()
    assert len(document.pages) % 2 == 0
    text = " ".join(map(words_of, document.pages))
    assert text.count("Sætning 7:") == 3
    assert text.count("Mere 2:") == 8


@given(st.integers(1, 40))
def test_folded_sheets_hold_every_page_once_and_turn_like_a_book(count: int) -> None:
    sides = folder.places(count)
    panels = [panel for side in sides for panel in side]
    assert sorted(panels) == list(range(len(panels)))
    assert len(panels) % 4 == 0
    assert len(panels) - count < 4
    for number, (left, right) in enumerate(sides):
        assert left + right == len(panels) - 1
        assert (left % 2, right % 2) == (1, 0), number


def test_four_pages_lie_as_four_beside_one_and_two_beside_three() -> None:
    assert folder.places(4) == [(3, 0), (1, 2)]


@pytest.mark.django_db
def test_without_pango_the_page_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "weasyprint", None)
    page = Client().get("/code/folder.pdf", follow=True).content.decode()
    assert "PDF’en kan ikke laves lige nu." in page
