"""Makes an administrator: municipality, teams and staff, and no citizen's record. For whoever runs the installation."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from config.first_leader import Administrator
from config.management.commands.create_leader import PASSWORD, SPOKEN, ask, password, refusals
from teams import actions
from teams.models import Profession, Staff
from teams.roles import Role


class Command(BaseCommand):
    help = (
        "Makes an administrator's log-in. What is not given is asked for; the password is read from "
        f"{PASSWORD}, from the terminal, or from standard input."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        for name in asked():
            parser.add_argument(f"--{name.replace('_', '-')}", help=str(Administrator.base_fields[name].label))

    def handle(self, *args: Any, **options: Any) -> None:
        told = {name: options[name] or ask(name) for name in asked()}
        with override(SPOKEN):
            form = Administrator({**told, "password": password()})
            if not form.is_valid():
                raise CommandError("\n".join(refusals(form)))
            try:
                made = make(form.cleaned_data)
            except ValidationError as refusal:
                raise CommandError(" ".join(refusal.messages)) from refusal
        self.stdout.write(f"{made} is administrator and logs in as {form.cleaned_data['username']}.")


def asked() -> list[str]:
    return [name for name in Administrator.base_fields if name != "password"]


@transaction.atomic
def make(told: dict[str, Any]) -> Staff:
    staff = actions.register_staff(by=None, profession=Profession.ADMINISTRATOR, **told)
    actions.join_team(by=None, staff=staff, team=None, role=Role.ADMINISTRATOR, from_on=timezone.localdate())
    return staff
