"""Makes the first log-in of an empty installation. Nobody can sign up by themselves."""

import os
import sys
from getpass import getpass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from config.first_leader import Administrator, FirstLeader, set_up, somebody_is_here

PASSWORD = "HVERDAG_PASSWORD"
SPOKEN = "en"  # whoever installs reads English, as in the README


class Command(BaseCommand):
    help = (
        "Makes the municipality, its first team and the team's leader in an empty installation. What is not given is "
        f"asked for; the password is read from {PASSWORD}, from the terminal, or from standard input."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        for name in asked():
            parser.add_argument(f"--{name.replace('_', '-')}", help=str(FirstLeader.base_fields[name].label))

    def handle(self, *args: Any, **options: Any) -> None:
        if somebody_is_here():
            raise CommandError("People are registered here already. This makes only the very first leader.")
        told = {name: options[name] or ask(name) for name in asked()}
        with override(SPOKEN):
            form = FirstLeader({**told, "password": password()})
            if not form.is_valid():
                raise CommandError("\n".join(refusals(form)))
            try:
                leader = set_up(form.cleaned_data)
            except ValidationError as refusal:
                raise CommandError(" ".join(refusal.messages)) from refusal
        self.stdout.write(f"{leader} leads {form.cleaned_data['team']} and logs in as {form.cleaned_data['username']}.")


def asked() -> list[str]:
    return [name for name in FirstLeader.base_fields if name != "password"]


def ask(name: str) -> str:
    """Asks at a terminal; elsewhere the rules say what is missing."""
    if not sys.stdin.isatty():
        return ""
    return input(f"{FirstLeader.base_fields[name].label}: ")


def password() -> str:
    if given := os.environ.get(PASSWORD):
        return given
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass("Password: ")
    if first != getpass("Password again: "):
        raise CommandError("The two passwords differ. Nothing was saved; start again.")
    return first


def refusals(form: Administrator) -> list[str]:
    """One line for each field: what to change."""
    return [f"{form.fields[name].label}: {' '.join(map(str, said))}" for name, said in form.errors.items()]
