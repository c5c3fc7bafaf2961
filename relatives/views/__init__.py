from relatives.views.code import code, code_folder_pdf, code_sheet_pdf

__all__ = [
    "code",
    "code_folder_pdf",
    "code_sheet_pdf",
]
