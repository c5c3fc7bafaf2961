"""Makes the database and its three roles: owner (migrations), app (every day), keeper (erasing only).

`python -m config.database` reads ADMIN_DATABASE_URL (may create roles and a database) and the three roles' own
OWNER_DATABASE_URL, DATABASE_URL and KEEPER_DATABASE_URL. It may be run again at any time.
`python -m config.database --empty` answers with its exit code: 0 when nobody is registered yet, 3 when somebody is.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote, urlparse

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

ROLES = ("OWNER_DATABASE_URL", "DATABASE_URL", "KEEPER_DATABASE_URL")
PLAIN = sql.SQL("LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS")
REGISTERED = ("teams_user", "citizens_citizen")
NOBODY, SOMEBODY = 0, 3
CAREFUL = "-c lock_timeout=5000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000"


@dataclass(frozen=True)
class Login:
    """One role and the database it logs in to."""

    url: str
    name: str
    password: str
    database: str


def read_login(url: str) -> Login:
    parts = conninfo_to_dict(url)
    return Login(
        url=url,
        name=str(parts.get("user") or ""),
        password=str(parts.get("password") or ""),
        database=str(parts.get("dbname") or ""),
    )


def described(url: str, *, is_careful: bool, has_pool: bool = False) -> dict[str, Any]:
    """Django's description of the PostgreSQL at `url` (postgresql://user:password@host:port/name?host=/socket).

    What else the URL says (sslmode, sslrootcert, connect_timeout …) goes to the driver as it is.
    """
    parts = urlparse(url)
    said = dict(parse_qsl(parts.query))
    host, port = said.pop("host", "") or parts.hostname or "", parts.port or said.pop("port", "")
    options = " ".join(each for each in (said.pop("options", ""), CAREFUL if is_careful else "") if each)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 2,
            **said,
            "options": options,
            **({"pool": {"min_size": 0, "max_size": 5, "timeout": 2}} if has_pool else {}),
        },
    }


def read_logins(environ: Mapping[str, str]) -> tuple[Login, Login, Login]:
    """Owner, app and keeper, in this order; refuses what is missing or the same."""
    missing = [name for name in ROLES if not environ.get(name)]
    if missing:
        raise SystemExit(f"Missing in the environment: {', '.join(missing)}.")
    owner, app, keeper = (read_login(environ[name]) for name in ROLES)
    if len({owner.name, app.name, keeper.name}) < len(ROLES):
        raise SystemExit("Owner, app and keeper must be three different roles.")
    if len({owner.database, app.database, keeper.database}) > 1:
        raise SystemExit("Owner, app and keeper must name the same database.")
    return owner, app, keeper


def ensure_role(admin: psycopg.Connection, login: Login) -> None:
    name = sql.Identifier(login.name)
    found = admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [login.name]).fetchone()
    verb = sql.SQL("ALTER ROLE {}") if found else sql.SQL("CREATE ROLE {}")
    admin.execute(verb.format(name) + sql.SQL(" LOGIN PASSWORD {}").format(sql.Literal(login.password)))
    if is_superuser(admin):
        admin.execute(sql.SQL("ALTER ROLE {} ").format(name) + PLAIN)


def is_superuser(admin: psycopg.Connection) -> bool:
    row = admin.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    return bool(row and row[0])


def ensure_database(admin: psycopg.Connection, owner: Login) -> None:
    found = admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [owner.database]).fetchone()
    if found:
        return
    if not is_superuser(admin):
        admin.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(owner.name)))
    create = sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8'")
    admin.execute(create.format(sql.Identifier(owner.database), sql.Identifier(owner.name)) + ordering(admin))


def ordering(admin: psycopg.Connection) -> sql.SQL:
    """The same order of rows on every server: by code point; Danish order is a column of its own."""
    row = admin.execute("SELECT datlocprovider FROM pg_database WHERE datname = 'template0'").fetchone()
    if row and row[0] in ("b", b"b"):
        return sql.SQL("")
    return sql.SQL(" LOCALE_PROVIDER libc LC_COLLATE 'C'")


def close_to_others(owner: Login, app: Login, keeper: Login) -> None:
    """Only the three roles may connect, and only the owner may create anything."""
    database = sql.Identifier(owner.database)
    with psycopg.connect(owner.url, autocommit=True) as connection:
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
        connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        for login in (app, keeper):
            role = sql.Identifier(login.name)
            connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, role))
            connection.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(role))


def prepare(environ: Mapping[str, str]) -> None:
    owner, app, keeper = read_logins(environ)
    if not environ.get("ADMIN_DATABASE_URL"):
        raise SystemExit("Missing in the environment: ADMIN_DATABASE_URL.")
    with psycopg.connect(environ["ADMIN_DATABASE_URL"], autocommit=True) as admin:
        for login in (owner, app, keeper):
            ensure_role(admin, login)
        ensure_database(admin, owner)
    close_to_others(owner, app, keeper)


def is_empty(environ: Mapping[str, str]) -> bool:
    """Whether nobody is registered: neither a person who logs in nor a citizen."""
    owner, _, _ = read_logins(environ)
    with psycopg.connect(owner.url) as connection:
        for table in REGISTERED:
            there = connection.execute("SELECT to_regclass(%s)", [table]).fetchone()
            if not there or there[0] is None:
                continue
            if connection.execute(sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(table))).fetchone():
                return False
    return True


def main(arguments: list[str]) -> int:
    try:
        if arguments == ["--empty"]:
            return NOBODY if is_empty(os.environ) else SOMEBODY
        prepare(os.environ)
    except psycopg.Error as error:
        print(f"The database says: {str(error).strip()}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
