"""The guide shows pages that are there, and says in words what its pictures show."""

from pathlib import Path

import pytest

from tests.guide import ALL_AT_MOST, GUIDE, PICTURES, WANTED, chapters, shown_in
from tests.house.routes import own_routes

SHORTEST_ALT = 20
# Chapters whose pictures are still to be taken: take a chapter out when it has its first.
WITHOUT_PICTURES = {"for-paaroerende.md", "api.md", "tilbud-og-arrangementer.md"}


def test_every_picture_named_in_a_chapter_is_there_and_told_in_words() -> None:
    for chapter in chapters():
        for words, address in shown_in(chapter):
            assert (GUIDE / address).is_file(), f"{chapter.name}: {address}"
            assert len(words) >= SHORTEST_ALT, f"{chapter.name}: say what {address} shows"


def test_the_pictures_named_in_the_chapters_are_those_that_are_taken() -> None:
    named = {(chapter.name, Path(address).name) for chapter in chapters() for _words, address in shown_in(chapter)}
    assert named == {(picture.chapter, picture.path.name) for picture in WANTED}
    assert {path.name for path in PICTURES.iterdir()} == {name for _chapter, name in named}


@pytest.mark.parametrize("picture", WANTED, ids=lambda picture: picture.name)
def test_a_page_with_a_picture_still_has_its_address(picture: object) -> None:
    assert picture.page in {route.name for route in own_routes()}  # type: ignore[attr-defined]


def test_every_chapter_has_pictures_and_stands_in_the_contents() -> None:
    contents = (GUIDE / "README.md").read_text()
    for chapter in chapters():
        assert f"({chapter.name})" in contents
        assert shown_in(chapter) or chapter.name in WITHOUT_PICTURES, f"{chapter.name} shows nothing"


def test_the_pictures_are_light() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < ALL_AT_MOST
