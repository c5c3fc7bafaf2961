from django.urls import path

from learning import views

app_name = "learning"

urlpatterns = [
    path("teams/<int:team_id>/dashboard/", views.team_dashboard, name="team_dashboard"),
    path("teams/<int:team_id>/dashboard.csv", views.team_dashboard_csv, name="team_dashboard_csv"),
]
