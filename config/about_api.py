from django.urls import path

from config import views

app_name = "config"

urlpatterns = [
    path("schema/", views.api_schema, name="api_schema"),
    path("docs/", views.api_docs, name="api_docs"),
]
