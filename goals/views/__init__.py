from goals.views.goals import example_list, goal, goal_change, goal_end, goal_list, goal_new
from goals.views.reviews import experience, goal_history, goal_review, own_rate
from goals.views.sub_goals import (
    ladder_list,
    ladder_rate,
    sub_goal_change,
    sub_goal_end,
    sub_goal_move,
    sub_goal_new,
)

__all__ = [
    "example_list",
    "experience",
    "goal",
    "goal_change",
    "goal_end",
    "goal_history",
    "goal_list",
    "goal_new",
    "goal_review",
    "ladder_list",
    "ladder_rate",
    "own_rate",
    "sub_goal_change",
    "sub_goal_end",
    "sub_goal_move",
    "sub_goal_new",
]
