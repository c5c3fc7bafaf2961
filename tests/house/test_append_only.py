"""What is append-only is so in the database: the role that the application logs in with may not rewrite it."""

import pghistory.models
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from tests.databases import ROOMS

STATEMENTS = ("UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE")
DAY_ONE = {"citizens_accesslog", "citizens_statement", "visits_note", "visits_notetrace", "goals_ladderrating"}


def append_only() -> list[type[models.Model]]:
    found = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    return [model for model in found if getattr(model, "append_only", False) or is_history(model)]


def is_history(model: type[models.Model]) -> bool:
    return issubclass(model, pghistory.models.Event)


def is_refused(statement: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        return "permission denied" in str(error)
    return False


@pytest.mark.parametrize("model", append_only(), ids=lambda model: model._meta.label)
def test_the_application_cannot_rewrite_it(model: type[models.Model], db: None) -> None:
    table = connection.ops.quote_name(model._meta.db_table)
    column = connection.ops.quote_name(model._meta.pk.column)
    for statement in STATEMENTS:
        assert is_refused(statement.format(table).replace("id = id", f"{column} = {column}")), statement


def test_the_application_is_no_superuser_and_owns_nothing(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT has_schema_privilege('public', 'CREATE')")
        assert cursor.fetchone() == (False,)


def test_what_must_be_append_only_is() -> None:
    assert {model._meta.db_table for model in append_only()} >= DAY_ONE


def test_every_table_with_facts_about_people_has_a_history_or_is_append_only() -> None:
    """History tables, keys of forms, jobs and roll-ups are derived or plumbing; a link table follows its plan."""
    plain = {
        model._meta.label
        for room in ROOMS
        for model in apps.get_app_config(room).get_models()
        if model not in append_only() and not hasattr(model, "pgh_event_model") and not has_history(model)
    }
    assert plain <= {
        "teams.FormKey",
        "teams.Import",  # its steps are moments, and a history would keep the rows it puts away
        "teams.Job",
        "citizens.NameWord",  # derived from her name, whose history is kept
        "citizens.VisitTie",
        "visits.Series",
        "visits.LastSeen",
        "visits.PlanSubGoal",
        "visits.PlanStaff",
    }


def has_history(model: type[models.Model]) -> bool:
    return any(getattr(each, "pgh_tracked_model", None) is model for each in apps.get_models())


def test_the_rule_finds_a_table_that_may_be_rewritten(db: None) -> None:
    assert not is_refused('UPDATE "teams_team" SET id = id')
