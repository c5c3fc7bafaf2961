from goals.views.goals import goal, goal_change, goal_end, goal_list, goal_new
from goals.views.sub_goals import ladder_rate, sub_goal_change, sub_goal_end, sub_goal_move, sub_goal_new

__all__ = [
    "goal",
    "goal_change",
    "goal_end",
    "goal_list",
    "goal_new",
    "ladder_rate",
    "sub_goal_change",
    "sub_goal_end",
    "sub_goal_move",
    "sub_goal_new",
]
