from relatives.views.code import code, code_folder_pdf, code_sheet_pdf
from relatives.views.sheet import sheet, sheet_pdf
from relatives.views.telling import citizen_told, may_i_say, relative_panel, somebody_else, tell, tell_anyway

__all__ = [
    "citizen_told",
    "code",
    "code_folder_pdf",
    "code_sheet_pdf",
    "may_i_say",
    "relative_panel",
    "sheet",
    "sheet_pdf",
    "somebody_else",
    "tell",
    "tell_anyway",
]
