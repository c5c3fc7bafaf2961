from teams.views.home import healthz, home, my_settings_save
from teams.views.hours import (
    absence_end,
    absence_new,
    absence_remove,
    shift_change,
    shift_list,
    shift_new,
    shift_remove,
    shift_team,
)
from teams.views.log_ins import my_password, staff_log_in, staff_log_in_close
from teams.views.places import (
    municipality,
    settings_start,
    team,
    team_change,
    team_close,
    team_list,
    team_new,
    team_reopen,
)
from teams.views.staff import membership_end, membership_new, staff, staff_change, staff_list, staff_new

__all__ = [
    "absence_end",
    "absence_new",
    "absence_remove",
    "healthz",
    "home",
    "membership_end",
    "membership_new",
    "municipality",
    "my_password",
    "my_settings_save",
    "settings_start",
    "shift_change",
    "shift_list",
    "shift_new",
    "shift_remove",
    "shift_team",
    "staff",
    "staff_change",
    "staff_list",
    "staff_log_in",
    "staff_log_in_close",
    "staff_new",
    "team",
    "team_change",
    "team_close",
    "team_list",
    "team_new",
    "team_reopen",
]
