from goals.actions.experience import add_experience, withdraw_experience
from goals.actions.goals import agree_goal, change_goal, end_goal
from goals.actions.ladder import rate_ladder, withdraw_rating
from goals.actions.reviews import ReviewedMeanwhile, rate_own, review_goal
from goals.actions.sub_goals import add_sub_goal, change_sub_goal, end_sub_goal, move_sub_goal

__all__ = [
    "ReviewedMeanwhile",
    "add_experience",
    "add_sub_goal",
    "agree_goal",
    "change_goal",
    "change_sub_goal",
    "end_goal",
    "end_sub_goal",
    "move_sub_goal",
    "rate_ladder",
    "rate_own",
    "review_goal",
    "withdraw_experience",
    "withdraw_rating",
]
