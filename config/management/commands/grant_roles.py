"""Gives the roles app and keeper what they need on every table, and no more. Run as owner after each migration."""

import os
from typing import Any

import pghistory.models
from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, models, transaction
from psycopg import sql

from config.database import read_login

MIGRATIONS = "django_migrations"
# Who did what, and why, for every history row: pghistory writes it in two steps, so the app may still change it.
CONTEXT = pghistory.models.Context._meta.db_table


def append_only_tables() -> set[str]:
    """Tables whose rows the app may add but never change: the models say so, and every history table is one."""
    return {model._meta.db_table for model in apps.get_models(include_auto_created=True) if is_append_only(model)}


def is_append_only(model: type[models.Model]) -> bool:
    return bool(getattr(model, "append_only", False)) or issubclass(model, pghistory.models.Event)


def role_named(variable: str) -> str:
    name = read_login(os.environ.get(variable, "")).name
    if not name:
        raise CommandError(f"{variable} must name a role.")
    return name


class Command(BaseCommand):
    help = "Grants the database roles app and keeper their rights (DB_ROLE=owner)."

    def handle(self, *args: Any, **options: Any) -> None:
        app, keeper = role_named("DATABASE_URL"), role_named("KEEPER_DATABASE_URL")
        kept = append_only_tables() & set(connection.introspection.table_names())
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in statements(app, keeper, sorted(kept)):
                cursor.execute(statement.as_string())
        self.stdout.write(f"{app} may only add to {len(kept)} tables.")


def statements(app: str, keeper: str, kept: list[str]) -> list[sql.Composed]:
    """Everything is taken back first, so that a table that became append-only is so at once."""
    app_role, keeper_role = sql.Identifier(app), sql.Identifier(keeper)
    both = sql.SQL(", ").join([app_role, keeper_role])
    return [
        sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {}").format(both),
        sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(both),
        sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(both),
        sql.SQL("REVOKE INSERT, UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(MIGRATIONS), both),
        sql.SQL("REVOKE DELETE ON {} FROM {}").format(sql.Identifier(CONTEXT), app_role),
        *(sql.SQL("REVOKE UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(table), app_role) for table in kept),
    ]
