from citizens.views.intake import citizen_change, citizen_new
from citizens.views.lists import citizen_list
from citizens.views.notices import notice_close, notice_list_mine, notice_list_team
from citizens.views.record import address_show, citizen, seen_by
from citizens.views.talk import conversation, network_new, observation_new

__all__ = [
    "address_show",
    "citizen",
    "citizen_change",
    "citizen_list",
    "citizen_new",
    "conversation",
    "network_new",
    "notice_close",
    "notice_list_mine",
    "notice_list_team",
    "observation_new",
    "seen_by",
]
