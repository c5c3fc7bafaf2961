from citizens.actions.conditions import assess_condition
from citizens.actions.conversations import (
    agree_conversation,
    begin_conversation,
    give_up_conversation,
    read_back,
    save_step,
)
from citizens.actions.intake import call_her, change_citizen, take_in
from citizens.actions.network import add_network_member, change_network_member, end_network_member
from citizens.actions.notices import close_notice, raise_notice
from citizens.actions.questions import answer_question, ask_question, take_back_question
from citizens.actions.reminders import close_reminder, keep_reminder, raise_reminder
from citizens.actions.statements import add_statement, correct_statement, withdraw_statement
from citizens.actions.ties import set_contact_person, set_contact_persons, tie_to_team

__all__ = [
    "add_network_member",
    "add_statement",
    "agree_conversation",
    "answer_question",
    "ask_question",
    "assess_condition",
    "begin_conversation",
    "call_her",
    "change_citizen",
    "change_network_member",
    "close_notice",
    "close_reminder",
    "correct_statement",
    "end_network_member",
    "give_up_conversation",
    "keep_reminder",
    "raise_notice",
    "raise_reminder",
    "read_back",
    "save_step",
    "set_contact_person",
    "set_contact_persons",
    "take_back_question",
    "take_in",
    "tie_to_team",
    "withdraw_statement",
]
