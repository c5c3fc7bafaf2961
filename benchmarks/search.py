"""Search among a hundred times the demo's citizens, all of them visible to the one who searches.

Makes the rows in one transaction, measures, and takes everything back. Run it as the owner of the tables.
"""

import os
import statistics
import sys
import time
from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["DB_ROLE"] = "owner"

import django

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from citizens import cpr, lists  # noqa: E402
from citizens.models import Citizen, Kind, NameWord, Statement, TeamTie  # noqa: E402
from citizens.names import folded_words, sort_key  # noqa: E402
from teams.models import Membership, Profession, Staff, Team, User  # noqa: E402
from teams.roles import Role  # noqa: E402

CITIZENS, TIMES, LIMIT_MS = 5_600, 25, 50
FIRST = [
    "Karen",
    "Åge",
    "Inger",
    "Poul",
    "Søren",
    "Bodil",
    "Yusuf",
    "Ærtha",
    "Knud",
    "Ellen",
    "Ruth",
    "Jørn",
    "Gerda",
    "Viola",
    "Aksel",
    "Lan",
    "Svend",
    "Thora",
    "Bent",
    "Ida",
]
MIDDLE = [
    "Margrethe",
    "Aagaard",
    "Marie",
    "Christian",
    "Bak",
    "Juul",
    "Møller",
    "Nørgaard",
    "Friis",
    "Due",
    "Holm",
    "Krag",
    "Skov",
    "Lund",
    "Riis",
    "Dahl",
]
LAST = [
    "Mikkelsen",
    "Ørsted",
    "Nielsen",
    "Åkjær",
    "Olsen",
    "Thomsen",
    "Winther",
    "Andersen",
    "Demir",
    "Falk",
    "Lassen",
    "Mørch",
    "Kofoed",
    "Ravn",
    "Hald",
    "Bille",
    "Dahir",
    "Nybo",
]
TYPED = {
    "a name": "Karen Mikkelsen",
    "a beginning": "kar",
    "one letter": "k",
    "initials": "k m",
    "folded": "aage oersted",
    "nobody": "Zebra",
    "a phone number": "+45 70 00 12 34",
    "the end of a phone number": "00 12 34",
    "a full CPR number": "710101-0042",
}


def people() -> list[tuple[str, str]]:
    names = product(MIDDLE, LAST, FIRST)
    return [(f"{first} {middle}", last) for middle, last, first in islice(names, CITIZENS)]


def fill(by: Staff, team: Team) -> None:
    now, today = timezone.now(), timezone.localdate()
    born = date(1941, 1, 1)
    rows = [
        Citizen(
            first_name=first,
            last_name=last,
            sort_key=sort_key(first, last),
            born_on=born,
            phone=f"70{number:06}",
            cpr_cipher=b"-",
            cpr_index=cpr.index(f"71{number // 10_000 + 1:02}01{number % 10_000:04}"),
            taken_in_at=now,
            taken_in_by=by,
        )
        for number, (first, last) in enumerate(people())
    ]
    made = Citizen.objects.bulk_create(rows, 1_000)
    TeamTie.objects.bulk_create([TeamTie(citizen=each, team=team, from_on=today) for each in made], 1_000)
    words = [NameWord(citizen=each, word=word) for each in made for word in set(folded_words(str(each)))]
    NameWord.objects.bulk_create(words, 5_000)
    said = {
        "kind": Kind.HEADLINE,
        "text": "Jeg vil ned til søen.",
        "said_at": now - timedelta(days=1),
        "written_by": by,
    }
    Statement.objects.bulk_create([Statement(citizen=each, **said) for each in made], 1_000)
    with connection.cursor() as cursor:
        for model in (Citizen, TeamTie, NameWord, Statement):
            cursor.execute(f'ANALYZE "{model._meta.db_table}"')


def somebody() -> tuple[User, Staff, Team]:
    team = Team.objects.create(name="Benchmark")
    user = User.objects.create(username="benchmark")
    staff = Staff.objects.create(user=user, first_name="A", last_name="B", initials="AB", profession=Profession.PLANNER)
    Membership.objects.create(staff=staff, team=team, role=Role.PLANNER, from_on=timezone.localdate())
    return user, staff, team


def measure(user: User, typed: str) -> tuple[int, float, float]:
    """How many were found, the fastest and the median in milliseconds."""
    spent, found = [], []
    for _time in range(TIMES):
        begun = time.perf_counter()
        found = lists.search(user, typed, timezone.localdate())
        spent.append((time.perf_counter() - begun) * 1000)
    return len(found), min(spent), statistics.median(spent)


def main() -> int:
    slow = []
    with transaction.atomic():
        user, staff, team = somebody()
        fill(staff, team)
        print(f"{CITIZENS} citizens, {TIMES} times each\n{'typed':<26}{'found':>6}{'fastest ms':>12}{'median ms':>11}")
        for what, typed in TYPED.items():
            found, fastest, median = measure(user, typed)
            print(f"{what:<26}{found:>6}{fastest:>12.1f}{median:>11.1f}")
            slow += [what] if median > LIMIT_MS else []
        transaction.set_rollback(True)
    if slow:
        print(f"Over {LIMIT_MS} ms: {', '.join(slow)}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
