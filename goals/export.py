"""Everything this room keeps about one citizen."""

from typing import Any

from django.utils.translation import gettext as _

from citizens.models import Citizen
from goals.models import Goal, HelpExperience, LadderRating, OwnRating, Review, SubGoal
from teams.models import Profession
from teams.record import Field, Part, part


def record(citizen: Citizen) -> list[Part]:
    return [
        _goals(citizen),
        _sub_goals(citizen),
        _ladder(citizen),
        _reviews(citizen),
        _own(citizen),
        _experiences(citizen),
    ]


def _withdrawn(row: Any) -> Any:
    return getattr(getattr(row, "withdrawal", None), "withdrawn_at", None)


def _goals(citizen: Citizen) -> Part:
    rows = Goal.objects.filter(citizen=citizen).select_related("agreed_by", "ended_by", "grown_from")
    return part(
        "goals.Goal",
        _("Goals"),
        rows.order_by("agreed_at"),
        Field("title", _("Goal")),
        Field("words", _("In her words")),
        Field("grown_from", _("Grown from"), lambda row: row.grown_from.text if row.grown_from else None),
        Field("why", _("Why")),
        Field("aim", _("Aim")),
        Field("baseline", _("Where it began")),
        Field("levels", _("Five levels")),
        Field("weight", _("Weight")),
        Field("target_on", _("Before")),
        Field("review_on", _("Looked at again")),
        Field("decided_by", _("Decided by")),
        Field("agreed_at", _("Agreed on")),
        Field("agreed_by", _("Agreed with")),
        Field("ended_at", _("Ended")),
        Field("ended_as", _("Ended as")),
        Field("ended_by", _("Ended by")),
        Field("ended_words", _("Words at the end")),
    )


def _sub_goals(citizen: Citizen) -> Part:
    rows = SubGoal.objects.filter(goal__citizen=citizen).select_related("goal").order_by("goal", "position")
    return part(
        "goals.SubGoal",
        _("Sub-goals"),
        rows,
        Field("goal", _("Goal"), "goal.title"),
        Field("position", _("Place")),
        Field("title", _("Sub-goal")),
        Field("small_step", _("Small step")),
        Field("own_step", _("Small step, as it is said to the citizen")),
        Field("professions", _("Professions"), lambda row: [str(Profession(each).label) for each in row.professions]),
        Field("ended_at", _("Ended")),
    )


def _ladder(citizen: Citizen) -> Part:
    rows = LadderRating.objects.filter(sub_goal__goal__citizen=citizen)
    return part(
        "goals.LadderRating",
        _("Support ladder"),
        rows.select_related("sub_goal", "rated_by", "withdrawal"),
        Field("sub_goal", _("Sub-goal"), "sub_goal.title"),
        Field("step", _("Step")),
        Field("agreed", _("Agreed by both")),
        Field("citizen_step", _("How the citizen sees it")),
        Field("rated_at", _("When")),
        Field("rated_by", _("Set by")),
        Field("withdrawn_at", _("Withdrawn"), _withdrawn),
    )


def _reviews(citizen: Citizen) -> Part:
    rows = Review.objects.filter(goal__citizen=citizen).select_related("goal", "reviewed_by")
    return part(
        "goals.Review",
        _("Goals looked at again"),
        rows.order_by("reviewed_at"),
        Field("goal", _("Goal"), "goal.title"),
        Field("result", _("What follows")),
        Field("level", _("Level")),
        Field("words", _("Words")),
        Field("decided_by", _("Decided by")),
        Field("next_review_on", _("Next time")),
        Field("reviewed_at", _("When")),
        Field("reviewed_by", _("Written by")),
    )


def _own(citizen: Citizen) -> Part:
    rows = OwnRating.objects.filter(goal__citizen=citizen).select_related("goal", "noted_by")
    return part(
        "goals.OwnRating",
        _("Her own rating"),
        rows,
        Field("goal", _("Goal"), "goal.title"),
        Field("how_well", _("How well it goes (0–10)")),
        Field("how_satisfied", _("How satisfied (0–10)")),
        Field("rated_at", _("When")),
        Field("noted_by", _("Written by")),
    )


def _experiences(citizen: Citizen) -> Part:
    rows = HelpExperience.objects.filter(citizen=citizen).select_related("asked_by", "withdrawal")
    return part(
        "goals.HelpExperience",
        _("How the help is experienced"),
        rows.order_by("asked_at"),
        Field("question", _("Question")),
        Field("answer", _("Answer")),
        Field("words", _("Words"), lambda row: "" if _withdrawn(row) else row.words),
        Field("asked_at", _("When")),
        Field("asked_by", _("Asked by")),
        Field("withdrawn_at", _("Withdrawn"), _withdrawn),
    )
