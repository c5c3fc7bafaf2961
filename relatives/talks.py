"""The notes of contacts with a family, as they are read."""

from citizens.models import Citizen
from relatives.models import Dialogue

SHOWN = 30


def of_citizen(citizen: Citizen) -> list[Dialogue]:
    """Newest first, with who took part and what it touched. Three statements."""
    rows = Dialogue.objects.filter(citizen=citizen).select_related("edition", "written_by")
    return list(rows.prefetch_related("who__relative__member", "touched__mark_set")[:SHOWN])
