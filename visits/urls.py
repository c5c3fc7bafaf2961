"""The planner's half first (courses, plans, the week), then the care worker's (the day, the visit, the note)."""

from django.urls import path

from visits import views
from visits.views import away, day, focus, my_plan, notes, offers, panels, waiting

app_name = "visits"

urlpatterns = [
    path("citizens/<int:citizen_id>/course/", views.course, name="course"),
    path("courses/<int:course_id>/end/", views.course_end, name="course_end"),
    path("citizens/<int:citizen_id>/plans/", views.plan_list, name="plan_list"),
    path("citizens/<int:citizen_id>/plans/new/", views.plan_new, name="plan_new"),
    path("plans/<int:plan_id>/", views.plan, name="plan"),
    path("plans/<int:plan_id>/end/", views.plan_end, name="plan_end"),
    path("citizens/<int:citizen_id>/waiting/", waiting.waiting, name="waiting"),
    path("reviews/<int:review_id>/close/", waiting.waiting_close, name="waiting_close"),
    path("teams/<int:team_id>/week/", views.team_week, name="team_week"),
    path("visits/<int:visit_id>/move/", views.move, name="move"),
    path("visits/<int:visit_id>/swap/", views.swap, name="swap"),
    path("visits/<int:visit_id>/cancel/", views.visit_cancel, name="visit_cancel"),
    path("visits/<int:visit_id>/restore/", views.visit_restore, name="visit_restore"),
    # the care worker's half
    path("my-day/", day.my_day, name="my_day"),
    path("visits/<int:visit_id>/", notes.visit, name="visit"),
    path("notes/<int:note_id>/", notes.receipt, name="receipt"),
    path("notes/<int:note_id>/correct/", notes.note_correct, name="note_correct"),
    path("notes/<int:note_id>/withdraw/", notes.note_withdraw, name="note_withdraw"),
    path("citizens/<int:citizen_id>/thread/", panels.thread, name="thread"),
    path("citizens/<int:citizen_id>/red-thread/", panels.red_thread, name="red_thread"),
    path("citizens/<int:citizen_id>/focus/", focus.focus, name="focus"),
    path("citizens/<int:citizen_id>/focus/<uuid:address>/", focus.focus_decide, name="focus_decide"),
    path("citizens/<int:citizen_id>/my-plan/", my_plan.my_plan, name="my_plan"),
    path("citizens/<int:citizen_id>/my-plan.pdf", my_plan.my_plan_pdf, name="my_plan_pdf"),
    path("citizens/<int:citizen_id>/offers/", offers.offers, name="offers"),
    path("citizens/<int:citizen_id>/faces/", panels.faces, name="faces"),
    path("citizens/<int:citizen_id>/latest/", panels.latest, name="latest"),
    path("citizens/<int:citizen_id>/away/", away.citizen_away, name="citizen_away"),
    path("citizens/<int:citizen_id>/back/", away.citizen_back, name="citizen_back"),
    path("citizens/<int:citizen_id>/help/end/", away.help_end, name="help_end"),
    path("citizens/<int:citizen_id>/help/begin-again/", away.help_begin_again, name="help_begin_again"),
]
