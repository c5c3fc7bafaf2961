from goals.models.goal import (
    Aim,
    Decider,
    Ending,
    Goal,
    GoalQuerySet,
    LadderRating,
    RatingWithdrawal,
    Step,
    SubGoal,
)
from goals.models.review import (
    FollowUp,
    HelpAnswer,
    HelpExperience,
    HelpExperienceWithdrawal,
    HelpQuestion,
    OwnRating,
    Review,
)

__all__ = [
    "Aim",
    "Decider",
    "Ending",
    "FollowUp",
    "Goal",
    "GoalQuerySet",
    "HelpAnswer",
    "HelpExperience",
    "HelpExperienceWithdrawal",
    "HelpQuestion",
    "LadderRating",
    "OwnRating",
    "RatingWithdrawal",
    "Review",
    "Step",
    "SubGoal",
]
