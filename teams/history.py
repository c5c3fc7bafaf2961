"""The one way to change data: an action. It opens one transaction, and the history context that says who and what."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import pghistory
from django.db import transaction

from teams.models import Staff


def action[**P, R](change: Callable[P, R]) -> Callable[P, R]:
    """Marks a keyword-only function whose first argument is `by`, the acting staff member (None: the installation)."""

    @wraps(change)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if args:
            raise TypeError(f"{change.__name__} takes keyword arguments only")
        by: Any = kwargs.get("by")
        who = {"by": by.pk if isinstance(by, Staff) else None}
        with transaction.atomic(), pghistory.context(action=f"{change.__module__}.{change.__name__}", **who):
            return change(*args, **kwargs)

    run.is_action = True  # type: ignore[attr-defined]
    return run
