"""A log-in made by whoever runs the installation: what the commands that make one ask for, and how they answer."""

import os
import sys
from collections.abc import Callable
from getpass import getpass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser
from django.utils.translation import override

from config.first_leader import Administrator
from teams.models import Staff

PASSWORD = "HVERDAG_PASSWORD"
SPOKEN = "en"  # whoever installs reads English, as in the README


def add_arguments(parser: CommandParser, form: type[Administrator]) -> None:
    for name in _asked(form):
        parser.add_argument(f"--{name.replace('_', '-')}", help=str(form.base_fields[name].label))


def log_in_made(
    form_class: type[Administrator], make: Callable[[dict[str, Any]], Staff], options: dict[str, Any]
) -> tuple[Staff, dict[str, Any]]:
    """Ask for what was not given, make the log-in, and hand back whose it is with what was told."""
    told = {name: options[name] or _ask(form_class, name) for name in _asked(form_class)}
    with override(SPOKEN):
        form = form_class({**told, "password": _password()})
        if not form.is_valid():
            raise CommandError("\n".join(_refusals(form)))
        try:
            return make(form.cleaned_data), form.cleaned_data
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from refusal


def _asked(form: type[Administrator]) -> list[str]:
    return [name for name in form.base_fields if name != "password"]


def _ask(form: type[Administrator], name: str) -> str:
    """Asks at a terminal; elsewhere the rules say what is missing."""
    if not sys.stdin.isatty():
        return ""
    return input(f"{form.base_fields[name].label}: ")


def _password() -> str:
    if given := os.environ.get(PASSWORD):
        return given
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass("Password: ")
    if first != getpass("Password again: "):
        raise CommandError("The two passwords differ. Nothing was saved; start again.")
    return first


def _refusals(form: Administrator) -> list[str]:
    """One line for each field: what to change."""
    return [f"{form.fields[name].label}: {' '.join(map(str, said))}" for name, said in form.errors.items()]
