"""Makes the first log-in of an empty installation. Nobody can sign up by themselves."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.first_leader import FirstLeader, set_up, somebody_is_here
from config.first_log_in import PASSWORD, add_arguments, log_in_made


class Command(BaseCommand):
    help = (
        "Makes the municipality, its first team and the team's leader in an empty installation. What is not given is "
        f"asked for; the password is read from {PASSWORD}, from the terminal, or from standard input."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_arguments(parser, FirstLeader)

    def handle(self, *args: Any, **options: Any) -> None:
        if somebody_is_here():
            raise CommandError("People are registered here already. This makes only the very first leader.")
        leader, told = log_in_made(FirstLeader, set_up, options)
        self.stdout.write(f"{leader} leads {told['team']} and logs in as {told['username']}.")
