"""What ends when somebody leaves her network who is also a relative: said before it is done."""

from dataclasses import dataclass

from citizens.models import NetworkMember
from relatives.agreements import agreement
from relatives.models import Basis, Relative
from relatives.telling import told_about


@dataclass(frozen=True)
class Ending:
    """`shared` are her yeses, *visits and times and health*; `seen` changes with whatever would end."""

    relative: Relative | None = None
    shared: str = ""
    bases: tuple[Basis, ...] = ()
    seen: str = ""


def what_ends(member: NetworkMember) -> Ending:
    """At most five statements; nothing where the person is no relative."""
    standing = Relative.objects.filter(member=member).standing().select_related("member", "citizen")
    relative = standing.first()
    if relative is None:
        return Ending()
    items = agreement(relative).items.values()
    yes = [item for item in items if item.share and not hasattr(item, "revocation")]
    bases = tuple(Basis.objects.standing().filter(relative=relative))
    rows = [relative.pk, *(item.pk for item in yes), *(f"b{basis.pk}.{basis.version}" for basis in bases)]
    return Ending(relative, told_about([item.category for item in yes]), bases, "-".join(map(str, rows)))
