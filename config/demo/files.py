"""Two lists that the leader sent: one carried out, one that still waits for a yes."""

from config.demo.town import Person, Town
from teams.actions.imports import begin_import, upload_import
from teams.imports.kinds import kind_named
from teams.imports.lines import read_lines
from teams.imports.tables import table_of
from teams.models import Import
from teams.roles import Role

HEAD = "CPR-nummer;Navn;Relation;Bidrager med;Nærhed"


def send_files(town: Town) -> None:
    karen, other = _two_of(town)
    town.at_office(6, "file", 1)
    begin_import(
        by=town.who_is(Role.LEADER, other.told["team"]),
        item=_send(town, other, "netværk-juni.csv", "Ellen Vad;nabo;vander planter;2"),
    )
    town.at_office(1, "file", 2)
    _send(town, karen, "netværk-november.csv", "Torben Riis;fra fiskeklubben;tager med til søen;tæt på")
    town.clock.rest()


def _two_of(town: Town) -> tuple[Person, Person]:
    """Karen, and somebody else of her team."""
    karen = next(person for person in town.people.values() if person.citizen.first_name == "Karen")
    others = (person for person in town.people.values() if person.told["team"] == karen.told["team"])
    return karen, next(person for person in others if person is not karen)


def _send(town: Town, person: Person, name: str, row: str) -> Import:
    kind = kind_named(Import.Kind.NETWORK)
    lines = read_lines(f"{HEAD}\n{person.citizen.cpr};{row}\n".encode())
    leader = town.who_is(Role.LEADER, person.told["team"])
    return upload_import(by=leader, kind=kind, file_name=name, table=table_of(lines, kind.columns))
