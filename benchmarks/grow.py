"""A hundred times the rows of the demo, copied by the database itself: by many teams, and by many years."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg
from django.apps import apps
from django.db import models
from django.db.models import Field, Model
from psycopg import sql

from tests import databases
from tests.databases import ROOMS

TIMES = 100
STRIDE = 10_000  # every copy's numbers lie this far after the last copy's; no table of the demo has so many rows
DAYS = 14  # how long the demo's past is
ONCE = {"teams.Municipality", "teams.MunicipalityEvent", "teams.Import", "teams.Job", "teams.FormKey", "teams.ApiToken"}
ONCE |= {"relatives.Edition", "relatives.MarkSet", "relatives.Mark", "relatives.Example"}  # the same for everybody
OTHER_KEYS = {"visits.FocusDecision.key", "visits.Note.key", "citizens.Notice.dedupe_key", "citizens.Citizen.cpr_index"}
NUMBERS_OF = {
    "citizens.VisitTie.visit_number": "visits.Visit",
    "citizens.AccessLog.user_id": "teams.User",
    "citizens.AccessLog.staff_id": "teams.Staff",
    "citizens.AccessLog.team_id": "teams.Team",
    "citizens.AccessLog.citizens": "citizens.Citizen",
}
LOOKS = """
    INSERT INTO citizens_accesslog (at, user_id, staff_id, role, team_id, basis, action, purpose, method, mark,
        citizens, tried_kind, request_id)
    SELECT '2026-11-24 07:00+01'::timestamptz - n * interval '15 hours', s.user_id, s.id, 'care_worker', t.team_id,
        'team', 'citizens:citizen', '', 'GET', 'record', ARRAY[t.citizen_id], '', gen_random_uuid()
    FROM citizens_teamtie t CROSS JOIN generate_series(1, 20) n
    CROSS JOIN LATERAL (SELECT id, user_id FROM teams_staff ORDER BY (id + n) % 25, id LIMIT 1) s
"""


@dataclass(frozen=True)
class Growth:
    """Which models are copied, only which of their rows, and how many days each copy lies before the one after it."""

    models: frozenset[str]
    only: dict[str, str] = field(default_factory=dict)
    days: int = 0


def all_models() -> dict[str, type[Model]]:
    return {model._meta.label: model for room in ROOMS for model in apps.get_app_config(room).get_models()}


def wide() -> Growth:
    """As many teams, each as large as the demo's."""
    return Growth(frozenset(all_models()) - ONCE)


PAST = "t.{} IN (SELECT id FROM visits_visit WHERE day < '2026-11-24')"
HAPPENED = {
    "visits.Visit": PAST.format("id"),
    "visits.VisitEvent": PAST.format("id"),
    "visits.VisitWorker": PAST.format("visit_id"),
    "citizens.VisitTie": PAST.format("visit_number"),
    "visits.Note": "true",
    "visits.NoteTrace": "t.notice_id IS NULL",
    "visits.FocusDecision": "true",
    "citizens.Notice": "t.done_at IS NOT NULL",
    "citizens.Question": "t.answered_at IS NOT NULL",
    "citizens.Statement": "true",
    "citizens.Condition": "true",
    "citizens.AccessLog": "true",
    "goals.LadderRating": "true",
    "goals.OwnRating": "true",
    "goals.HelpExperience": "true",
    "teams.Shift": "t.start_at < '2026-11-24'",
}


def deep() -> Growth:
    """The same people with as many fortnights behind them: nearly four years."""
    return Growth(frozenset(HAPPENED), HAPPENED, DAYS)


def copied(growth: Growth, column: "Field[object, object]") -> str:
    """What stands in this column of copy number k."""
    name = f't."{column.column}"'
    place = f"{column.model._meta.label}.{column.name}"
    numbered = column.primary_key or (column.name == "id" and place.split(".")[1].endswith("Event"))
    related = column.remote_field.model._meta.label if column.remote_field else NUMBERS_OF.get(place)
    if isinstance(column, models.UUIDField) and (column.unique or place in OTHER_KEYS):
        return "gen_random_uuid()"
    if numbered or related in growth.models:
        if column.get_internal_type() == "ArrayField":
            return f"ARRAY(SELECT each + k * {STRIDE} FROM unnest({name}) each)"
        return f"{name} + k * {STRIDE}"
    if isinstance(column, models.BinaryField) and (column.unique or place in OTHER_KEYS):
        return f"sha256({name} || k::text::bytea)"
    if place in OTHER_KEYS or (column.unique and isinstance(column, models.CharField)):
        return f"{name} || '-' || k"
    return earlier(growth, column, name)


def earlier(growth: Growth, column: "Field[object, object]", name: str) -> str:
    step = f"k * {growth.days}"
    if not growth.days:
        return name
    if column.get_internal_type() == "DateField":
        return f"{name} - {step}"
    if column.get_internal_type() == "DateTimeField":
        return f"{name} - {step} * interval '24 hours'"
    if column.get_internal_type() == "DateTimeRangeField":
        ends = ", ".join(f"{end}({name}) - {step} * interval '24 hours'" for end in ("lower", "upper"))
        return f"tstzrange({ends})"
    return name


def grow(connection: psycopg.Connection, growth: Growth) -> None:
    """As superuser, past triggers and foreign keys; unique and exclusion constraints still hold."""
    connection.execute("SET session_replication_role = replica")
    for label, model in all_models().items():
        if label not in growth.models:
            continue
        columns = [each for each in model._meta.concrete_fields if not isinstance(each, models.GeneratedField)]
        names = ", ".join(f'"{each.column}"' for each in columns)
        values = ", ".join(copied(growth, each) for each in columns)
        rows = f'"{model._meta.db_table}" t CROSS JOIN generate_series(1, {TIMES - 1}) k'
        where = growth.only.get(label, "true")
        statement = f'INSERT INTO "{model._meta.db_table}" ({names}) SELECT {values} FROM {rows} WHERE {where}'
        connection.execute(statement.encode())
    connection.execute("SET session_replication_role = DEFAULT")


def number_on(connection: psycopg.Connection) -> None:
    """What the application writes from now on comes after the copies."""
    for model in all_models().values():
        column = model._meta.pk.column
        statement = "SELECT setval(pg_get_serial_sequence(%s, %s), max({})) FROM {} HAVING max({}) IS NOT NULL"
        names = [sql.Identifier(each) for each in (column, model._meta.db_table, column)]
        connection.execute(sql.SQL(statement).format(*names), [model._meta.db_table, column])


@contextmanager
def grown(growth: Growth | None) -> Iterator[str]:
    """A copy of the demo, grown; dropped afterwards."""
    with databases.own_copy(databases.demo_template()) as name:
        with psycopg.connect(admin_of(name), autocommit=True) as connection:
            connection.execute(LOOKS)
            if growth:
                grow(connection, growth)
            number_on(connection)
            connection.execute("VACUUM ANALYZE")
        yield name


def admin_of(name: str) -> str:
    return databases.renamed(os.environ["ADMIN_DATABASE_URL"], name)
