"""Makes an administrator: municipality, teams and staff, and no citizen's record. For whoever runs the installation."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.utils import timezone

from config.first_leader import Administrator
from config.first_log_in import PASSWORD, add_arguments, log_in_made
from teams import actions
from teams.models import Profession, Staff
from teams.roles import Role


class Command(BaseCommand):
    help = (
        "Makes an administrator's log-in. What is not given is asked for; the password is read from "
        f"{PASSWORD}, from the terminal, or from standard input."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_arguments(parser, Administrator)

    def handle(self, *args: Any, **options: Any) -> None:
        made, told = log_in_made(Administrator, make, options)
        self.stdout.write(f"{made} is administrator and logs in as {told['username']}.")


@transaction.atomic
def make(told: dict[str, Any]) -> Staff:
    staff = actions.register_staff(by=None, profession=Profession.ADMINISTRATOR, **told)
    actions.join_team(by=None, staff=staff, team=None, role=Role.ADMINISTRATOR, from_on=timezone.localdate())
    return staff
