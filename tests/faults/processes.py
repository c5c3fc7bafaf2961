"""Real processes of one installation on loopback: web server, worker, beat, Redis. Ended by their own pid only."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import redis

from tests.databases import ROOT, renamed

PATIENCE = 40.0
WORKER = [
    "worker",
    "-P",
    "threads",
    "-c",
    "4",
    "--without-gossip",
    "--without-mingle",
    "--without-heartbeat",
    "-l",
    "INFO",
]
numbers = count(1)
NO_REDIS = "The tests of faults need the program redis-server (Debian: apt-get install redis-server)."


def wait_until(what: str, is_so: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """What `is_so` gives once it gives something; fails in one sentence."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := is_so():
            return found
        time.sleep(0.03)
    raise AssertionError(f"{what}: not within {seconds:.0f} seconds")


class Process:
    """One program with what it wrote. It leads a group of its own, so that `kill` reaches its children, too."""

    def __init__(
        self, name: str, command: Sequence[str], place: "Place", doors: Sequence[int] = (), **pipes: Any
    ) -> None:
        self.log = place.folder / f"{name}.log"
        leash = [sys.executable, "-m", "tests.faults.leash", str(os.getpid())]
        with self.log.open("ab") as out:
            self.program = subprocess.Popen(
                [*leash, *command],
                **{"cwd": ROOT, "env": place.environment, "stdin": subprocess.DEVNULL, "stdout": out, "stderr": out}
                | pipes,
                pass_fds=doors,
                start_new_session=True,
            )
        self.pid = self.program.pid

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def says(self, words: str) -> None:
        """Wait until it has said so."""

        def is_said() -> bool:
            assert self.program.poll() is None, f"It ended by itself:\n{self.said()[-3000:]}"
            return words in self.said()

        wait_until(f"{self.log.name} says {words!r}", is_said)

    def children(self) -> list[int]:
        return [int(pid) for pid in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()]

    def signal(self, how: int) -> None:
        self.program.send_signal(how)

    def kill(self) -> None:
        """kill -9, for it and its children. Once it has been waited for, its number may be somebody else's."""
        if self.program.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
            self.program.wait(10)
        for pipe in (self.program.stdin, self.program.stdout):
            if pipe:
                pipe.close()


class Hand(Process):
    """A process with Django in it that does what it is told (tests/faults/hand.py)."""

    def __init__(self, place: "Place") -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        super().__init__("hand", [sys.executable, "-m", "tests.faults.hand"], place, **pipes)
        assert self._line() == "ready", self.said()

    def tell(self, do: str, **what: Any) -> None:
        order = json.dumps({"do": do, "with": what}) + "\n"
        assert self.program.stdin
        self.program.stdin.write(order.encode())
        self.program.stdin.flush()

    def answer(self) -> Any:
        line = self._line()
        assert line, "It died."
        told = json.loads(line)
        assert "error" not in told, told["error"]
        return told["result"]

    def do(self, do: str, **what: Any) -> Any:
        self.tell(do, **what)
        return self.answer()

    def died(self) -> bool:
        """Whether it ends without an answer."""
        return self._line() == ""

    def _line(self) -> str:
        assert self.program.stdout
        return self.program.stdout.readline().decode().strip()


class Place:
    """One installation: a database, a folder for the queue and the logs, and the processes on them."""

    def __init__(self, database: str, folder: Path, redis_port: int = 0) -> None:
        self.database, self.folder, self.redis_port = database, folder, redis_port
        self.ends = ExitStack()
        self.running: dict[str, Process] = {}
        for name in ("queue", "control"):
            (folder / "celery" / name).mkdir(parents=True)
        kept = {name: value for name, value in os.environ.items() if not name.endswith(("DATABASE_URL", "REDIS_URL"))}
        self.environment = kept | {
            "DATABASE_URL": renamed(os.environ["DATABASE_URL"], database),
            "DB_ROLE": "app",
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "CELERY_DIR": str(folder / "celery"),
            "PYTHONUNBUFFERED": "1",
        }
        if redis_port:
            self.environment["REDIS_URL"] = f"redis://127.0.0.1:{redis_port}/0"

    def start[P: Process](self, process: P) -> P:
        self.ends.callback(process.kill)
        return process

    def begin(self, name: str, command: Sequence[str], **more: Any) -> Process:
        self.running[name] = self.start(Process(f"{name}-{next(numbers)}", command, self, **more))
        return self.running[name]

    def end(self, name: str) -> None:
        """kill -9, if it runs."""
        if name in self.running:
            self.running.pop(name).kill()

    def hand(self) -> Hand:
        return self.start(Hand(self))

    def worker(self, anew: bool = False) -> None:
        """The one that runs, or a new one."""
        if "worker" in self.running and not anew:
            return
        command = [sys.executable, "-m", "celery", "-A", "config", *WORKER, "-n", f"{next(numbers)}@%h"]
        self.begin("worker", command).says(" ready.")

    def beat(self, anew: bool = False) -> None:
        if "beat" in self.running and not anew:
            return
        memory = ["-s", str(self.folder / f"memory-{next(numbers)}"), "--pidfile="]
        self.begin("beat", [sys.executable, "-m", "celery", "-A", "config", "beat", "-l", "INFO", *memory])

    def redis(self) -> None:
        """Started anew it has forgotten everything: no message is kept."""
        command = [
            redis_server(),
            "--bind",
            "127.0.0.1",
            "--port",
            str(self.redis_port),
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        self.begin("redis", [*command, "--dir", str(self.folder)])
        with redis.Redis(port=self.redis_port) as client:
            wait_until("Redis answers", lambda: answers(client))

    def web(self, door: socket.socket) -> Process:
        bind = ["--bind", f"fd://{door.fileno()}", "--worker-tmp-dir", str(self.folder), "--no-control-socket"]
        many = ["--worker-class", "gthread", "--workers", "1", "--threads", "4", "--graceful-timeout", "5"]
        command = [sys.executable, "-m", "gunicorn", "config.wsgi:application", *many, *bind]
        self.environment["DB_POOL"] = "1"
        return self.begin("web", command, doors=[door.fileno()])


def redis_server() -> str:
    """Its program; on a developer's own Debian it is installed, a build server must have it."""
    found = shutil.which("redis-server")
    if not found and os.environ.get("CI") != "true" and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}  # its service must not start
        for command in (["update"], ["install", "-y", "--no-install-recommends", "redis-server"]):
            subprocess.run(["apt-get", "-q", *command], env=quiet, stdout=subprocess.DEVNULL, check=False)
        found = shutil.which("redis-server")
    assert found, NO_REDIS
    return found


def answers(client: redis.Redis) -> bool:
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def as_superuser(database: str) -> psycopg.Connection:
    return psycopg.connect(renamed(os.environ["ADMIN_DATABASE_URL"], database))


@contextmanager
def held(database: str, statement: str, *values: Any) -> Iterator[psycopg.Connection]:
    """A transaction of somebody else that keeps what the statement has locked, and is then taken back."""
    with as_superuser(database) as other:
        other.execute(statement, values)
        yield other
        other.rollback()


WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'"


def wait_for_parked(database: str, many: int = 1) -> None:
    """Until so many sessions wait for a lock."""
    with as_superuser(database) as eyes:
        eyes.autocommit = True
        wait_until(f"{many} wait for a lock", lambda: eyes.execute(WAITING, [database]).fetchone()[0] >= many)  # type: ignore[index]
