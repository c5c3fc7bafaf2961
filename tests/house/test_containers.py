"""The image and the compose file: valid, whole, and without words that nobody reads."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
COMPOSE = ROOT / "docker-compose.yml"
OURS = {"prepare", "web", "worker", "beat"}
READERS = ("config/settings.py", "config/database.py", "config/management/commands/grant_roles.py")
POSTGRES_ITSELF_READS = {"POSTGRES_PASSWORD"}


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    return dict(yaml.safe_load(COMPOSE.read_text())["services"])


def test_the_compose_file_obeys_the_schema() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_part_of_an_installation_is_a_service(services: dict[str, Any]) -> None:
    assert set(services) == {"db", "redis"} | OURS


def test_the_image_holds_every_room_and_what_they_need() -> None:
    copied = set(re.findall(r"^COPY (.+) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE))
    copied = {name for line in copied for name in line.split()}
    rooms = {path.parent.name for path in ROOT.glob("*/apps.py")}
    assert copied == rooms | {"templates", "static", "manage.py", "requirements.txt", "LICENSE"}


def test_every_word_of_the_environment_is_read_by_somebody(services: dict[str, Any]) -> None:
    given = {word for service in services.values() for word in service.get("environment", {})}
    text = "".join((ROOT / path).read_text() for path in READERS)
    unread = {word for word in given - POSTGRES_ITSELF_READS if f'"{word}"' not in text}
    assert not unread


def test_the_web_and_the_worker_know_only_the_log_in_of_the_app(services: dict[str, Any]) -> None:
    for name in OURS - {"prepare"}:
        environment = services[name]["environment"]
        assert [word for word in environment if word.endswith("DATABASE_URL")] == ["DATABASE_URL"]
        assert environment["DB_ROLE"] == "app"


def test_no_secret_has_a_value_of_its_own(services: dict[str, Any]) -> None:
    for name, service in services.items():
        for word, value in service.get("environment", {}).items():
            if word.endswith(("KEY", "KEYS", "PASSWORD")):
                assert str(value).startswith("${"), f"{name}: {word}"
