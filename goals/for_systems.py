"""What other systems read of goals, and how they write about them for somebody on the staff."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from citizens.for_systems import person_for
from citizens.models import Citizen
from goals import actions, record
from goals.models import Decider, Goal, LadderRating, SubGoal
from teams.api.queries import page_of
from teams.models import User
from teams.roles import Permission

PAGE = 100
LEVELS = 5
FIVE = gettext_lazy("Five, from much less than hoped to much more; or none.")


def goals_after(user: User, after: int | None, citizen: int | None) -> tuple[list[Goal], int | None]:
    """In the order in which they were agreed, ended ones too; then the number to go on after."""
    rows = Goal.objects.visible_to(user, Permission.CITIZENS_SEE).with_sub_goals()
    if citizen is not None:
        rows = rows.filter(citizen=citizen)
    return page_of(rows.filter(pk__gt=after or 0).order_by("pk"), PAGE)


def whole(goal: Goal) -> Goal:
    """With every sub-goal and its way on the ladder."""
    standing = Prefetch("ratings", LadderRating.objects.standing(), "standing_ratings")
    told: Any = goal
    told.every_sub_goal = list(goal.sub_goals.with_last_step().prefetch_related(standing))
    return goal


def agree(citizen: Citizen, told: Mapping[str, Any]) -> Goal:
    """As on the page, the goal has grown from her sentence of now."""
    if not told["words"] and told["decided_by"] != Decider.OTHER:
        raise ValidationError({"words": _("Write it in the citizen's own words.")})
    if told["levels"] and len(told["levels"]) != LEVELS:
        raise ValidationError({"levels": str(FIVE)})
    columns = {name: value for name, value in told.items() if name != "by"}
    by = person_for(citizen, told["by"], Permission.GOALS_AGREE)
    return actions.agree_goal(by=by, citizen=citizen, grown_from=record.headline_of(citizen), **columns)


def rate(sub_goal: SubGoal, told: Mapping[str, Any]) -> LadderRating:
    columns = {name: value for name, value in told.items() if name != "by"}
    by = person_for(sub_goal.goal.citizen, told["by"], Permission.GOALS_AGREE)
    return actions.rate_ladder(by=by, sub_goal=sub_goal, **columns)
