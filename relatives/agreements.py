"""Rows become the facts of `relatives.sharing`: a relative's agreement as it stands at a moment."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import prefetch_related_objects
from django.utils import timezone

from citizens.models import Citizen
from relatives.family import relatives_of
from relatives.models import Basis, Relative, SharingItem
from relatives.sharing import Answer, May, OtherBasis, all_of


@dataclass(frozen=True)
class Agreement:
    """What one relative may be told at `moment`. `bases` are those in force, today or later; `rows` by their number."""

    relative: Relative
    moment: datetime
    mays: tuple[May, ...]
    bases: tuple[OtherBasis, ...]
    rows: dict[int, Basis]
    items: dict[int, SharingItem]

    def of(self, category: str) -> May:
        return next(may for may in self.mays if may.category == category)

    @property
    def shared(self) -> tuple[May, ...]:
        return tuple(may for may in self.mays if may.may)

    @property
    def kept(self) -> tuple[May, ...]:
        return tuple(may for may in self.mays if not may.may)

    @property
    def asked(self) -> bool:
        """She has said something about at least one of the six."""
        return any(may.answer is not None for may in self.mays)

    @property
    def newest(self) -> SharingItem | None:
        """The last thing she said about this relative, with whom it was said."""
        return max(self.items.values(), key=lambda item: (item.agreed_at, item.pk), default=None)


def agreement(relative: Relative, moment: datetime | None = None) -> Agreement:
    """At most three statements; two where the relative came through its door with the person."""
    return _of([relative], moment or timezone.now())[0]


def of_citizen(citizen: Citizen, moment: datetime | None = None) -> list[Agreement]:
    """All her standing relatives in the order of her network map: three statements whatever their number."""
    return _of(relatives_of(citizen), moment or timezone.now())


def of_relatives(relatives: Iterable[Relative], moment: datetime | None = None) -> list[Agreement]:
    return _of(list(relatives), moment or timezone.now())


def answer_of(item: SharingItem) -> Answer:
    revocation = getattr(item, "revocation", None)
    return Answer(
        category=item.category,
        share=item.share,
        reason=item.reason,
        agreed_at=item.agreed_at,
        number=item.pk,
        from_on=item.from_on,
        until_on=item.until_on,
        revoked_at=revocation.revoked_at if revocation else None,
        source=item.source,
        with_whom=str(item.agreed_with),
        revoked_words=revocation.her_words if revocation else "",
    )


def basis_of(row: Basis) -> OtherBasis:
    return OtherBasis(
        number=row.pk,
        kind=row.kind,
        categories=frozenset(row.categories),
        from_on=row.from_on,
        until_on=row.until_on,
        ended_at=row.ended_at,
        document=row.document,
    )


def _of(relatives: list[Relative], moment: datetime) -> list[Agreement]:
    if not relatives:
        return []
    prefetch_related_objects(relatives, "member")
    numbers = [relative.pk for relative in relatives if _stands(relative, moment)]
    items: defaultdict[int, list[SharingItem]] = defaultdict(list)
    for item in SharingItem.objects.newest_of(numbers, moment):
        items[item.relative_id].append(item)
    bases: defaultdict[int, list[Basis]] = defaultdict(list)
    for row in Basis.objects.filter(relative__in=numbers).select_related("seen_by"):
        bases[row.relative_id].append(row)
    return [_one(relative, moment, items[relative.pk], bases[relative.pk]) for relative in relatives]


def _stands(relative: Relative, moment: datetime) -> bool:
    """Who is a relative no more is told nothing."""
    ends = (relative.ended_at, relative.member.ended_at)
    return all(ended is None or ended > moment for ended in ends)


def _one(relative: Relative, moment: datetime, items: list[SharingItem], rows: list[Basis]) -> Agreement:
    mays = all_of([answer_of(item) for item in items], [basis_of(row) for row in rows], moment)
    today = timezone.localdate(moment)
    standing = [
        row
        for row in rows
        if (row.ended_at is None or row.ended_at > moment) and (row.until_on is None or row.until_on >= today)
    ]
    return Agreement(
        relative=relative,
        moment=moment,
        mays=mays,
        bases=tuple(basis_of(row) for row in standing),
        rows={row.pk: row for row in standing},
        items={item.pk: item for item in items},
    )
