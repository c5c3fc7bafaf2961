"""Reads editions of the code: the one in force, the one being drafted, and the examples that belong to a set."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from relatives.models import Edition, Ethic, Example, Mark, MarkSet, Party
from teams.models import Municipality

FOUR = tuple(Party)


@dataclass(frozen=True)
class SetRead:
    row: MarkSet
    marks: list[Mark]
    examples: list[Example] = field(default_factory=list)

    @property
    def ethics(self) -> list[str]:
        return [str(Ethic(each).label) for each in self.row.ethics if each in Ethic]


@dataclass(frozen=True)
class Code:
    """An edition as it is read. `town`: whose code it is."""

    edition: Edition
    sets: list[SetRead]
    town: Municipality | None = None

    @property
    def address(self) -> list[str]:
        """The lines of the letterhead, without the name of the town, which stands above them."""
        if self.town is None:
            return []
        return [line for line in self.town.letterhead.splitlines() if line.strip() and line.strip() != self.town.name]

    @property
    def examples(self) -> int:
        return sum(len(each.examples) for each in self.sets)


def in_force() -> Edition | None:
    """The newest published one; every installation begins with one."""
    return Edition.objects.published().first()


def edition_seen(number: str | None) -> Edition | None:
    """The published edition that a form was opened under; the one in force where that is not said."""
    if number and number.isdecimal() and len(number) < 10:
        seen = Edition.objects.published().filter(pk=int(number)).first()
        if seen is not None:
            return seen
    return in_force()


def draft() -> Edition | None:
    """There is one at a time."""
    return Edition.objects.drafts().select_related("drafted_by").order_by("pk").first()


def sets_of(edition: Edition) -> list[MarkSet]:
    """In order, each with its sentences in order; two statements."""
    return list(
        edition.sets.order_by("position").prefetch_related(Prefetch("marks", Mark.objects.order_by("position")))
    )


def code_of(edition: Edition, examples: Iterable[Example] = ()) -> Code:
    sets = sets_of(edition)
    told = by_set(sets, list(examples))
    return Code(edition, [SetRead(each, list(each.marks.all()), told[each.pk]) for each in sets])


def public_code() -> Code | None:
    """What everybody may read, also without log-in: the edition in force and the examples approved for everybody."""
    edition = in_force()
    if edition is None:
        return None
    rows = Example.objects.for_everybody().select_related("mark_set", "mark", "team").order_by("approved_at", "id")
    code = code_of(edition, rows)
    return Code(code.edition, code.sets, Municipality.objects.first())


def by_set(sets: list[MarkSet], examples: list[Example]) -> dict[int, list[Example]]:
    """Examples at the set they were written for, or at the one that has grown from it since."""
    found: dict[int, list[Example]] = defaultdict(list)
    heirs = _heirs(sets)
    for example in examples:
        if heir := heirs.get(example.mark_set_id):
            found[heir].append(example)
    return found


def _heirs(sets: list[MarkSet]) -> dict[int, int]:
    """Number of a set, of this edition or an older one -> number of the set that it has become."""
    parents = dict(MarkSet.objects.values_list("pk", "grown_from"))
    found: dict[int, int] = {}
    for each in sets:
        number: int | None = each.pk
        while number is not None:
            found[number] = each.pk
            number = parents.get(number)
    return found


def is_older(edition: Edition) -> bool:
    """A newer one holds by now; what was begun under this one stays with it."""
    newest = in_force()
    return newest is not None and newest.pk != edition.pk


def saved_under(edition: Edition | None) -> str:
    """The receipt; where a newer edition was published while it was written, that it stays with the older."""
    newest = in_force()
    if edition is None or newest is None or newest.pk == edition.pk:
        return _("Saved. You can correct it afterwards.")
    words = {"newest": newest.name, "edition": edition.name}
    return _("Saved. Edition %(newest)s was published while you wrote; this stays with %(edition)s.") % words
