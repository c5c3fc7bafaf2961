"""How far it is as the crow flies. Pure."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH = 6371.0


@dataclass(frozen=True)
class Point:
    latitude: float
    longitude: float


def point(latitude: float | None, longitude: float | None) -> Point | None:
    return None if latitude is None or longitude is None else Point(latitude, longitude)


def kilometres(one: Point, other: Point) -> float:
    north, east = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    curve = sin(north / 2) ** 2 + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(curve, 1.0)))
