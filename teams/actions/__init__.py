"""What changes people, teams and working hours."""

from teams.actions.hours import (
    add_absence,
    add_shifts,
    change_shift,
    end_absence,
    remove_absence,
    remove_shift,
)
from teams.actions.log_ins import choose_password, close_log_in, give_log_in, give_new_password
from teams.actions.me import save_my_settings
from teams.actions.memberships import end_membership, join_team
from teams.actions.people import change_staff, employ, register_staff
from teams.actions.places import (
    begin_team,
    change_municipality,
    change_team,
    close_team,
    open_team,
    reopen_team,
    set_up_municipality,
)

__all__ = [
    "add_absence",
    "add_shifts",
    "begin_team",
    "change_municipality",
    "change_shift",
    "change_staff",
    "change_team",
    "choose_password",
    "close_log_in",
    "close_team",
    "employ",
    "end_absence",
    "end_membership",
    "give_log_in",
    "give_new_password",
    "join_team",
    "open_team",
    "register_staff",
    "remove_absence",
    "remove_shift",
    "reopen_team",
    "save_my_settings",
    "set_up_municipality",
]
