"""Histories that grow without end: the newest in full, older ones thinned for a picture, the rest page by page."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Case, F, Model, Q, QuerySet, When, Window
from django.db.models.functions import RowNumber, TruncMonth, TruncYear
from django.utils import timezone

NEWEST = 12
PAGE = 50
BY_MONTH = timedelta(days=730)


@dataclass(frozen=True)
class Timeline[Row]:
    """In order of time: `shown` are the newest, `drawn` few of all; `began` is the first, where it is not shown."""

    shown: tuple[Row, ...]
    drawn: tuple[Row, ...]
    began: Row | None

    @property
    def has_earlier(self) -> bool:
        return self.began is not None


def thinned[Row: Model](rows: QuerySet[Row], moment: str, of: str) -> QuerySet[Row]:
    """Of each `of` the newest twelve and the very first; of the others the last of each month, and of each year where
    it is more than two years ago. Each with `place`, 1 for the newest; in order of time.
    """
    newest_first = (F(moment).desc(), F("pk").desc())
    lately = Q(**{f"{moment}__gte": timezone.now() - BY_MONTH})
    span = Case(When(lately, then=TruncMonth(moment)), default=TruncYear(moment))
    numbered: QuerySet[Any, Any] = rows.annotate(
        place=Window(RowNumber(), partition_by=F(of), order_by=newest_first),
        place_from_first=Window(RowNumber(), partition_by=F(of), order_by=(F(moment).asc(), F("pk").asc())),
        place_in_span=Window(RowNumber(), partition_by=[F(of), span], order_by=newest_first),
    )
    kept = Q(place__lte=NEWEST) | Q(place_from_first=1) | Q(place_in_span=1)
    ordered: QuerySet[Row] = numbered.filter(kept).order_by(moment, "pk")
    return ordered


def timeline[Row](rows: list[Row]) -> Timeline[Row]:
    """Of rows that were `thinned`, all of the same. A picture of many months draws one a month to the end."""
    placed: list[Any] = rows
    shown = tuple(each for each in placed if each.place <= NEWEST)
    by_span = tuple(each for each in placed if 1 in (each.place_in_span, each.place_from_first))
    drawn = by_span if len(by_span) > NEWEST else tuple(rows)
    return Timeline(shown, drawn, began=rows[0] if len(shown) < len(rows) else None)


@dataclass(frozen=True)
class Page[Row]:
    """Newest first. `before` is the number of the last one where there are earlier ones: the next page begins there."""

    rows: tuple[Row, ...]
    before: int | None


def page_before[Row: Model](rows: QuerySet[Row], moment: str, typed: str | None) -> Page[Row]:
    """The fifty before the one numbered `typed` (who must be among `rows` too), or the newest; never counted."""
    start = rows.filter(pk=int(typed)).values_list(moment, "pk").first() if typed and is_number(typed) else None
    if start:
        rows = rows.filter(Q(**{f"{moment}__lt": start[0]}) | Q(**{moment: start[0], "pk__lt": start[1]}))
    found = tuple(rows.order_by(f"-{moment}", "-pk")[: PAGE + 1])
    return Page(found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else None)


def is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) < 19
