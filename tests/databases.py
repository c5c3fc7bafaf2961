"""Databases of the tests: two templates, made once, and a clone of one of them for whoever needs it.

The templates are made the way an installation is (roles, migrations, grants, demo) by the owner; the tests log in as
the role *app*, which may neither truncate nor rewrite what is append-only. So nothing is cleaned: a clone is dropped.
"""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.db import connections
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("teams", "citizens", "relatives", "goals", "community", "visits", "learning", "config")
ROLE_URLS = ("DATABASE_URL", "OWNER_DATABASE_URL", "KEEPER_DATABASE_URL")
NEEDED = (*ROLE_URLS, "ADMIN_DATABASE_URL")
DEMO_TODAY = "2026-11-24"
NOT_IN_A_DATABASE = {"views", "views.py", "forms", "urls.py", "templatetags", "words"}
CLONE_TRIES = 40
numbers = count(1)


def base_name() -> str:
    return urlsplit(os.environ["DATABASE_URL"]).path.lstrip("/")


def renamed(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()


def admin() -> psycopg.Connection:
    return psycopg.connect(os.environ["ADMIN_DATABASE_URL"], autocommit=True)


@cache
def empty_template() -> str:
    """The migrated, empty database; remade when a model or a migration differs from the last session."""
    parts = [ROOT / "config" / "database.py", ROOT / "config" / "management", ROOT / "requirements.txt"]
    parts += [ROOT / room / "migrations" for room in ROOMS]
    parts += [path for room in ROOMS for path in (ROOT / room).glob("models*")]
    return template(f"{base_name()}_tmpl", fingerprint(parts), make_empty)


@cache
def demo_template() -> str:
    """The demo of seed 7 on Tuesday 24 November 2026; remade when anything it is made through differs."""
    parts = [ROOT / room for room in ROOMS] + [ROOT / "requirements.txt"]
    return template(f"{base_name()}_demo", fingerprint(parts), make_demo)


def fingerprint(parts: list[Path]) -> str:
    files = {path for part in parts for path in ([part] if part.is_file() else part.rglob("*"))}
    made = hashlib.sha256()
    for path in sorted(files):
        if path.is_file() and path.suffix in {".py", ".json", ".txt"} and not NOT_IN_A_DATABASE & set(path.parts):
            made.update(str(path).encode() + path.read_bytes())
    return made.hexdigest()


def template(name: str, wanted: str, make: Callable[[str], None]) -> str:
    """Makes it under a lock that all processes of the machine share; its fingerprint is the database's comment."""
    with admin() as connection:
        connection.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
        found = connection.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [name]
        ).fetchone()
        if found and found[0] == wanted:
            return name
        drop(name)
        make(name)
        comment = sql.SQL("COMMENT ON DATABASE {} IS {}")
        connection.execute(comment.format(sql.Identifier(name), sql.Literal(wanted)))
    return name


def make_empty(name: str) -> None:
    run_python(name, "-m", "config.database")
    run_python(name, "manage.py", "migrate", "--verbosity=0", role="owner")
    run_python(name, "manage.py", "grant_roles", role="owner")


def make_demo(name: str) -> None:
    create(name, empty_template())
    run_python(name, "manage.py", "demo", "--seed", "7", "--today", DEMO_TODAY)


def run_python(database: str, *arguments: str, role: str = "app") -> None:
    environment = os.environ | {url: renamed(os.environ[url], database) for url in ROLE_URLS} | {"DB_ROLE": role}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")


def create(name: str, source: str) -> None:
    """A copy of `source`; while another process copies it or has just left it, we wait a moment and try again."""
    owner = urlsplit(os.environ["OWNER_DATABASE_URL"]).username or ""
    copy = sql.SQL(
        "CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY file_copy"
    )  # twice as fast where nothing is synced
    for left in reversed(range(CLONE_TRIES)):
        try:
            with admin() as connection:
                connection.execute(copy.format(*map(sql.Identifier, (name, owner, source))))
        except psycopg.errors.ObjectInUse:
            if not left:
                raise
            time.sleep(0.25)
        else:
            return


def clone(source: str) -> str:
    """A new copy of a template, named after this process."""
    name = f"{base_name()}_{os.getpid()}_{next(numbers)}"
    create(name, source)
    return name


def drop(name: str) -> None:
    with admin() as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def use(name: str) -> None:
    """From now on this process, all threads it starts later included, works on the database `name`."""
    connections["default"].close()
    connections.settings["default"]["NAME"] = name


@contextmanager
def own_copy(source: str) -> Iterator[str]:
    """Works on a new copy of a template, then goes back to the database before and drops the copy."""
    before = connections.settings["default"]["NAME"]
    name = clone(source)
    use(name)
    try:
        yield name
    finally:
        use(before)
        drop(name)
