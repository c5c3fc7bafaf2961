"""What a kind of import is: its columns, the form of a row, who may do it, and what a row does.

The kinds stand in `settings.IMPORT_KINDS`, so that a room above brings its own and this room imports none.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.functional import cached_property
from django.utils.module_loading import import_string

from teams.access import has
from teams.imports.tables import Column
from teams.models import Import, Staff, User
from teams.roles import Permission

type Made = list[Any]  # model label, key, version (or what else undoing needs to know)
NEW, CHANGED, SAME = "new", "changed", "same"


class RowForm(forms.Form):
    """One row. `ground` is what the kind has looked up once for all rows."""

    outcome: str = NEW
    shows: int | None = None  # the citizen who is recognised in the preview, if she is known here

    def __init__(self, data: dict[str, str], ground: Any) -> None:
        super().__init__(data)
        self.ground = ground
        self.remarks: list[str] = []

    def identity(self) -> str:
        """What two rows may not share; empty: no such thing."""
        return ""

    def summary(self) -> list[str]:
        """The cells of the preview, as they are understood, in the order of the kind's columns."""
        return [str(self.cleaned_data.get(name) or "") for name in self.fields]


class Kind:
    """One kind of file. Subclasses fill it in."""

    name: ClassVar[Import.Kind]
    columns: ClassVar[Sequence[Column]]
    form: ClassVar[type[RowForm]]
    permission: ClassVar[Permission]

    def ground(self, by: Staff) -> Any:
        """What all rows need, read once."""
        raise NotImplementedError

    def carry_out(self, by: Staff, row: RowForm) -> list[Made]:
        """Do what the row says; raises ValidationError."""
        raise NotImplementedError

    def undo(self, by: Staff, made: Made) -> bool:
        """Take back one thing if nobody has touched it since."""
        raise NotImplementedError

    def after_check(self, by: Staff, ground: Any) -> None:
        """What is to be written down about the looking itself."""

    @cached_property
    def label(self) -> str:
        return str(self.name.label)

    def headings(self) -> list[str]:
        return [str(self.form.base_fields[column.name].label) for column in self.columns]


def kind_named(name: str) -> Kind:
    made: Callable[[], Kind] = import_string(settings.IMPORT_KINDS[name])
    return made()


def kinds_of(user: User, day: date) -> list[Kind]:
    """The kinds that this person may import, in the order of the settings."""
    every = (kind_named(name) for name in settings.IMPORT_KINDS)
    return [kind for kind in every if has(user, kind.permission, day)]


def removed(*rows: Any) -> bool:
    """All of them or none; False where something else has come to stand on one of them."""
    try:
        with transaction.atomic():
            for row in rows:
                row.delete()
    except ProtectedError:
        return False
    return True
