"""Which room a file's words belong to, and where that room keeps its Danish."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOMS = ("teams", "citizens", "relatives", "goals", "community", "visits", "learning", "config")
SHARED_TEMPLATES = "teams"
TEMPLATE_ENDINGS = frozenset({".html", ".txt", ".xml"})


@dataclass(frozen=True)
class Source:
    """A file with words in it; `name` is its path from the top of the repository, written with slashes."""

    room: str
    name: str
    path: Path

    @property
    def is_template(self) -> bool:
        return self.path.suffix != ".py"


def catalogue_path(root: Path, room: str) -> Path:
    return root / room / "locale" / "da" / "LC_MESSAGES" / "django.po"


def sources(root: Path) -> Iterator[Source]:
    """Every Python file of every room and every template, in an order that does not depend on the disk."""
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            yield Source(room, path.relative_to(root).as_posix(), path)
    for path in sorted((root / "templates").rglob("*")):
        if path.suffix in TEMPLATE_ENDINGS:
            name = path.relative_to(root)
            yield Source(template_room(name), name.as_posix(), path)


def template_room(name: Path) -> str:
    """`templates/visits/my_day.html` belongs to visits; the frame, forms, log-in and error pages belong to teams."""
    folder = name.parts[1]
    return folder if folder in ROOMS else SHARED_TEMPLATES
