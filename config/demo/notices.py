"""What waits this morning for somebody or for the team."""

from django.urls import reverse

from citizens.actions import raise_notice
from config.demo.town import Town, read
from teams.roles import Role


def raise_notices(town: Town) -> None:
    for number, told in enumerate(read("notices")):
        person = town.people[told["citizen"]]
        team = person.told["team"]
        mine = told["for"] == "contact_person"
        town.at_office(1, "notice", number)
        raise_notice(
            by=town.who_is(Role.PLANNER, team),
            citizen=person.citizen,
            kind=told["kind"],
            for_staff=town.staff[person.told["contact_person"]] if mine else None,
            team=None if mine else town.teams[team],
            text=f"{told['text']}. {told['why']}",
            path=reverse("citizens:citizen", args=[person.citizen.pk]),
            due_on=town.clock.day_ago(-told["due_in_days"]),
            dedupe_key=f"{told['kind']}:{person.citizen.pk}:{number}",
        )
    town.clock.rest()
