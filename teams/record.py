"""Parts of a whole record: rows that are read by people (Danish or English words) and by machines (JSON)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from teams import danish

type Read = Callable[[Any], Any]


@dataclass(frozen=True)
class Field:
    """`key` in the data file, `label` for people; read by a path of attributes or by a function."""

    key: str
    label: str
    read: str | Read = ""

    def value(self, row: Any) -> Any:
        if callable(self.read):
            return self.read(row)
        for name in (self.read or self.key).split("."):
            row = getattr(row, name) if row is not None else None
        return row

    def words(self, row: Any) -> str:
        """A choice by its word, where the row has one."""
        shown = getattr(row, f"get_{self.read or self.key}_display", None)
        return str(shown() or "") if shown is not None else words_of(self.value(row))


@dataclass(frozen=True)
class Part:
    """One table's rows about one citizen."""

    key: str
    title: str
    fields: tuple[Field, ...]
    rows: list[Any]

    def for_people(self) -> list[list[tuple[str, str]]]:
        """Each row as (label, words), without what is empty."""
        told = ([(field.label, field.words(row)) for field in self.fields] for row in self.rows)
        return [[(label, words) for label, words in row if words] for row in told]

    def for_machines(self) -> list[dict[str, Any]]:
        return [{field.key: plain(field.value(row)) for field in self.fields} for row in self.rows]


def part(key: str, title: str, rows: Iterable[Any], *fields: Field) -> Part:
    return Part(key, title, fields, list(rows))


def words_of(value: Any) -> str:
    language = "da" if (get_language() or "da").startswith("da") else "en"
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        local = timezone.localtime(value)
        return f"{danish.full_date(local, language)} {local:%H:%M}"
    if isinstance(value, date):
        return danish.full_date(value, language)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(words_of, value)))
    return str(value)


def plain(value: Any) -> Any:
    """As JSON holds it; moments with their offset."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    return str(value)
