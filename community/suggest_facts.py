"""What the suggestions look at: her, her visits, whom she knows, and the offers. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from community.geography import Point
from community.interests import Said
from community.models import Accessible, Transport


@dataclass(frozen=True)
class Busy:
    """A visit of hers, in local time."""

    day: date
    start: time
    end: time


@dataclass(frozen=True)
class Known:
    """Somebody she knows, what is written about the two, and for which interests they go along."""

    name: str
    text: str = ""
    interests: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Her:
    name: str
    today: date
    interests: Mapping[str, Said] = field(default_factory=dict)
    home: Point | None = None
    busy: tuple[Busy, ...] = ()
    moving: int | None = None  # FSIII level of moving about, None when nobody assessed it
    knows: tuple[Known, ...] = ()
    on_the_way: frozenset[str] = frozenset()
    said_no: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Offer:
    """An activity or an event. `on`: the day of an event; an activity has ISO weekdays instead."""

    key: str
    title: str
    text: str = ""  # what, who it suits, contact: where a name may stand
    interests: frozenset[str] = frozenset()
    place: Point | None = None
    accessible: str = Accessible.UNKNOWN
    weekdays: tuple[int, ...] = ()
    on: date | None = None
    starts: time | None = None
    ends: time | None = None
    transport: str = Transport.NONE
    cost_kr: int = 0
    is_full: bool = False
    is_stale: bool = False
    is_closed: bool = False
