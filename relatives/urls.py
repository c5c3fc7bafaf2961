from django.urls import path

from relatives import views

app_name = "relatives"

urlpatterns = [
    path("citizens/<int:citizen_id>/relatives/", views.relative_list, name="relative_list"),
    path("citizens/<int:citizen_id>/relatives/new/", views.relative_new, name="relative_new"),
    path("relatives/<int:relative_id>/", views.relative, name="relative"),
    path("relatives/<int:relative_id>/change/", views.relative_change, name="relative_change"),
    path("relatives/<int:relative_id>/end/", views.relative_end, name="relative_end"),
    path("relatives/<int:relative_id>/sharing/", views.sharing, name="sharing"),
    path("relatives/<int:relative_id>/sharing/read-back/", views.sharing_read_back, name="sharing_read_back"),
    path("relatives/<int:relative_id>/sharing/history/", views.sharing_history, name="sharing_history"),
    path("relatives/<int:relative_id>/sharing/revoke/", views.sharing_revoke, name="sharing_revoke"),
    path("relatives/<int:relative_id>/sharing/undo/", views.sharing_undo, name="sharing_undo"),
    path("relatives/<int:relative_id>/bases/new/", views.basis_new, name="basis_new"),
    path("bases/<int:basis_id>/end/", views.basis_end, name="basis_end"),
    path("code/", views.code, name="code"),
    path("code/folder.pdf", views.code_folder_pdf, name="code_folder_pdf"),
    path("code/sheet.pdf", views.code_sheet_pdf, name="code_sheet_pdf"),
    path("citizens/<int:citizen_id>/relatives/may-i-say/", views.relative_panel, name="relative_panel"),
    path("citizens/<int:citizen_id>/relatives/somebody-else/", views.somebody_else, name="somebody_else"),
    path("relatives/<int:relative_id>/may-i-say/", views.may_i_say, name="may_i_say"),
    path("relatives/<int:relative_id>/may-i-say/tell/", views.tell, name="tell"),
    path("relatives/<int:relative_id>/may-i-say/without-a-yes/", views.tell_anyway, name="tell_anyway"),
    path("relatives/<int:relative_id>/sheet/", views.sheet, name="sheet"),
    path("relatives/<int:relative_id>/sheet.pdf", views.sheet_pdf, name="sheet_pdf"),
    path("tellings/<int:telling_id>/told/", views.citizen_told, name="citizen_told"),
]
