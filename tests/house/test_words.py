"""No page shows a text without Danish."""

import ast
from collections.abc import Iterator

import pytest

from teams.words.catalogue import read_catalogue
from teams.words.check import disagreements, offences
from teams.words.extract import phrases_by_room
from teams.words.rooms import ROOMS, catalogue_path
from tests.databases import ROOT
from tests.house.source import name, python_files, tree

CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy", "npgettext"}


@pytest.mark.parametrize("room", ROOMS)
def test_every_text_has_its_danish(room: str) -> None:
    places = phrases_by_room(ROOT).get(room, {})
    assert not list(offences(read_catalogue(catalogue_path(ROOT, room)), places))


def test_one_english_text_has_one_danish_in_all_rooms() -> None:
    assert not list(disagreements({room: read_catalogue(catalogue_path(ROOT, room)) for room in ROOMS}))


def unfindable(module: ast.Module) -> Iterator[str]:
    """An f-string or a sum inside `_()` is never found by extraction, and so never translated."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CALLS and node.args:
            made = isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
            yield from [f"line {node.lineno}: {ast.unparse(node)[:80]}"] if made else []


def test_every_text_can_be_found() -> None:
    assert not {name(path): found for path in python_files() if (found := list(unfindable(tree(path))))}


def test_the_rule_finds_what_extraction_cannot() -> None:
    assert len(list(unfindable(ast.parse("_(f'{x} is away')\n_('a' + b)\n_('fine' % x)\n_('fine')")))) == 3
