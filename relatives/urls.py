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
    path("settings/code/", views.edition_list, name="edition_list"),
    path("settings/code/begin/", views.edition_begin, name="edition_begin"),
    path("settings/code/<int:edition_id>/", views.edition, name="edition"),
    path("settings/code/<int:edition_id>/change/", views.edition_change, name="edition_change"),
    path("settings/code/<int:edition_id>/compare/", views.edition_compare, name="edition_compare"),
    path("settings/code/<int:edition_id>/publish/", views.edition_publish, name="edition_publish"),
    path("settings/code/<int:edition_id>/drop/", views.edition_drop, name="edition_drop"),
    path("settings/code/<int:edition_id>/sets/new/", views.mark_set_new, name="mark_set_new"),
    path("settings/code/<int:edition_id>/sets/<int:set_id>/", views.mark_set_change, name="mark_set_change"),
    path("settings/code/<int:edition_id>/sets/<int:set_id>/move/", views.mark_set_move, name="mark_set_move"),
    path("settings/code/<int:edition_id>/sets/<int:set_id>/remove/", views.mark_set_remove, name="mark_set_remove"),
]
