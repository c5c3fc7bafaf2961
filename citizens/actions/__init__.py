from citizens.actions.intake import change_citizen, take_in
from citizens.actions.network import add_network_member
from citizens.actions.notices import close_notice, raise_notice
from citizens.actions.statements import add_statement, withdraw_statement
from citizens.actions.ties import set_contact_person, tie_to_team

__all__ = [
    "add_network_member",
    "add_statement",
    "change_citizen",
    "close_notice",
    "raise_notice",
    "set_contact_person",
    "take_in",
    "tie_to_team",
    "withdraw_statement",
]
