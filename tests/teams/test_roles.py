"""docs/roles.md is the table of the domain in words; the code must say the same, cell by cell."""

import re
from pathlib import Path

import pytest

from teams.roles import ROLES, SELF_MANAGED, Permission, Role, permissions

TABLE = Path(__file__).parents[2] / "docs" / "roles.md"
ROW = re.compile(r"^\| `(?P<permission>[a-z_.]+)` \|(?P<cells>.*)\|$")


def read_table() -> dict[tuple[str, str], bool]:
    """(permission, role) -> yes, from the rows of docs/roles.md."""
    lines = TABLE.read_text().splitlines()
    head = next(line for line in lines if line.startswith("| permission |"))
    roles = [cell.strip() for cell in head.strip("|").split("|")[2:]]
    found = {}
    for line in lines:
        if match := ROW.match(line):
            cells = [cell.strip() for cell in match["cells"].split("|")][1:]
            found |= {(match["permission"], role): cell == "yes" for role, cell in zip(roles, cells, strict=True)}
    return found


CELLS = read_table()


def test_the_table_names_every_permission_and_every_role() -> None:
    assert {permission for permission, _ in CELLS} == {permission.value for permission in Permission}
    assert {role for _, role in CELLS} == {role.value for role in Role}


@pytest.mark.parametrize(("permission", "role"), sorted(CELLS))
def test_the_code_says_what_the_table_says(permission: str, role: str) -> None:
    assert (Permission(permission) in ROLES[Role(role)]) == CELLS[permission, role]


def test_an_administrator_has_no_way_to_a_citizen() -> None:
    about_her = {role for role, rights in ROLES.items() if Permission.CITIZENS_SEE in rights}
    assert Role.ADMINISTRATOR not in about_her
    others = set().union(*(ROLES[role] for role in about_her))
    assert ROLES[Role.ADMINISTRATOR] - others == {
        Permission.TEAMS_MUNICIPALITY,
        Permission.RELATIVES_CODE,
        Permission.COMMUNITY_CATALOGUE,
    }


@pytest.mark.parametrize(
    ("degree", "may_move", "may_plan"),
    [("planned", False, False), ("co_managed", True, False), ("self_managed", True, True)],
)
def test_a_care_worker_changes_the_week_as_far_as_the_team_manages_itself(
    degree: str, may_move: bool, may_plan: bool
) -> None:
    mine = permissions(Role.CARE_WORKER, degree)
    assert (Permission.VISITS_MOVE in mine, Permission.VISITS_PLAN in mine) == (may_move, may_plan)


def test_self_management_gives_a_visitator_nothing() -> None:
    assert permissions(Role.VISITATOR, "self_managed") == ROLES[Role.VISITATOR]
    assert set(SELF_MANAGED) == {"planned", "co_managed", "self_managed"}
