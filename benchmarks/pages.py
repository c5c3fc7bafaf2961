"""What the pages cost at the demo's size and at a hundred times its rows, by many teams and by many years.

    python benchmarks/pages.py            the main pages
    python benchmarks/pages.py --all      every page that answers somebody

Makes three databases of its own beside the one of DATABASE_URL (ADMIN_DATABASE_URL makes them) and drops them.
"""

import gzip
import json
import os
import statistics
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

import time_machine  # noqa: E402
from django.db import connection  # noqa: E402
from django.test.utils import CaptureQueriesContext, setup_test_environment  # noqa: E402

from benchmarks.grow import deep, grown, wide  # noqa: E402
from tests.house.crawl import OWN, ROLES, Person, numbers  # noqa: E402
from tests.house.routes import own_routes  # noqa: E402

NOW = datetime(2026, 11, 24, 8, 50, tzinfo=ZoneInfo("Europe/Copenhagen"))
RUNS = 20
# An index of a hundred times the rows is a level or two higher: two to four times the pages for each row looked up.
CPU_LIMIT_MS, GZIP_LIMIT_KB, MORE_CPU_AT_MOST, MORE_BUFFERS_AT_MOST, FEW_BUFFERS = 5.0, 14.0, 1.5, 4.0, 400
SIZES = {"demo": None, "teams x 100": wide(), "years x 100": deep()}
PHONE = ("visits:my_day", "visits:visit")
HERS = ("citizens:citizen", "visits:thread", "visits:faces", "visits:latest", "goals:goal_list", "visits:plan_list")
MAIN = (*PHONE, *HERS, "visits:focus", "goals:goal", "visits:my_plan", "visits:team_week", "citizens:citizen_list")
MAIN += ("citizens:seen_by", "citizens:notice_list_team", "learning:team_dashboard")


@dataclass(frozen=True)
class Cost:
    statements: int
    buffers: int
    fastest_ms: float
    median_ms: float
    p95_ms: float
    cpu_ms: float
    gzip_kb: float


@dataclass(frozen=True)
class Visit:
    """Somebody who opens a page."""

    page: str
    person: Person
    path: str


def visits(names: tuple[str, ...]) -> list[Visit]:
    """Who is shown each page first, and where; a URL that only sends on is left out."""
    found = []
    for route in own_routes():
        for person in ROLES if route.name in names or not names else ():
            path = route.path(numbers(route, OWN, 1)[0])
            answer = person.client().get(path)
            if answer.status_code == HTTPStatus.OK and answer["Content-Type"].startswith("text/html"):
                found.append(Visit(route.name, person, path))
                break
    order = {name: place for place, name in enumerate(names)}
    return sorted(found, key=lambda each: order.get(each.page, 0))


def buffers_of(statement: str) -> int:
    """Pages of the database that a reading statement touches."""
    if not statement.startswith("SELECT"):
        return 0
    with connection.cursor() as cursor:
        cursor.execute(b"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + statement.encode())
        told = cursor.fetchone()[0]
    top = (json.loads(told) if isinstance(told, str) else told)[0]["Plan"]
    return int(top["Shared Hit Blocks"] + top["Shared Read Blocks"])


def measure(visit: Visit) -> Cost:
    client = visit.person.client()
    client.get(visit.path)
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(visit.path)
    assert answer.status_code == HTTPStatus.OK, f"{visit.path}: {answer.status_code}"
    said = [each["sql"] for each in asked.captured_queries if "SAVEPOINT" not in each["sql"]]
    spent, begun_cpu = [], time.process_time()
    for _run in range(RUNS):
        begun = time.perf_counter()
        client.get(visit.path)
        spent.append((time.perf_counter() - begun) * 1000)
    cpu = (time.process_time() - begun_cpu) * 1000 / RUNS
    p95 = statistics.quantiles(spent, n=20)[-1]
    size = len(gzip.compress(answer.content)) / 1000
    return Cost(len(said), sum(map(buffers_of, said)), min(spent), statistics.median(spent), p95, cpu, size)


def faults(page: str, costs: dict[str, Cost]) -> list[str]:
    """What grows with the rows, or is too heavy for a phone. Not the times: they tell of the machine."""
    small, found = costs["demo"], []
    for size, cost in costs.items():
        if cost.statements != small.statements:
            found.append(f"{cost.statements} statements instead of {small.statements} at {size}")
        if cost.buffers > max(small.buffers * MORE_BUFFERS_AT_MOST, FEW_BUFFERS):
            found.append(f"{cost.buffers} buffers instead of {small.buffers} at {size}")
        if cost.cpu_ms > small.cpu_ms * MORE_CPU_AT_MOST:
            found.append(f"{cost.cpu_ms:.1f} ms CPU instead of {small.cpu_ms:.1f} at {size}")
    if page in PHONE and small.gzip_kb > GZIP_LIMIT_KB:
        found.append(f"{small.gzip_kb:.1f} kB")
    return [f"{page}: {each}" for each in found]


def told(page: str, costs: dict[str, Cost]) -> str:
    lines = []
    for size, cost in costs.items():
        against = f"{cost.cpu_ms / CPU_LIMIT_MS:>6.1f} x {CPU_LIMIT_MS:.0f} ms"
        times = f"{cost.fastest_ms:>9.1f}{cost.median_ms:>8.1f}{cost.p95_ms:>8.1f}{cost.cpu_ms:>8.1f}{against}"
        lines.append(f"{page:<28}{size:<13}{cost.statements:>5}{cost.buffers:>9}{times}{cost.gzip_kb:>7.1f}")
        page = ""
    return "\n".join(lines)


def main() -> int:
    setup_test_environment()
    chosen = () if "--all" in sys.argv else MAIN
    costs: dict[str, dict[str, Cost]] = {}
    opened: list[Visit] = []
    for size, growth in SIZES.items():
        with grown(growth), time_machine.travel(NOW, tick=True):
            opened = opened or visits(chosen)
            for visit in opened:
                costs.setdefault(visit.page, {})[size] = measure(visit)
    print(
        f"{'page':<28}{'rows':<13}{'asked':>5}{'buffers':>9}{'fastest':>9}{'median':>8}{'p95':>8}{'CPU':>8}{'':>13}{'kB':>7}"
    )
    for page, each in costs.items():
        print(told(page, each))
    found = [fault for page, each in costs.items() for fault in faults(page, each)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
