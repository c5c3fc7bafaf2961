from django.urls import path

from relatives import views

app_name = "relatives"

urlpatterns = [
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
