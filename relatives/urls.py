from django.urls import path

from relatives import views

app_name = "relatives"

urlpatterns = [
    path("code/", views.code, name="code"),
    path("code/folder.pdf", views.code_folder_pdf, name="code_folder_pdf"),
    path("code/sheet.pdf", views.code_sheet_pdf, name="code_sheet_pdf"),
]
