from django.urls import path

from teams import views

app_name = "teams"

urlpatterns = [
    path("", views.home, name="home"),
    path("healthz/", views.healthz, name="healthz"),
    path("my-settings/", views.my_settings_save, name="my_settings_save"),
    path("my-password/", views.my_password, name="my_password"),
    path("settings/", views.settings_start, name="settings_start"),
    path("settings/municipality/", views.municipality, name="municipality"),
    path("settings/teams/", views.team_list, name="team_list"),
    path("settings/teams/new/", views.team_new, name="team_new"),
    path("settings/teams/<int:team_id>/", views.team, name="team"),
    path("settings/teams/<int:team_id>/change/", views.team_change, name="team_change"),
    path("settings/teams/<int:team_id>/close/", views.team_close, name="team_close"),
    path("settings/teams/<int:team_id>/reopen/", views.team_reopen, name="team_reopen"),
    path("settings/staff/", views.staff_list, name="staff_list"),
    path("settings/staff/new/", views.staff_new, name="staff_new"),
    path("settings/staff/<int:staff_id>/", views.staff, name="staff"),
    path("settings/staff/<int:staff_id>/change/", views.staff_change, name="staff_change"),
    path("settings/staff/<int:staff_id>/log-in/", views.staff_log_in, name="staff_log_in"),
    path("settings/staff/<int:staff_id>/log-in/close/", views.staff_log_in_close, name="staff_log_in_close"),
    path("settings/staff/<int:staff_id>/roles/new/", views.membership_new, name="membership_new"),
    path("settings/roles/<int:membership_id>/end/", views.membership_end, name="membership_end"),
    path("settings/staff/<int:staff_id>/shifts/", views.shift_list, name="shift_list"),
    path("settings/staff/<int:staff_id>/shifts/new/", views.shift_new, name="shift_new"),
    path("settings/shifts/<int:shift_id>/", views.shift_change, name="shift_change"),
    path("settings/shifts/<int:shift_id>/remove/", views.shift_remove, name="shift_remove"),
    path("settings/staff/<int:staff_id>/absences/new/", views.absence_new, name="absence_new"),
    path("settings/absences/<int:absence_id>/end/", views.absence_end, name="absence_end"),
    path("settings/absences/<int:absence_id>/remove/", views.absence_remove, name="absence_remove"),
    path("settings/imports/", views.import_list, name="import_list"),
    path("settings/imports/new/", views.import_new, name="import_new"),
    path("settings/imports/template/", views.import_template, name="import_template"),
    path("settings/imports/<int:import_id>/", views.import_file, name="import_file"),
    path("settings/imports/<int:import_id>/carry-out/", views.import_carry_out, name="import_carry_out"),
    path("settings/imports/<int:import_id>/put-away/", views.import_put_away, name="import_put_away"),
    path("settings/imports/<int:import_id>/undo/", views.import_undo, name="import_undo"),
    path("teams/<int:team_id>/shifts/", views.shift_team, name="shift_team"),
]
