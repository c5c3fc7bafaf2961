from relatives.views.bases import basis_end, basis_new
from relatives.views.cases import leader_call, leader_close, leader_invite
from relatives.views.code import code, code_folder_pdf, code_sheet_pdf
from relatives.views.code_dialogues import (
    code_dialogue,
    code_dialogue_change,
    code_dialogue_end,
    code_dialogue_new,
)
from relatives.views.dialogues import dialogue_list, dialogue_new, dialogue_withdraw
from relatives.views.disagreements import (
    decision,
    disagreement,
    disagreement_close,
    disagreement_list,
    disagreement_new,
    disagreement_reopen,
    voice_new,
)
from relatives.views.editions import (
    edition,
    edition_begin,
    edition_change,
    edition_compare,
    edition_drop,
    edition_list,
    edition_publish,
)
from relatives.views.examples import (
    example_approve,
    example_ask,
    example_decline,
    example_new,
    example_withdraw,
    team_code,
)
from relatives.views.expectation_sheet import (
    expectation_renew,
    expectation_review,
    expectation_sheet,
    expectation_sheet_pdf,
)
from relatives.views.expectations import (
    expectation_change,
    expectation_end,
    expectation_kept,
    expectation_list,
    expectation_new,
)
from relatives.views.load import load_list, load_new, relief_answer
from relatives.views.mark_sets import mark_set_change, mark_set_move, mark_set_new, mark_set_remove
from relatives.views.messages import message_answer, message_list, message_new, message_withdraw
from relatives.views.people import relative, relative_change, relative_end, relative_list, relative_new
from relatives.views.sharing import sharing, sharing_history, sharing_read_back, sharing_revoke, sharing_undo
from relatives.views.sheet import sheet, sheet_pdf
from relatives.views.telling import citizen_told, may_i_say, relative_panel, somebody_else, tell, tell_anyway

__all__ = [
    "basis_end",
    "basis_new",
    "citizen_told",
    "code",
    "code_dialogue",
    "code_dialogue_change",
    "code_dialogue_end",
    "code_dialogue_new",
    "code_folder_pdf",
    "code_sheet_pdf",
    "decision",
    "dialogue_list",
    "dialogue_new",
    "dialogue_withdraw",
    "disagreement",
    "disagreement_close",
    "disagreement_list",
    "disagreement_new",
    "disagreement_reopen",
    "edition",
    "edition_begin",
    "edition_change",
    "edition_compare",
    "edition_drop",
    "edition_list",
    "edition_publish",
    "example_approve",
    "example_ask",
    "example_decline",
    "example_new",
    "example_withdraw",
    "expectation_change",
    "expectation_end",
    "expectation_kept",
    "expectation_list",
    "expectation_new",
    "expectation_renew",
    "expectation_review",
    "expectation_sheet",
    "expectation_sheet_pdf",
    "leader_call",
    "leader_close",
    "leader_invite",
    "load_list",
    "load_new",
    "mark_set_change",
    "mark_set_move",
    "mark_set_new",
    "mark_set_remove",
    "may_i_say",
    "message_answer",
    "message_list",
    "message_new",
    "message_withdraw",
    "relative",
    "relative_change",
    "relative_end",
    "relative_list",
    "relative_new",
    "relative_panel",
    "relief_answer",
    "sharing",
    "sharing_history",
    "sharing_read_back",
    "sharing_revoke",
    "sharing_undo",
    "sheet",
    "sheet_pdf",
    "somebody_else",
    "team_code",
    "tell",
    "tell_anyway",
    "voice_new",
]
