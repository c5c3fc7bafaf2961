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
    path("citizens/<int:citizen_id>/statements/", views.statement_list, name="statement_list"),
    path("statements/<int:statement_id>/correct/", views.statement_correct, name="statement_correct"),
    path("statements/<int:statement_id>/withdraw/", views.statement_withdraw, name="statement_withdraw"),
    path("citizens/<int:citizen_id>/conversation/begin/", views.intake_begin, name="intake_begin"),
    path("conversations/<int:conversation_id>/<int:number>/", views.intake_step, name="intake_step"),
    path("conversations/<int:conversation_id>/<int:number>/keep/", views.intake_keep, name="intake_keep"),
    path("conversations/<int:conversation_id>/read-back/", views.intake_read_back, name="intake_read_back"),
    path("conversations/<int:conversation_id>/agree/", views.intake_agree, name="intake_agree"),
    path("conversations/<int:conversation_id>/give-up/", views.intake_give_up, name="intake_give_up"),
    path("citizens/<int:citizen_id>/conditions/", views.condition_list, name="condition_list"),
    path("citizens/<int:citizen_id>/conditions/new/", views.condition_new, name="condition_new"),
    path("citizens/<int:citizen_id>/questions/", views.question_list, name="question_list"),
    path("citizens/<int:citizen_id>/questions/new/", views.question_new, name="question_new"),
    path("questions/<int:question_id>/", views.question, name="question"),
    path("questions/<int:question_id>/take-back/", views.question_take_back, name="question_take_back"),
    path("citizens/<int:citizen_id>/network/", views.network, name="network"),
    path("network/<int:member_id>/change/", views.network_change, name="network_change"),
    path("citizens/<int:citizen_id>/network/new/", views.network_new, name="network_new"),
    path("citizens/<int:citizen_id>/record/", views.record_take_out, name="record_take_out"),
    path("citizens/<int:citizen_id>/record/document/", views.record_document, name="record_document"),
    path("citizens/<int:citizen_id>/record.json", views.record_json, name="record_json"),
    path("citizens/<int:citizen_id>/seen-by/", views.seen_by, name="seen_by"),
    path("notices/", views.notice_list_mine, name="notice_list_mine"),
    path("notices/<int:notice_id>/close/", views.notice_close, name="notice_close"),
    path("teams/<int:team_id>/notices/", views.notice_list_team, name="notice_list_team"),
]
