"""An undefined variable in a template is an error in tests, except where the template says what then."""

from collections.abc import Callable
from copy import copy
from typing import Any

from django.template.base import FilterExpression, Variable, VariableDoesNotExist

LENIENT = frozenset({"default", "default_if_none"})

type Resolve = Callable[..., Any]


class UndefinedVariable(Exception):
    """The template names something the view did not give it."""


def strict(resolve: Resolve) -> Resolve:
    """`{% if %}` and `{% for %}` ask leave to find nothing, `|default` says what then; whatever else must be there."""

    def resolve_strictly(expression: FilterExpression, context: Any, ignore_failures: bool = False) -> Any:
        if ignore_failures or not isinstance(expression.var, Variable) or says_what_then(expression):
            return resolve(expression, context, ignore_failures)
        found = copy(expression)
        try:
            found.var, found.is_var = expression.var.resolve(context), False
        except VariableDoesNotExist as error:
            raise UndefinedVariable(str(expression.var)) from error
        return resolve(found, context)

    return resolve_strictly


def says_what_then(expression: FilterExpression) -> bool:
    return any(function.__name__ in LENIENT for function, _ in expression.filters)
