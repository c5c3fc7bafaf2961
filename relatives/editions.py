"""What the settings show of the editions. Reads only."""

from dataclasses import dataclass

from relatives.compare import Pair, compare_sets
from relatives.models import Edition, MarkSet
from relatives.reading import draft, in_force, sets_of


@dataclass(frozen=True)
class Shelf:
    draft: Edition | None
    in_force: Edition | None
    older: list[Edition]


@dataclass(frozen=True)
class Comparison:
    """`before`: the edition that held, or holds, before this one."""

    before: Edition | None
    pairs: list[Pair]

    @property
    def is_changed(self) -> bool:
        return any(pair.is_changed for pair in self.pairs)


def shelf() -> Shelf:
    published = list(Edition.objects.published().select_related("published_by"))
    return Shelf(draft(), published[0] if published else None, published[1:])


def beside_the_one_before(edition: Edition) -> Comparison:
    before = _before(edition)
    pairs = compare_sets(sets_of(before) if before else [], sets_of(edition))
    return Comparison(before, pairs)


def _before(edition: Edition) -> Edition | None:
    if edition.published_at is None:
        return in_force()
    return Edition.objects.published().filter(published_at__lt=edition.published_at).first()


def set_of(edition: Edition, number: int) -> MarkSet | None:
    """None where it belongs to another edition, or has been removed."""
    found = edition.sets.filter(pk=number).first()
    if found is not None:
        found.edition = edition
    return found
