"""An undefined variable in a template is an error in tests, except where the template says what then."""

from collections.abc import Callable
from typing import Any, NoReturn

from django.template.base import FilterExpression

LENIENT = frozenset({"default", "default_if_none"})

type Resolve = Callable[..., Any]


class UndefinedVariable(Exception):  # noqa: N818 it is a finding about the template
    """The template names something the view did not give it."""


class Undefined(str):
    """Django puts the variable's name into `string_if_invalid` with `%`; here that is the moment it fails."""

    __slots__ = ()

    def __mod__(self, variable: object) -> NoReturn:
        raise UndefinedVariable(str(variable))


UNDEFINED = Undefined("%s")


def lenient_where_meant(resolve: Resolve) -> Resolve:
    def resolve_strictly(expression: FilterExpression, context: Any, ignore_failures: bool = False) -> Any:
        meant = any(function.__name__ in LENIENT for function, _ in expression.filters)
        return resolve(expression, context, ignore_failures or meant)

    return resolve_strictly
