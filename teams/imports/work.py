"""What a worker does with large files. The person's language is that of the sentences."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import override

from teams.models import Import, Staff


def _do(import_id: int, work: Callable[..., Any], who: str) -> None:
    item = Import.objects.select_related("by__user", "undone_by__user").get(pk=import_id)
    by: Staff = getattr(item, who)
    with override(by.user.language if by.user else "da"):
        work(by=by, item=item)


def check(import_id: int) -> None:
    from teams.actions.imports import check_import

    _do(import_id, check_import, "by")


def carry_out(import_id: int) -> None:
    from teams.actions.imports import carry_out_import

    _do(import_id, carry_out_import, "by")


def undo(import_id: int) -> None:
    from teams.actions.imports import undo_import

    _do(import_id, undo_import, "undone_by")
