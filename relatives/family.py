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


def named(relative: Relative) -> str:
    """*Inger, datter*"""
    return f"{relative.called}, {relative.member.relation}" if relative.member.relation else relative.called


def apart(relatives: Iterable[Relative]) -> list[tuple[Relative, str]]:
    """Each with a name that no other of them has: the whole name where two are called the same."""
    rows = list(relatives)
    short = [row.called for row in rows]
    return [(row, named(row) if short.count(row.called) == 1 else str(row.member.name)) for row in rows]
