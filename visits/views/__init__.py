from visits.views.courses import course, course_end
from visits.views.plans import plan, plan_end, plan_list, plan_new

__all__ = [
    "course",
    "course_end",
    "plan",
    "plan_end",
    "plan_list",
    "plan_new",
]
