from goals.forms.goals import GoalChangeForm, GoalEndForm, GoalForm
from goals.forms.sub_goals import LadderForm, MoveForm, SubGoalChangeForm, SubGoalEndForm, SubGoalForm

__all__ = [
    "GoalChangeForm",
    "GoalEndForm",
    "GoalForm",
    "LadderForm",
    "MoveForm",
    "SubGoalChangeForm",
    "SubGoalEndForm",
    "SubGoalForm",
]
