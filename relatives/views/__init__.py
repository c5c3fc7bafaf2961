from relatives.views.bases import basis_end, basis_new
from relatives.views.code import code, code_folder_pdf, code_sheet_pdf
from relatives.views.editions import (
    edition,
    edition_begin,
    edition_change,
    edition_compare,
    edition_drop,
    edition_list,
    edition_publish,
)
from relatives.views.mark_sets import (
    mark_set_change,
    mark_set_move,
    mark_set_new,
    mark_set_remove,
)
from relatives.views.people import relative, relative_change, relative_end, relative_list, relative_new
from relatives.views.sharing import sharing, sharing_history, sharing_read_back, sharing_revoke, sharing_undo
from relatives.views.sheet import sheet, sheet_pdf
from relatives.views.telling import citizen_told, may_i_say, relative_panel, somebody_else, tell, tell_anyway

__all__ = [
    "basis_end",
    "basis_new",
    "citizen_told",
    "code",
    "code_folder_pdf",
    "code_sheet_pdf",
    "edition",
    "edition_begin",
    "edition_change",
    "edition_compare",
    "edition_drop",
    "edition_list",
    "edition_publish",
    "mark_set_change",
    "mark_set_move",
    "mark_set_new",
    "mark_set_remove",
    "may_i_say",
    "relative",
    "relative_change",
    "relative_end",
    "relative_list",
    "relative_new",
    "relative_panel",
    "sharing",
    "sharing_history",
    "sharing_read_back",
    "sharing_revoke",
    "sharing_undo",
    "sheet",
    "sheet_pdf",
    "somebody_else",
    "tell",
    "tell_anyway",
]
