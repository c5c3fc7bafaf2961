"""What was written when they looked at the goal again, and her own rating: read for the goal's page and the review."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Subquery
from django.utils import timezone

from goals import levels, own_chart
from goals.models import Goal, OwnRating, Review
from teams.timeline import NEWEST, Page, Timeline, page_before, thinned, timeline


@dataclass(frozen=True)
class ReviewLine:
    """One review; `level` in words, `level_text` in hers."""

    review: Review
    level: str
    level_text: str


@dataclass(frozen=True)
class Looks:
    """`now`: the level of the last review that names one. Of reviews and own ratings the newest."""

    reviews: tuple[ReviewLine, ...]
    has_earlier: bool
    now: int | None
    own: Timeline[OwnRating]
    picture: own_chart.OwnPicture | None


def read_looks(goal: Goal) -> Looks:
    """Two statements."""
    named = goal.reviews.filter(level__isnull=False).values("level")
    reviews: list[Any] = list(
        goal.reviews.select_related("reviewed_by").annotate(named=Subquery(named[:1]))[: NEWEST + 1]
    )
    own = timeline(list(thinned(goal.own_ratings.all(), "rated_at", of="goal")))
    return Looks(
        reviews=tuple(line_of(each, goal) for each in reviews[:NEWEST]),
        has_earlier=len(reviews) > NEWEST,
        now=reviews[0].named if reviews else None,
        own=own,
        picture=own_chart.picture([_own(each) for each in own.drawn]),
    )


def own_before(goal: Goal, typed: str | None) -> Page[OwnRating]:
    """Her own ratings, a page at a time, newest first."""
    return page_before(goal.own_ratings.all(), "rated_at", typed)


def reviews_before(goal: Goal, typed: str | None) -> Page[ReviewLine]:
    """What was written when they looked at it, a page at a time, newest first."""
    found = page_before(goal.reviews.select_related("reviewed_by"), "reviewed_at", typed)
    return Page(tuple(line_of(each, goal) for each in found.rows), found.before)


def line_of(review: Review, goal: Goal) -> ReviewLine:
    if review.level is None:
        return ReviewLine(review, "", "")
    place = review.level + levels.AS_HOPED
    return ReviewLine(review, str(levels.NAMES[place]), goal.levels[place] if place < len(goal.levels) else "")


def _own(rating: OwnRating) -> own_chart.Own:
    return own_chart.Own(timezone.localdate(rating.rated_at), rating.how_well, rating.how_satisfied)
