"""The door of the API: a token, its scope, the object that its teams may see, and the log before the answer leaves."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from uuid import UUID

import pghistory
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.functional import Promise
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from teams.api import problems
from teams.api.queries import Query
from teams.door import Finder, log_refusal, logged, second
from teams.models import FormKey
from teams.once import Sent, run_once
from teams.tokens import ABOUT_CITIZENS

KEY_HEADER = "Idempotency-Key"


@dataclass(frozen=True)
class Answer:
    """What an operation gives: the rows, whom they show, where the list goes on, where what was made stands."""

    value: Any
    shows: Sequence[int] = ()
    next: int | None = None
    location: str = ""


@dataclass(frozen=True)
class Operation:
    """One method of one address. `run` gets the request, what the door found, and what the body or query says."""

    run: Callable[..., Answer]
    scope: str
    said: Promise
    gives: type[serializers.Serializer[Any]]
    takes: type[serializers.Serializer[Any]] | None = None
    query: tuple[Query, ...] = ()
    is_list: bool = False
    status: int = HTTPStatus.OK

    @property
    def __module__(self) -> str:  # type: ignore[override]
        return self.run.__module__


@dataclass(frozen=True)
class Doorway:
    """What stands at an address: the kind of what is found there, how it is found, and the method's operation."""

    kind: str
    find: Finder | None
    operation: Operation
    numbers: Mapping[str, int] = field(default_factory=dict)

    def enter(self, request: Request) -> Response:
        """As a page's door: once in one transaction, a second try after a crossing, the log last."""
        http = request._request
        http.door, http.shown, http.view_name = self.kind, [], f"api_{self.operation.run.__name__}"  # type: ignore[attr-defined]
        http.record_door, http.basis = not self.operation.is_list, "team"  # type: ignore[attr-defined]
        token: Any = request.auth
        if self.operation.scope not in token.scopes:
            return Response(problems.problem(403, fields={"scope": [self.operation.scope]}), status=403)
        if self.operation.scope in ABOUT_CITIZENS and not token.has_agreement:
            return Response(problems.not_agreed(), status=403)
        response: Response = logged(http, second(http, lambda: self._once(request)))  # type: ignore[assignment]
        return response

    def _once(self, request: Request) -> Response:
        if self.operation.takes is None:
            return self._answer(request)
        try:
            sent = _sent(request)
        except ValueError:
            return _refusal(400, fields={KEY_HEADER: [str(problems.key_must_be())]})
        token: Any = request.auth
        with pghistory.context(token=token.pk):  # what changes says through which system, beside who
            return run_once(sent, lambda: self._answer(request), _again)

    def _answer(self, request: Request) -> Response:
        http = request._request
        found: list[Any] = []
        if self.find is not None:
            _name, number = next(iter(self.numbers.items()))
            subject = self.find(http, number)
            if subject is None:
                log_refusal(http, self.kind, number)
                return _refusal(404)
            http.basis = getattr(subject, "basis", "team") or "team"  # type: ignore[attr-defined]
            found = [subject]
        try:
            answer = self.operation.run(http, *found, **self._said(request))
        except serializers.ValidationError as refusal:
            return _refusal(422, fields=dict(problems.flat(refusal.detail)))
        except ValidationError as refusal:
            return _refusal(problems.status_of(refusal), fields=problems.refused(refusal))
        http.shown = sorted(set(answer.shows))  # type: ignore[attr-defined]
        return self._written(http, answer)

    def _said(self, request: Request) -> dict[str, Any]:
        """The body or the query, checked; a name that is not asked for is refused."""
        said = {"asked": asked} if (asked := _asked(request, self.operation.query)) is not None else {}
        if self.operation.takes is None:
            return said
        return {**said, "told": self.operation.takes().run_validation(request.data)}

    def _written(self, http: HttpRequest, answer: Answer) -> Response:
        if not self.operation.is_list:
            body: Any = self.operation.gives(answer.value).data
        else:
            rows = self.operation.gives(answer.value, many=True).data
            body = {"results": rows, "next": _next(http, answer.next)}
        headers = {"Location": answer.location} if answer.location else None
        return Response(body, status=self.operation.status, headers=headers)


def _refusal(status: int, fields: problems.Fields | None = None) -> Response:
    return Response(problems.problem(status, fields=fields), status=status)


def _asked(request: Request, query: tuple[Query, ...]) -> dict[str, Any] | None:
    names = {each.name: each for each in query}
    if strange := [name for name in request.query_params if name not in names]:
        raise serializers.ValidationError({name: [problems.unknown_query()] for name in strange})
    if not query:
        return None
    wrong, asked = {}, {}
    for name, each in names.items():
        try:
            asked[name] = each.read(request.query_params.getlist(name))
        except serializers.ValidationError as refusal:
            wrong[name] = refusal.detail
    if wrong:
        raise serializers.ValidationError(wrong)
    return asked


def _next(http: HttpRequest, after: int | None) -> str | None:
    if after is None:
        return None
    query = http.GET.copy()
    query["after"] = str(after)
    return f"{http.path}?{query.urlencode()}"


def _sent(request: Request) -> Sent | None:
    """A system may name its sending, so that the same sent twice has one effect."""
    key = request.headers.get(KEY_HEADER)
    digest = hashlib.sha256(json.dumps(request.data, sort_keys=True).encode()).digest()
    number: int = request.user.pk  # type: ignore[assignment]
    return Sent(number, UUID(key), request.path[:300], digest) if key is not None else None


def _again(row: FormKey, is_same: bool) -> Response:
    if not is_same:
        return _refusal(409)
    return Response(None, status=HTTPStatus.SEE_OTHER, headers={"Location": row.location})
