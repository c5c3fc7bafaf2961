"""What was written when they looked at the goal again, and her own rating: read for the goal's page and the review."""

from dataclasses import dataclass

from django.utils import timezone

from goals import levels, own_chart
from goals.models import Goal, OwnRating, Review


@dataclass(frozen=True)
class ReviewLine:
    """One review; `level` in words, `level_text` in hers."""

    review: Review
    level: str
    level_text: str


@dataclass(frozen=True)
class Looks:
    """`now`: the level of the last review that names one."""

    reviews: tuple[ReviewLine, ...]
    now: int | None
    own: tuple[OwnRating, ...]
    picture: own_chart.OwnPicture | None


def read_looks(goal: Goal) -> Looks:
    """Two statements."""
    reviews = list(goal.reviews.select_related("reviewed_by"))
    own = list(goal.own_ratings.all())
    return Looks(
        reviews=tuple(line_of(each, goal) for each in reviews),
        now=next((each.level for each in reviews if each.level is not None), None),
        own=tuple(own),
        picture=own_chart.picture([_own(each) for each in own]),
    )


def line_of(review: Review, goal: Goal) -> ReviewLine:
    if review.level is None:
        return ReviewLine(review, "", "")
    place = review.level + levels.AS_HOPED
    return ReviewLine(review, str(levels.NAMES[place]), goal.levels[place] if place < len(goal.levels) else "")


def _own(rating: OwnRating) -> own_chart.Own:
    return own_chart.Own(timezone.localdate(rating.rated_at), rating.how_well, rating.how_satisfied)
