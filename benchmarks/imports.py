"""How long a file of 5,000 citizens takes: reading, looking at, carrying out, undoing.

    python3 dev.py manage shell -c "from benchmarks.imports import main; main()"

On a database with the demo that may be thrown away.
"""

import io
import resource
import time
from dataclasses import dataclass
from datetime import date, timedelta

from openpyxl import Workbook

from teams.actions.imports import begin_import, begin_undo, upload_import
from teams.imports.kinds import kind_named
from teams.imports.lines import read_lines
from teams.imports.tables import table_of
from teams.jobs import run_open_jobs
from teams.models import Staff


@dataclass(frozen=True)
class Measured:
    rows: int
    reading: float
    looking: float
    carrying_out: float
    undoing: float
    memory_mb: int

    @property
    def total(self) -> float:
        return self.reading + self.looking + self.carrying_out + self.undoing


def many_citizens(how_many: int, team: str = "Team Søndre") -> bytes:
    """A workbook of invented people with replacement numbers (day + 60)."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["CPR-nummer", "Fornavne", "Efternavn", "Telefon", "Vej og nummer", "Postnummer", "By", "Team"])
    for number in range(how_many):
        born = date(1930, 1, 1) + timedelta(days=number % 7_000)
        cpr = f"{born.day + 60:02}{born:%m%y}-{number // 7_000 + 1:04}"
        sheet.append([cpr, f"Olga {number}", "Ærø", "+45 70 10 20 30", f"Søvej {number}", 4299, "Solvig", team])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def measure(leader: Staff, data: bytes, *, undo: bool = False) -> Measured:
    """Everything a worker does; the person waits for the reading only."""
    kind = kind_named("citizens")
    begun = time.monotonic()
    table = table_of(read_lines(data), kind.columns)
    item = upload_import(by=leader, kind=kind, file_name="citizens.xlsx", table=table)
    read = time.monotonic()
    run_open_jobs()
    item.refresh_from_db()
    looked = time.monotonic()
    begin_import(by=leader, item=item)
    run_open_jobs()
    item.refresh_from_db()
    done = time.monotonic()
    if undo:
        begin_undo(by=leader, item=item)
        run_open_jobs()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Measured(len(table.rows), read - begun, looked - read, done - looked, time.monotonic() - done, memory)


def main(how_many: int = 5_000) -> None:
    leader = Staff.objects.get(user__username="leader")
    print(measure(leader, many_citizens(how_many), undo=True))
