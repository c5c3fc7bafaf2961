"""Looking at a goal again together, and her own rating. Each is a new row; a review moves the goal's next date."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions import close_notice
from citizens.actions.helped import refuse_ended
from citizens.models import Notice
from goals.actions.goals import EDITABLE, check_days, check_open, end_goal
from goals.models import Decider, FollowUp, Goal, OwnRating, Review
from goals.reminders import key_of_review, key_of_still
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff

LOWEST, HIGHEST = 0, 10


class ReviewedMeanwhile(ValidationError):
    """Somebody has just looked at the goal: `review` is what they wrote."""

    def __init__(self, review: Review) -> None:
        self.review = review
        name = {"name": review.reviewed_by.first_name}
        super().__init__(
            _("%(name)s has just looked at this goal. See what was written first; yours is still in the form.") % name
        )


@action
def review_goal(
    *,
    by: Staff,
    goal: Goal,
    version: int,
    result: str,
    decided_by: str,
    level: int | None = None,
    words: str = "",
    next_review_on: date | None = None,
    ended_as: str = "",
) -> Review:
    """How far, what follows and who decided. *Ended* ends the goal in the same moment; everything else has a next day.

    What *changed within the frame* and *reassessment* ask of others is derived from the row by the rooms above.
    """
    check_open(goal)
    refuse_ended(goal.citizen)
    ends = result == FollowUp.ENDED
    _check(result, decided_by, level, words, None if ends else next_review_on, ends)
    _take_turn(by, goal, version, None if ends else next_review_on)
    review = Review.objects.create(
        goal=goal,
        result=result,
        level=level,
        words=words,
        decided_by=decided_by,
        next_review_on=None if ends else next_review_on,
        goal_version=version,
        reviewed_at=timezone.now(),
        reviewed_by=by,
    )
    if ends:
        end_goal(by=by, goal=goal, version=goal.version, ended_as=ended_as, ended_words=words)
    _settle(by, goal)
    return review


def _check(result: str, decided_by: str, level: int | None, words: str, day: date | None, ends: bool) -> None:
    if result not in FollowUp.values:
        raise ValidationError({"result": _("Choose what follows.")})
    if decided_by not in Decider.values:
        raise ValidationError({"decided_by": _("Say who decided.")})
    if level is not None and not -2 <= level <= 2:
        raise ValidationError({"level": _("Choose one of the five levels.")})
    if len(words) > Review._meta.get_field("words").max_length:  # type: ignore[operator]
        raise ValidationError({"words": _("The text is too long. Nothing has been saved; shorten it and send again.")})
    if ends:
        return
    if day is None:
        raise ValidationError({"next_review_on": _("Choose the day on which you look at it again.")})
    check_days(timezone.localdate(), next_review_on=day)


def _take_turn(by: Staff, goal: Goal, version: int, day: date | None) -> None:
    """Only over the version that was seen: of two who review at once, the second reads what the first wrote."""
    columns = {} if day is None else {"review_on": day}
    same = Goal.objects.open().filter(pk=goal.pk, version=version)
    if same.update(**columns, version=F("version") + 1):
        goal.refresh_from_db(fields=["review_on", "version"])
        return
    goal.refresh_from_db(fields=[*EDITABLE, "version", "ended_at"])
    check_open(goal)
    first = Review.objects.filter(goal=goal, goal_version=version).select_related("reviewed_by").first()
    raise ReviewedMeanwhile(first) if first else changed_meanwhile(goal, by)


def _settle(by: Staff, goal: Goal) -> None:
    """What reminded of this goal has been done."""
    keys = [key_of_review(goal.pk), key_of_still(goal.pk)]
    for notice in Notice.objects.open().filter(dedupe_key__in=keys):
        close_notice(by=by, notice=notice)


@action
def rate_own(*, by: Staff, goal: Goal, how_well: int, how_satisfied: int) -> OwnRating:
    """Her own two numbers, 0-10, set by her. A new row each time."""
    check_open(goal)
    refuse_ended(goal.citizen)
    numbers = {"how_well": how_well, "how_satisfied": how_satisfied}
    wrong = {name for name, number in numbers.items() if not LOWEST <= number <= HIGHEST}
    if wrong:
        raise ValidationError(dict.fromkeys(wrong, _("Choose a number from 0 to 10.")))
    return OwnRating.objects.create(goal=goal, **numbers, rated_at=timezone.now(), noted_by=by)
