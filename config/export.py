"""One citizen's whole record, when she asks for it (GDPR article 15): each room's own part, in the order of a life."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from citizens import export as of_citizens
from citizens.models import Citizen
from community import export as of_community
from goals import export as of_goals
from relatives import export as of_relatives
from teams.record import Part, plain
from visits import export as of_visits

NOT_TOLD = ("cpr_cipher", "cpr_index", "sort_key", "token_hash")
# Noted on the wrong person: its words are somebody else's, in its history too. The column that says so.
WITHDRAWN = {"relatives.Message": "closed_at", "relatives.Dialogue": "withdrawn_at"}


@dataclass(frozen=True)
class Record:
    parts: list[Part]
    earlier: list[dict[str, Any]]

    def for_machines(self) -> dict[str, Any]:
        return {
            "format": "hverdag.record",
            "version": 1,
            **{each.key: each.for_machines() for each in self.parts},
            "earlier": self.earlier,
        }


def whole_record(citizen: Citizen) -> Record:
    parts = [
        part for room in (of_citizens, of_relatives, of_goals, of_community, of_visits) for part in room.record(citizen)
    ]
    return Record(parts, _earlier(citizen))


def _earlier(citizen: Citizen) -> list[dict[str, Any]]:
    """How rows stood before they were changed: what the history tables keep about her, oldest first."""
    found: list[Any] = [
        row for model, column in _history() for row in _still_hers(model).filter(**{column: citizen.pk})
    ]
    return [_event(row) for row in sorted(found, key=lambda row: row.pgh_created_at)]


def _still_hers(model: Any) -> models.QuerySet[Any]:
    column = WITHDRAWN.get(model.pgh_tracked_model._meta.label)
    rows: models.QuerySet[Any] = model._default_manager.all()
    return rows.filter(**{f"pgh_obj__{column}__isnull": True}) if column else rows


def _history() -> list[tuple[type[models.Model], str]]:
    """Every history table that names the citizen, and by which column."""
    tables = [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    own = [(model, "pgh_obj_id") for model in tables if model.pgh_tracked_model is Citizen]
    return own + [(model, "citizen_id") for model in tables if _names_a_citizen(model)]


def _names_a_citizen(model: type[models.Model]) -> bool:
    return any(field.attname == "citizen_id" for field in model._meta.concrete_fields)


def _event(row: Any) -> dict[str, Any]:
    columns = [f for f in row._meta.concrete_fields if not f.name.startswith("pgh_") and f.name not in NOT_TOLD]
    was = {field.attname: plain(getattr(row, field.attname)) for field in columns}
    until = {"table": row.pgh_tracked_model._meta.label, "until": plain(row.pgh_created_at), "by": row.pgh_label}
    return until | {"was": was}
