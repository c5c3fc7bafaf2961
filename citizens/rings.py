"""The network map: who stands in which ring around her, and the questions that its gaps raise. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from django.utils.translation import gettext as _

from citizens.models.network import NetworkMember

MIDDLE, HEIGHT = 300, 600
RADII = {1: 110, 2: 190, 3: 265}
QUESTIONS_AT_MOST = 3
LONG = 18


@dataclass(frozen=True)
class Place:
    """A dot with its words; `anchor` keeps them inside the picture."""

    member: NetworkMember
    x: int
    y: int
    label: str
    word: str
    label_y: int


@dataclass(frozen=True)
class Ring:
    closeness: int
    word: str
    members: list[NetworkMember]


def rings(members: Sequence[NetworkMember]) -> list[Ring]:
    """The closest first, empty ones too: an empty ring is a question."""
    return [
        Ring(closeness.value, str(closeness.label), [m for m in members if m.closeness == closeness.value])
        for closeness in NetworkMember.Closeness
    ]


def places(members: Sequence[NetworkMember]) -> list[Place]:
    """Evenly around, each ring turned a little so that names do not stand behind each other."""
    return [
        _place(member, ring, number, len(ring.members))
        for ring in rings(members)
        for number, member in enumerate(ring.members)
    ]


def _place(member: NetworkMember, ring: Ring, number: int, of: int) -> Place:
    angle = 2 * pi * (number + 0.35 * ring.closeness) / of - pi / 2
    radius = RADII[ring.closeness]
    x, y = round(MIDDLE + radius * cos(angle)), round(MIDDLE + radius * sin(angle))
    label = member.name if len(member.name) <= LONG else f"{member.name[: LONG - 1].rstrip()}…"
    return Place(member, x, y, label, ring.word, y + 30)


def gaps(members: Sequence[NetworkMember], first_name: str) -> list[str]:
    """At most three questions to ask her; none of them is a warning."""
    found, name = [], {"name": first_name}
    near = {member.closeness for member in members}
    if not members:
        return [_("Who is in %(name)s’s life? Family, neighbours, a club, a dog.") % name]
    if 1 not in near:
        found.append(_("Whom would %(name)s call in the middle of the night?") % name)
    if not any(member.phone for member in members):
        found.append(_("Whom may we call, and on which number?"))
    if 3 not in near:
        found.append(_("Where is %(name)s known: a shop, a club, a church, a café?") % name)
    silent = next((member for member in members if not member.brings), None)
    if silent:
        found.append(_("What do %(name)s and %(other)s do together?") % {**name, "other": silent.name})
    return found[:QUESTIONS_AT_MOST]
