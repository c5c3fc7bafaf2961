"""An address of the API: its methods are operations behind one door, and the schema is read from them."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from teams.api import problems
from teams.api.bodies import Json
from teams.api.door import KEY_HEADER, Answer, Doorway, Operation
from teams.api.queries import Query
from teams.api.tokens import PerToken, TokenAuthentication
from teams.door import Finder
from teams.tokens import Scope

KEY_SAID = _("A UUID of your own. Sent twice, it has one effect: the second answer is 303 with the place of the first.")
SENT_BEFORE = _("The same was sent before with this key: Location says where the first one stands.")
ALWAYS = (400, 401, 403, 422, 429, 503)


class Problem(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()
    fields = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))  # type: ignore[assignment]


class Address(APIView):
    authentication_classes = (TokenAuthentication,)
    permission_classes = (IsAuthenticated,)
    throttle_classes = (PerToken,)
    parser_classes = (Json,)
    renderer_classes = (JSONRenderer,)
    http_method_names = ["get", "head", "post"]
    metadata_class = None

    def get_exception_handler(self) -> Callable[..., Any]:
        return problems.handle


def reads(
    scope: Scope, said: Promise, gives: type[serializers.Serializer[Any]], *query: Query, is_list: bool = False
) -> Callable[[Callable[..., Answer]], Operation]:
    return lambda run: Operation(run, scope, said, gives, query=query, is_list=is_list)


def writes(
    scope: Scope, said: Promise, takes: type[serializers.Serializer[Any]], gives: type[serializers.Serializer[Any]]
) -> Callable[[Callable[..., Answer]], Operation]:
    return lambda run: Operation(run, scope, said, gives, takes, status=HTTPStatus.CREATED)


def address(
    name: str, kind: str, find: Finder | None = None, *, get: Operation | None = None, post: Operation | None = None
) -> Callable[..., HttpResponse]:
    """A view for urlpatterns; `kind` is the model that `find` fetches, as at the doors of pages."""
    operations = {method: each for method, each in (("get", get), ("post", post)) if each is not None}
    methods = {method: _method(method, kind, find, each) for method, each in operations.items()}
    first = next(filter(None, (get, post)))
    told = {"__module__": first.run.__module__, "http_method_names": _names(operations)}
    made = type(name, (Address,), {**methods, **told})
    view: Any = made.as_view()  # type: ignore[attr-defined]
    view.__name__, view.door, view.scopes = name, kind, {method: str(each.scope) for method, each in operations.items()}
    opened: Callable[..., HttpResponse] = view
    return opened


def _names(operations: dict[str, Operation]) -> list[str]:
    return [*operations, "head"] if "get" in operations else [*operations]


def _method(method: str, kind: str, find: Finder | None, operation: Operation) -> Callable[..., Response]:
    def answer(self: Address, request: Request, **numbers: int) -> Response:
        return Doorway(kind, find, operation, numbers).enter(request)

    answer.__name__ = method
    answers: dict[Any, Any] = {operation.status: _gives(operation)}
    if operation.takes is not None:
        answers[HTTPStatus.SEE_OTHER] = OpenApiResponse(None, SENT_BEFORE)
    answers |= {status: OpenApiResponse(Problem, problems.SAID[status][1]) for status in _problems(operation, find)}
    described: Callable[..., Response] = extend_schema(
        operation_id=operation.run.__name__,
        summary=operation.said,
        tags=[operation.scope.partition(".")[0]],
        request=operation.takes,
        parameters=_parameters(operation),
        responses=answers,
        extensions={"x-scope": str(operation.scope)},
    )(answer)
    return described


def _problems(operation: Operation, find: Finder | None) -> list[int]:
    found = [404] if find is not None else []
    sent = [409, 413, 415] if operation.takes is not None else []
    return sorted([*ALWAYS, 405, 406, *found, *sent])


def _gives(operation: Operation) -> Any:
    if not operation.is_list:
        return operation.gives
    rows = {
        "results": operation.gives(many=True),
        "next": serializers.CharField(allow_null=True, help_text=_("Where the list goes on; null at its end.")),
    }
    return type(f"{operation.gives.__name__}Page", (serializers.Serializer,), rows)


def _parameters(operation: Operation) -> list[OpenApiParameter]:
    asked = [
        OpenApiParameter(each.name, each.schema, OpenApiParameter.QUERY, description=each.said)
        for each in operation.query
    ]
    if operation.takes is None:
        return asked
    return [*asked, OpenApiParameter(KEY_HEADER, OpenApiTypes.UUID, OpenApiParameter.HEADER, description=KEY_SAID)]
