from django.urls import path

from community import views

app_name = "community"

urlpatterns = [
    path("citizens/<int:citizen_id>/wellbeing/", views.wellbeing, name="wellbeing"),
    path("citizens/<int:citizen_id>/wellbeing/ask/", views.ask, name="ask"),
    path("citizens/<int:citizen_id>/wellbeing/signs/new/", views.sign_new, name="sign_new"),
    path("screenings/<int:screening_id>/", views.screening, name="screening"),
    path("screenings/<int:screening_id>/withdraw/", views.screening_withdraw, name="screening_withdraw"),
    path("signs/<int:sign_id>/withdraw/", views.sign_withdraw, name="sign_withdraw"),
]
