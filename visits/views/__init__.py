from visits.views.courses import course, course_end
from visits.views.plans import plan, plan_end, plan_list, plan_new
from visits.views.week import move, swap, team_week, visit_cancel, visit_restore

__all__ = [
    "course",
    "course_end",
    "move",
    "plan",
    "plan_end",
    "plan_list",
    "plan_new",
    "swap",
    "team_week",
    "visit_cancel",
    "visit_restore",
]
