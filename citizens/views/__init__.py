from citizens.views.conditions import condition_list, condition_new
from citizens.views.conversation import (
    intake_agree,
    intake_begin,
    intake_give_up,
    intake_keep,
    intake_read_back,
    intake_step,
)
from citizens.views.export import record_document, record_json, record_take_out
from citizens.views.intake import citizen_change, citizen_new
from citizens.views.lists import citizen_list
from citizens.views.network import network, network_change, network_new
from citizens.views.notices import notice_close, notice_list_mine, notice_list_team
from citizens.views.questions import question, question_list, question_new, question_take_back
from citizens.views.record import address_show, citizen, seen_by
from citizens.views.statements import statement_correct, statement_list, statement_withdraw
from citizens.views.talk import conversation, observation_new

__all__ = [
    "address_show",
    "citizen",
    "citizen_change",
    "citizen_list",
    "citizen_new",
    "condition_list",
    "condition_new",
    "conversation",
    "intake_agree",
    "intake_begin",
    "intake_give_up",
    "intake_keep",
    "intake_read_back",
    "intake_step",
    "network",
    "network_change",
    "network_new",
    "notice_close",
    "notice_list_mine",
    "notice_list_team",
    "observation_new",
    "question",
    "question_list",
    "question_new",
    "question_take_back",
    "record_document",
    "record_json",
    "record_take_out",
    "seen_by",
    "statement_correct",
    "statement_list",
    "statement_withdraw",
]
