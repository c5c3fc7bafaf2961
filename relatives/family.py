"""Who is who around a citizen: her relatives today, and how each of the parties is called on the pages."""

from collections.abc import Iterable

from citizens.models import Citizen
from relatives.models import Relative


def relatives_of(citizen: Citizen) -> list[Relative]:
    """Those who stand today, in the order of her network. One statement."""
    rows = Relative.objects.standing().filter(citizen=citizen).select_related("member", "staff")
    found = list(rows)
    for relative in found:
        relative.citizen = citizen
    return found


def called(relative: Relative) -> str:
    """*Inger*"""
    return relative.called


def named(relative: Relative) -> str:
    """*Inger, datter*"""
    return f"{called(relative)}, {relative.member.relation}" if relative.member.relation else called(relative)


def apart(relatives: Iterable[Relative]) -> list[tuple[Relative, str]]:
    """Each with a name that no other of them has: the whole name where two are called the same."""
    rows = list(relatives)
    short = [called(row) for row in rows]
    return [(row, named(row) if short.count(called(row)) == 1 else str(row.member.name)) for row in rows]
