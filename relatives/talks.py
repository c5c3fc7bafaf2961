"""The notes of contacts with a family, as they are read."""

from citizens.models import Citizen
from relatives.models import Dialogue, Edition

SHOWN = 30


def of_citizen(citizen: Citizen) -> list[Dialogue]:
    """Newest first, with who took part and what it touched. Three statements."""
    rows = Dialogue.objects.filter(citizen=citizen).select_related("edition", "written_by")
    return list(rows.prefetch_related("who__relative__member", "touched__mark_set")[:SHOWN])


def edition_for(number: str) -> Edition | None:
    """The published edition that was on the page; else the one in force."""
    editions = list(Edition.objects.published())
    return next((each for each in editions if str(each.pk) == number), editions[0] if editions else None)


def newest_edition() -> Edition | None:
    return Edition.objects.published().first()
