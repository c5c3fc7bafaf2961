from relatives.actions.bases import add_basis, end_basis
from relatives.actions.cases import call_leader, close_case, invite, open_again
from relatives.actions.code_dialogues import (
    change_code_dialogue,
    end_code_dialogue,
    open_code_dialogue,
)
from relatives.actions.dialogues import note_dialogue, withdraw_dialogue
from relatives.actions.disagreements import add_voice, close_disagreement, decide, open_disagreement
from relatives.actions.editions import (
    add_set,
    begin_draft,
    change_edition,
    change_set,
    drop_edition,
    move_set,
    publish_edition,
    remove_set,
)
from relatives.actions.examples import (
    add_example,
    approve_example,
    ask_outside_team,
    decline_example,
    withdraw_example,
)
from relatives.actions.expectations import end_expectation, expect, renew_sheet, review_expectations, reword, say_kept
from relatives.actions.load import answer_relief, say_load
from relatives.actions.messages import answer_message, note_message, withdraw_message
from relatives.actions.people import add_relative, change_relative, end_relative, take_out_of_network
from relatives.actions.sharing import record_answer, revoke, say_why_taken_back, undo_revocation
from relatives.actions.telling import tell, tell_anyway, tell_citizen, withdraw_telling

__all__ = [
    "add_basis",
    "add_example",
    "add_relative",
    "add_set",
    "add_voice",
    "answer_message",
    "answer_relief",
    "approve_example",
    "ask_outside_team",
    "begin_draft",
    "call_leader",
    "change_code_dialogue",
    "change_edition",
    "change_relative",
    "change_set",
    "close_case",
    "close_disagreement",
    "decide",
    "decline_example",
    "drop_edition",
    "end_basis",
    "end_code_dialogue",
    "end_expectation",
    "end_relative",
    "expect",
    "invite",
    "move_set",
    "note_dialogue",
    "note_message",
    "open_again",
    "open_code_dialogue",
    "open_disagreement",
    "publish_edition",
    "record_answer",
    "remove_set",
    "renew_sheet",
    "review_expectations",
    "revoke",
    "reword",
    "say_kept",
    "say_load",
    "say_why_taken_back",
    "take_out_of_network",
    "tell",
    "tell_anyway",
    "tell_citizen",
    "undo_revocation",
    "withdraw_dialogue",
    "withdraw_example",
    "withdraw_message",
    "withdraw_telling",
]
