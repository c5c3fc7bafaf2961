"""Files: looked at, carried out whole or not at all, put away, undone. Large ones by a worker, with progress."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from teams.history import action
from teams.imports.checking import Tell, check, forms_of
from teams.imports.kinds import Kind, Made, kind_named
from teams.imports.sealed import seal, unseal
from teams.imports.tables import Row, Table
from teams.jobs import enqueue
from teams.models import Import, Staff

AT_ONCE = 500  # rows that the person waits for; more are done by a worker
TOLD_EVERY = 25
ERRORS_SHOWN = 200  # on the page; all of them are a file to fetch
ERRORS_WHILE_WRITING = 20


class NothingWritten(Exception):
    """A row was refused on the way, so none of them stays."""

    def __init__(self, errors: list[dict[str, Any]]) -> None:
        self.errors = errors


@action
def upload_import(*, by: Staff, kind: Kind, file_name: str, table: Table) -> Import:
    """Keeps the rows, and looks at them: at once, or by a worker."""
    rows = [[row.line, row.values, row.problem] for row in table.rows]
    item = Import.objects.create(
        kind=kind.name,
        file_name=file_name[:200],
        by=by,
        uploaded_at=timezone.now(),
        sealed=seal({"rows": rows, "unread": table.unread, "preview": []}),
        total=len(rows),
    )
    _now_or_later(item, by, "import_check", check_import)
    return item


@action
def check_import(*, by: Staff, item: Import) -> Import:
    """The dry run: what will change, or what is wrong in which line."""
    kind, kept = kind_named(item.kind), unseal(item.sealed)
    if item.checked_at or kept is None:
        return item
    ground = kind.ground(by)
    with progress(item) as tell:
        checked = check(kind, _rows(kept), ground, tell)
    kind.after_check(by, ground)
    item.sealed = seal({"errors": checked.errors} if checked.wrong else kept | {"preview": checked.preview})
    item.errors = checked.errors[:ERRORS_SHOWN]
    item.outcomes = dict(checked.outcomes) | {"wrong": checked.wrong, "errors": len(checked.errors)}
    item.checked_at, item.progress = timezone.now(), 0
    item.save()
    return item


@action
def begin_import(*, by: Staff, item: Import) -> Import:
    """The person has seen what will change and says yes."""
    item = _locked(item)
    if not item.is_waiting:
        raise ValidationError(_("This file is no longer waiting. Look at what happened to it."))
    Import.objects.filter(pk=item.pk).update(started_at=timezone.now())
    item.refresh_from_db()
    _now_or_later(item, by, "import_carry_out", carry_out_import)
    return item


@action
def carry_out_import(*, by: Staff, item: Import) -> Import:
    """All rows or none. Looked at once more, because others have worked meanwhile."""
    item = _locked(item)
    if item.done_at or item.failed_at or item.put_away_at:
        return item
    kind, kept = kind_named(item.kind), unseal(item.sealed)
    try:
        with progress(item) as tell:
            item.made = _write_rows(by=by, kind=kind, rows=_rows(kept), tell=tell)
        item.done_at = timezone.now()
    except NothingWritten as refusal:
        item.failed_at, item.errors = timezone.now(), refusal.errors
    item.sealed, item.progress = b"", item.total
    item.save()
    return item


@action
def _write_rows(*, by: Staff, kind: Kind, rows: list[Row], tell: Tell) -> list[Made]:
    made: list[Made] = []
    errors: list[dict[str, Any]] = []
    for row, form, found in forms_of(kind, rows, kind.ground(by), tell):
        if not found:
            try:
                made += kind.carry_out(by, form)
            except ValidationError as refusal:
                found = [("", text) for text in refusal.messages]
        errors += [{"line": row.line, "column": column, "text": text} for column, text in found]
        if len(errors) >= ERRORS_WHILE_WRITING:
            break
    if errors:
        raise NothingWritten(errors)
    return made


@action
def begin_undo(*, by: Staff, item: Import) -> Import:
    item = _locked(item)
    if not item.may_be_undone:
        raise ValidationError(_("There is nothing here to undo."))
    Import.objects.filter(pk=item.pk).update(undo_started_at=timezone.now(), undone_by=by, progress=0)
    item.refresh_from_db()
    _now_or_later(item, by, "import_undo", undo_import)
    return item


@action
def undo_import(*, by: Staff, item: Import) -> Import:
    """Newest first. What somebody has touched since stays, and stays in `made`."""
    item = _locked(item)
    if item.undone_at or not item.undo_started_at:
        return item
    kind, kept = kind_named(item.kind), []
    with progress(item) as tell:
        for done, made in enumerate(reversed(item.made)):
            tell(done)
            if not kind.undo(by, made):
                kept.append(made)
    item.outcomes |= {"undone": len(item.made) - len(kept), "kept": len(kept)}
    item.made, item.undone_at, item.progress = kept, timezone.now(), item.total
    item.save()
    return item


@action
def put_away_import(*, by: Staff, item: Import) -> Import:
    """The rows are gone; that there was a file stays."""
    item = _locked(item)
    if item.started_at:
        raise ValidationError(_("This file is no longer waiting. Look at what happened to it."))
    item.put_away_at, item.sealed = timezone.now(), b""
    item.save()
    return item


def _rows(kept: dict[str, Any]) -> list[Row]:
    return [Row(line, values, problem) for line, values, problem in kept["rows"]]


def _locked(item: Import) -> Import:
    """One at a time. Not by locking the row: another connection writes the progress into it meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('teams_import'), %s)", [item.pk % 2**31])
    item.refresh_from_db()
    return item


def _now_or_later(item: Import, by: Staff, kind: str, work: Callable[..., Any]) -> None:
    if item.total > AT_ONCE:
        enqueue(kind, f"{kind}:{item.pk}", by.user, import_id=item.pk)
    else:
        work(by=by, item=item)


@contextmanager
def progress(item: Import) -> Iterator[Tell]:
    """Tells how far it is over a connection of its own, since nothing of this transaction is seen before its end."""
    if item.total <= AT_ONCE:
        yield lambda done: None
        return
    beside = connection.copy()

    def tell(done: int) -> None:
        if done % TOLD_EVERY == 0:
            with beside.cursor() as cursor:
                cursor.execute("UPDATE teams_import SET progress = %s WHERE id = %s", [done, item.pk])

    try:
        yield tell
    finally:
        beside.close()
