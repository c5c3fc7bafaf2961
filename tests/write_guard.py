"""A GET or HEAD may write the access log, the day of a token, the session and the cache, and nothing else."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.core.handlers.base import BaseHandler
from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase

SAFE_METHODS = frozenset({"GET", "HEAD"})
ALLOWED_TABLES = frozenset({"citizens_accesslog", "django_session", "teams_cache", "teams_tokenday"})
WRITE = re.compile(
    r"(?:\bINSERT\s+INTO|(?<!\bFOR\s)(?<!\bKEY\s)(?<!\bDO\s)\bUPDATE(?:\s+ONLY)?|\bDELETE\s+FROM|\bMERGE\s+INTO"
    r"|\bTRUNCATE(?:\s+TABLE)?|\bCOPY)\s+\"?(?P<table>\w+)",
    re.IGNORECASE,
)

type Execute = Callable[[str, Any, bool, Mapping[str, Any]], Any]
type Answer = Callable[[BaseHandler, HttpRequest], HttpResponseBase]


class GetWrote(AssertionError):
    """A page that only shows something has changed something."""


def written_tables(statement: str) -> set[str]:
    return {match["table"].lower() for match in WRITE.finditer(statement)}


def refuse_writes(execute: Execute, statement: str, params: Any, many: bool, context: Mapping[str, Any]) -> Any:
    if forbidden := written_tables(str(statement)) - ALLOWED_TABLES:
        raise GetWrote(f"A GET wrote {', '.join(sorted(forbidden))}: {statement}")
    return execute(statement, params, many, context)


def guarded(answer: Answer) -> Answer:
    """Wraps the handler that both the test client and the live server answer through."""

    def get_response(handler: BaseHandler, request: HttpRequest) -> HttpResponseBase:
        if request.method not in SAFE_METHODS:
            return answer(handler, request)
        with connection.execute_wrapper(refuse_writes):
            return answer(handler, request)

    return get_response
