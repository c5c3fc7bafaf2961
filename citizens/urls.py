from django.urls import path

from citizens import views

app_name = "citizens"

urlpatterns = [
    path("citizens/", views.citizen_list, name="citizen_list"),
    path("citizens/new/", views.citizen_new, name="citizen_new"),
    path("citizens/<int:citizen_id>/", views.citizen, name="citizen"),
    path("citizens/<int:citizen_id>/change/", views.citizen_change, name="citizen_change"),
    path("citizens/<int:citizen_id>/address/", views.address_show, name="address_show"),
    path("citizens/<int:citizen_id>/conversation/", views.conversation, name="conversation"),
    path("citizens/<int:citizen_id>/observations/new/", views.observation_new, name="observation_new"),
    path("citizens/<int:citizen_id>/network/new/", views.network_new, name="network_new"),
    path("citizens/<int:citizen_id>/seen-by/", views.seen_by, name="seen_by"),
    path("notices/", views.notice_list_mine, name="notice_list_mine"),
    path("notices/<int:notice_id>/close/", views.notice_close, name="notice_close"),
    path("teams/<int:team_id>/notices/", views.notice_list_team, name="notice_list_team"),
]
