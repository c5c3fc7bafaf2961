"""dev.py must start on a fresh machine: an old Python, nothing installed, nobody's folder disturbed."""

import ast
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
TEXT = (ROOT / "dev.py").read_text()
PASSWORDS = {"owner": "o/w", "app": "a@b", "keeper": "k"}


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_reads_as_python_3_8() -> None:
    ast.parse(TEXT, feature_version=(3, 8))


def test_before_its_environment_stands_it_needs_only_pythons_own_library() -> None:
    first = [node for node in ast.parse(TEXT).body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {alias.name for node in first if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in first if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= set(sys.stdlib_module_names)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("", ([], "start", [])),
        ("--port 8001 --no-demo", (["--port", "8001", "--no-demo"], "start", [])),
        ("--data test", (["--data", "test"], "start", [])),
        ("--data d manage shell --data x", (["--data", "d"], "manage", ["shell", "--data", "x"])),
        ("test --full -k manage", ([], "test", ["--full", "-k", "manage"])),
    ],
)
def test_what_follows_the_command_is_the_commands_own(
    dev: ModuleType, words: str, parts: tuple[list[str], str, list[str]]
) -> None:
    assert dev.split_command(words.split()) == parts


def test_every_role_gets_its_own_address_on_the_same_server(dev: ModuleType) -> None:
    urls = dev.role_urls("postgresql://boss:secret@db.example:5433/postgres?sslmode=require", "hjem", PASSWORDS)
    assert urls["OWNER_DATABASE_URL"] == "postgresql://hjem_owner:o%2Fw@db.example:5433/hjem?sslmode=require"
    assert urls["DATABASE_URL"] == "postgresql://hjem_app:a%40b@db.example:5433/hjem?sslmode=require"
    assert urlsplit(urls["KEEPER_DATABASE_URL"]).username == "hjem_keeper"


@pytest.mark.parametrize(
    ("given", "admin", "database"),
    [
        ("postgresql://boss@db", "postgresql://boss@db/postgres", "hverdag"),
        ("postgresql://boss@db/postgres", "postgresql://boss@db/postgres", "hverdag"),
        ("postgresql://boss@db/hjem", "postgresql://boss@db/postgres", "hjem"),
    ],
)
def test_the_callers_own_server_is_used_with_the_database_it_names(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, given: str, admin: str, database: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", given)
    urls = dev.real_server(PASSWORDS)
    assert urls["ADMIN_DATABASE_URL"] == admin
    assert urlsplit(urls["DATABASE_URL"]).path == f"/{database}"


def test_the_web_never_learns_the_owners_log_in(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = dev.Place(tmp_path / "installation")
    place.make()
    urls = dev.role_urls("postgresql://boss:secret@db/postgres", "hjem", PASSWORDS)
    environment = dev.environment_for("app", urls, place)
    assert [name for name in environment if name.endswith("DATABASE_URL")] == ["DATABASE_URL"]
    assert "secret" not in environment.values()
    assert environment["DB_ROLE"] == "app"


def test_secrets_are_made_once_and_kept_to_oneself(dev: ModuleType, tmp_path: Path) -> None:
    place = dev.Place(tmp_path / "installation")
    place.make()
    first = place.secrets()
    assert dev.Place(place.folder).secrets() == first
    assert (place.folder / "secrets.json").stat().st_mode & 0o777 == 0o600


def test_an_installation_has_one_turn_at_a_time(dev: ModuleType, tmp_path: Path) -> None:
    place = dev.Place(tmp_path / "installation")
    with dev.turn_at(place) as mine, dev.turn_at(dev.Place(place.folder)) as also_mine:
        assert mine
        assert not also_mine


def test_a_taken_port_is_said_in_a_sentence(dev: ModuleType) -> None:
    port, doors = dev.choose_port(None)
    try:
        with pytest.raises(dev.Failed, match=f"Port {port} is taken"):
            dev.choose_port(port)
    finally:
        for door in doors:
            door.close()


def test_the_log_ins_it_names_are_the_demos(dev: ModuleType) -> None:
    staff = json.loads((ROOT / "config/demo/people/staff.json").read_text())
    people = {one["login"]: f"{one['first_name']} {one['last_name']}" for one in staff if one["login"]}
    assert {name: who.partition(",")[0] for name, who in dev.LOG_INS} == people
