"""The description of the API, made from its addresses; and the same as a page needs it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils import translation
from django.utils.encoding import force_str
from django.utils.translation import gettext as _
from drf_spectacular.generators import SchemaGenerator

from teams.api.schema import PART_NAMES

type Json = dict[str, Any]
REF = "#/components/schemas/"


@cache
def schema(language: str) -> Json:
    """In the language of the reader; made once in each process."""
    with translation.override(language):
        generator: Any = SchemaGenerator
        made = generator(urlconf="config.urls").get_schema(request=None, public=True)
        plain: Json = json.loads(json.dumps(made, default=force_str))
    return plain


@dataclass(frozen=True)
class Field:
    """One name of a body or answer; what lies in another has a name with points."""

    name: str
    kind: str
    is_required: bool
    said: str


@dataclass(frozen=True)
class Reading:
    """One operation as it is read."""

    verb: str
    path: str
    summary: str
    scope: str
    asked: tuple[Field, ...]
    body: tuple[Field, ...]
    answer: tuple[Field, ...]
    is_list: bool


@dataclass(frozen=True)
class Part:
    name: str
    operations: tuple[Reading, ...]


def read_parts(whole: Json) -> list[Part]:
    """By what the operations are about, in the order of the rooms."""
    found: dict[str, list[Reading]] = {tag: [] for tag in PART_NAMES}
    for path, methods in whole["paths"].items():
        for verb, told in methods.items():
            found[told["tags"][0]].append(_reading(whole, verb.upper(), path, told))
    return [Part(str(PART_NAMES[tag]), tuple(readings)) for tag, readings in found.items()]


def read_problems(whole: Json) -> list[tuple[str, str]]:
    """Each status once, with what it means."""
    answers = [told["responses"] for methods in whole["paths"].values() for told in methods.values()]
    said = {code: each["description"] for found in answers for code, each in found.items() if code >= "3"}
    return sorted(said.items())


def _reading(whole: Json, verb: str, path: str, told: Json) -> Reading:
    answers: Json = told["responses"]
    answer = _content(next(each for code, each in answers.items() if code.startswith("2")))
    rows: Json = _resolved(whole, answer)["properties"].get("results", {})
    return Reading(
        verb=verb,
        path=path,
        summary=told["summary"],
        scope=told["x-scope"],
        asked=tuple(_asked(each) for each in told.get("parameters", ())),
        body=tuple(_fields(whole, _content(told.get("requestBody", {})))),
        answer=tuple(_fields(whole, rows.get("items", answer))),
        is_list=bool(rows),
    )


def _content(told: Json) -> Json:
    found: Json = told.get("content", {}).get("application/json", {}).get("schema", {})
    return found


def _asked(told: Json) -> Field:
    return Field(told["name"], _kind(told["schema"]), bool(told.get("required")), _plain(told))


def _fields(whole: Json, told: Json, before: str = "") -> Iterator[Field]:
    """Depth first: a list of objects shows its fields behind `[]`."""
    named = _resolved(whole, told)
    for name, each in named.get("properties", {}).items():
        inner = _resolved(whole, each)
        is_required = name in named.get("required", ())
        yield Field(f"{before}{name}", _kind(inner), is_required, _plain(each) or _plain(inner))
        yield from _fields(whole, inner, f"{before}{name}.")
        if "items" in inner:
            yield from _fields(whole, inner["items"], f"{before}{name}[].")


def _plain(told: Json) -> str:
    """Descriptions are Markdown there; a page needs no stars."""
    return str(told.get("description", "")).replace("*", "")


def _resolved(whole: Json, told: Json) -> Json:
    for key in ("allOf", "oneOf", "anyOf"):
        if key in told:
            parts = [_resolved(whole, each) for each in told[key]]
            merged: Json = {}
            for each in parts:
                merged |= each
            merged["enum"] = [value for each in parts for value in each.get("enum", ())] or None
            return {name: value for name, value in merged.items() if value is not None} | (
                {"description": told["description"]} if "description" in told else {}
            )
    reference = told.get("$ref", "")
    if not reference:
        return told
    found: Json = whole["components"]["schemas"][reference.removeprefix(REF)]
    return found


def _kind(told: Json) -> str:
    if told.get("enum"):
        return " · ".join("null" if each is None else f"{each}" for each in told["enum"] if each != "")
    kind: Any = told.get("format") or told.get("type", "")
    words = {
        "integer": _("whole number"),
        "int64": _("whole number"),
        "uuid": "UUID",
        "string": _("text"),
        "boolean": _("true or false"),
        "array": _("list"),
        "object": _("object"),
        "date": _("day"),
        "date-time": _("moment"),
    }
    kinds = kind if isinstance(kind, list) else [kind]
    return _(" or ").join(str(words.get(each, each)) for each in kinds)
