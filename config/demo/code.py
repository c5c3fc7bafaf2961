"""What the code means in Team Søndre: examples shown to everybody, one that waits, and two dialogues."""

from datetime import timedelta

from config.demo.town import Told, Town, read
from relatives import actions
from relatives.models import CodeDialogue, Edition, Mark, MarkSet, Party
from relatives.reading import in_force, sets_of
from teams.roles import Role

TEAM = "sondre"


def talk_about_it(town: Town) -> None:
    edition = in_force()
    if edition is None:
        return
    told = read("code")
    for each in told["examples"]:
        _tell(town, edition, each)
    for each in told["dialogues"]:
        _talk(town, edition, each)
    town.clock.rest()


def _place(edition: Edition, set_number: int, mark_number: int) -> tuple[MarkSet, Mark]:
    """The demo names sets and sentences by their place, from 1."""
    mark_set = sets_of(edition)[set_number - 1]
    return mark_set, list(mark_set.marks.all())[mark_number - 1]


def _tell(town: Town, edition: Edition, told: Told) -> None:
    town.at_office(told["days_ago"], "example", told["text"])
    mark_set, mark = _place(edition, told["set"], told["mark"])
    example = actions.add_example(
        by=town.staff[told["by"]],
        team=town.teams[TEAM],
        mark_set=mark_set,
        mark=mark,
        from_party=told["from"],
        text=told["text"],
        ask_outside=True,
    )
    if told["answered"] == "approved":
        town.at_office(told["answered_days_ago"], "approved", told["text"])
        actions.approve_example(by=town.who_is(Role.LEADER, TEAM), example=example, version=example.version)


def _talk(town: Town, edition: Edition, told: Told) -> None:
    at = town.at_office(told["days_ago"], "dialogue", told["about"])
    dialogue = actions.open_code_dialogue(
        by=town.staff[told["by"]],
        team=town.teams[TEAM],
        edition=edition,
        names=_names(town, told),
        about=told["about"],
        held_on=town.clock.day_ago(told["days_ago"]),
        mark_set=sets_of(edition)[told["set"] - 1],
        words=told["words"],
    )
    if "end" in told:
        town.clock.set(at + timedelta(minutes=50))
        _end(town, edition, dialogue, told)


def _names(town: Town, told: Told) -> dict[str, list[str]]:
    return {
        Party.CITIZEN.value: [str(town.people[told["citizen"]].citizen)] if told["citizen"] else [],
        Party.RELATIVE.value: told["relatives"],
        Party.STAFF.value: told["staff"],
        Party.LEADER.value: told["leaders"],
    }


def _end(town: Town, edition: Edition, dialogue: CodeDialogue, told: Told) -> None:
    mark_set, mark = _place(edition, told["set"], told["end"]["mark"])
    actions.end_code_dialogue(
        by=town.staff[told["by"]],
        dialogue=dialogue,
        version=dialogue.version,
        mark_set=mark_set,
        mark=mark,
        from_party=told["end"]["from"],
        text=told["end"]["text"],
        ask_outside=False,
    )
