from goals.forms.goals import GoalChangeForm, GoalEndForm, GoalForm
from goals.forms.reviews import OwnRatingForm, ReviewForm
from goals.forms.sub_goals import LadderForm, MoveForm, SubGoalChangeForm, SubGoalEndForm, SubGoalForm

__all__ = [
    "GoalChangeForm",
    "GoalEndForm",
    "GoalForm",
    "LadderForm",
    "MoveForm",
    "OwnRatingForm",
    "ReviewForm",
    "SubGoalChangeForm",
    "SubGoalEndForm",
    "SubGoalForm",
]
