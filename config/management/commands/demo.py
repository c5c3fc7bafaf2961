"""Loads the invented town into an empty installation."""

from argparse import ArgumentTypeError
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from citizens.models import Citizen
from config.demo.load import load
from teams.models import Staff, User


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text} is no day. Write it as 2026-11-24.") from error


class Command(BaseCommand):
    help = "Loads an invented town with two teams, 56 citizens and eight weeks of visits into an empty installation."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--seed", type=int, default=7, help="another number gives other details (default 7)")
        parser.add_argument("--today", type=day, default=None, help="the day it is made for (default today)")

    def handle(self, *args: Any, **options: Any) -> None:
        if Citizen.objects.exists() or Staff.objects.exists() or User.objects.exists():
            raise CommandError("People are registered here already. The demo goes into an empty installation only.")
        loaded = load(seed=options["seed"], today=options["today"] or timezone.localdate())
        self.stdout.write(f"Loaded the demo: {loaded}.")
