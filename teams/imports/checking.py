"""The dry run: every row through its form, nothing written. What is wrong is named by line and column."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from teams.imports.kinds import Kind, RowForm
from teams.imports.tables import Row

PREVIEWED = 100
type Tell = Callable[[int], None]


@dataclass
class Checked:
    """All that is wrong, in the order of the lines; `wrong` counts the rows that have anything."""

    errors: list[dict[str, Any]] = field(default_factory=list)
    wrong: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    preview: list[dict[str, Any]] = field(default_factory=list)

    def refuse(self, line: int, found: list[tuple[str, str]]) -> None:
        self.wrong += 1
        self.errors += [{"line": line, "column": column, "text": text} for column, text in found]

    def accept(self, line: int, form: RowForm) -> None:
        self.outcomes[form.outcome] += 1
        if len(self.preview) < PREVIEWED:
            told = {"line": line, "outcome": form.outcome, "cells": form.summary()}
            self.preview.append(told | {"remarks": form.remarks, "shows": form.shows})


def forms_of(
    kind: Kind, rows: list[Row], ground: Any, tell: Tell
) -> Iterator[tuple[Row, RowForm, list[tuple[str, str]]]]:
    """Each row with its form and what is wrong with it, also against the rows before it."""
    seen: dict[str, int] = {}
    for done, row in enumerate(rows):
        tell(done)
        form = kind.form(row.values, ground)
        if row.problem:
            yield row, form, [("", row.problem)]
            continue
        found = [] if form.is_valid() else list(_faults(form))
        identity = "" if found else form.identity()
        if identity and identity in seen:
            found = [("", _("The same stands in line %(line)d already.") % {"line": seen[identity]})]
        elif identity:
            seen[identity] = row.line
        yield row, form, found


def _faults(form: RowForm) -> Iterator[tuple[str, str]]:
    for name, texts in form.errors.items():
        label = str(form.fields[name].label) if name in form.fields else ""
        yield from ((label, str(text)) for text in texts)


def check(kind: Kind, rows: list[Row], ground: Any, tell: Tell) -> Checked:
    checked = Checked()
    for row, form, found in forms_of(kind, rows, ground, tell):
        if found:
            checked.refuse(row.line, found)
        else:
            checked.accept(row.line, form)
    return checked
