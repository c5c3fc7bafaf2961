"""The run list, the visit and its note; courses, plans and the week."""

from django.urls import path

from visits.views import day, notes, panels

app_name = "visits"

urlpatterns = [
    # the care worker's half
    path("my-day/", day.my_day, name="my_day"),
    path("visits/<int:visit_id>/", notes.visit, name="visit"),
    path("notes/<int:note_id>/", notes.receipt, name="receipt"),
    path("notes/<int:note_id>/correct/", notes.note_correct, name="note_correct"),
    path("notes/<int:note_id>/withdraw/", notes.note_withdraw, name="note_withdraw"),
    path("citizens/<int:citizen_id>/thread/", panels.thread, name="thread"),
    path("citizens/<int:citizen_id>/faces/", panels.faces, name="faces"),
    path("citizens/<int:citizen_id>/latest/", panels.latest, name="latest"),
    # the planner's half
]
