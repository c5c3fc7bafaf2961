from django.urls import path

from community import views
from community.views import goals, links, referrals

app_name = "community"

urlpatterns = [
    path("citizens/<int:citizen_id>/wellbeing/", views.wellbeing, name="wellbeing"),
    path("citizens/<int:citizen_id>/wellbeing/ask/", views.ask, name="ask"),
    path("citizens/<int:citizen_id>/wellbeing/signs/new/", views.sign_new, name="sign_new"),
    path("screenings/<int:screening_id>/", views.screening, name="screening"),
    path("screenings/<int:screening_id>/withdraw/", views.screening_withdraw, name="screening_withdraw"),
    path("signs/<int:sign_id>/withdraw/", views.sign_withdraw, name="sign_withdraw"),
    # from the suggestion to the day out
    path("citizens/<int:citizen_id>/loops/", referrals.loop_list, name="loop_list"),
    path("citizens/<int:citizen_id>/referrals/new/", referrals.referral_new, name="referral_new"),
    path("referrals/<int:referral_id>/", referrals.referral, name="referral"),
    path("referrals/<int:referral_id>/tap/", referrals.referral_tap, name="referral_tap"),
    path("referrals/<int:referral_id>/note/", referrals.referral_note, name="referral_note"),
    path("referrals/<int:referral_id>/link/", links.referral_link, name="referral_link"),
    path("referrals/<int:referral_id>/link/end/", links.referral_revoke, name="referral_revoke"),
    path("referrals/<int:referral_id>/goal/", goals.referral_goal, name="referral_goal"),
    path("goals/<int:goal_id>/offer/", goals.goal_offer, name="goal_offer"),
    path("m/<uuid:token>/", links.message, name="message"),
]
