"""Each person meets one language: no English left in a Danish page, no Danish left in an English one."""

import re
from collections.abc import Set as AbstractSet
from functools import cache
from http import HTTPStatus

import pytest

from teams.models import User
from teams.words.catalogue import read_catalogue, translations
from teams.words.rooms import ROOMS, catalogue_path
from tests.databases import ROOT
from tests.house.crawl import OWN, Person, numbers
from tests.house.reading import sentences
from tests.house.routes import Route, own_routes

LONG_ENOUGH = 12
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]|\{\w*\}|%%")
READERS = (Person("care"), Person("planner"), Person("leader"))
pytestmark = pytest.mark.usefixtures("demo_db_module")


@cache
def texts(of_danish: bool) -> frozenset[str]:
    """All whole texts without placeholders that differ between the languages; the catalogues are read once."""
    pairs = [pair for room in ROOMS for pair in translations(read_catalogue(catalogue_path(ROOT, room))).items()]
    found = [(key[1], danish) for key, danish in pairs if isinstance(danish, str) and danish != key[1]]
    sides = {danish if of_danish else english for english, danish in found}
    return frozenset(text.strip() for text in sides - opposite(found, of_danish) if is_telling(text))


def opposite(pairs: list[tuple[str, str]], of_danish: bool) -> set[str]:
    return {english if of_danish else danish for english, danish in pairs}


def is_telling(text: str) -> bool:
    return len(text) >= LONG_ENOUGH and not PLACEHOLDER.search(text)


def leftovers(page: str, foreign: AbstractSet[str]) -> list[str]:
    return sorted(foreign & set(sentences(page)))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("route", own_routes(), ids=str)
def test_a_page_speaks_one_language(route: Route, language: str) -> None:
    """Danish as each of them reads it; English as the first of them who is shown it."""
    foreign = texts(of_danish=language == "en")
    for person in READERS:
        User.objects.filter(username=person.name).update(language=language)
        for number in numbers(route, OWN, 1):
            response = person.client().get(route.path(number))
            if not response.get("Content-Type", "").startswith("text/html"):
                continue
            page = response.content.decode()
            assert not leftovers(page, foreign), f"{person} {route.path(number)}"
            if "<html" in page:
                assert f'lang="{language}"' in page.partition(">")[0] + page.partition("<html")[2].partition(">")[0]
            if language == "en" and response.status_code == HTTPStatus.OK:
                return


def test_the_rule_finds_a_text_of_the_other_language() -> None:
    assert leftovers("<p>Gem besøgsplanen</p>", {"Gem besøgsplanen"}) == ["Gem besøgsplanen"]
    assert not leftovers("<p>Save the visit plan</p>", {"Gem besøgsplanen"})
