from django.urls import path

from community import views
from community.views import catalogue, events, goals, guests, links, organiser, partners, referrals

app_name = "community"

urlpatterns = [
    # what there is to go to
    path("community/", catalogue.activity_list, name="activity_list"),
    path("community/activities/<int:activity_id>/", catalogue.activity, name="activity"),
    path("community/activities/<int:activity_id>/holds/", catalogue.activity_confirm, name="activity_confirm"),
    path("settings/activities/", catalogue.activity_settings, name="activity_settings"),
    path("settings/activities/new/", catalogue.activity_new, name="activity_new"),
    path("settings/activities/<int:activity_id>/change/", catalogue.activity_change, name="activity_change"),
    path("settings/activities/<int:activity_id>/close/", catalogue.activity_close, name="activity_close"),
    path("settings/partners/", partners.partner_list, name="partner_list"),
    path("settings/partners/new/", partners.partner_new, name="partner_new"),
    path("settings/partners/<int:partner_id>/change/", partners.partner_change, name="partner_change"),
    path("settings/partners/<int:partner_id>/link/", partners.partner_link, name="partner_link"),
    path("settings/partners/<int:partner_id>/link/end/", partners.partner_revoke, name="partner_revoke"),
    path("settings/partners/<int:partner_id>/end/", partners.partner_end, name="partner_end"),
    path("p/<uuid:token>/", organiser.partner_page, name="partner_page"),
    path("p/<uuid:token>/events/<int:event_id>/", organiser.partner_event, name="partner_event"),
    path("p/<uuid:token>/events/<int:event_id>/cancel/", organiser.partner_cancel, name="partner_cancel"),
    path("p/<uuid:token>/guests/<int:guest_id>/", organiser.partner_mark, name="partner_mark"),
    # own events
    path("teams/<int:team_id>/events/", events.event_list, name="event_list"),
    path("teams/<int:team_id>/events/new/", events.event_new, name="event_new"),
    path("community/events/<int:event_id>/", events.event, name="event"),
    path("community/events/<int:event_id>/change/", events.event_change, name="event_change"),
    path("community/events/<int:event_id>/cancel/", events.event_cancel, name="event_cancel"),
    path("community/events/<int:event_id>/list/", events.event_attendance, name="event_attendance"),
    path("community/events/<int:event_id>/invitation/", events.event_invitation, name="event_invitation"),
    path("community/events/<int:event_id>/invitation.pdf", events.event_invitation_pdf, name="event_invitation_pdf"),
    path("community/events/<int:event_id>/guests/new/", guests.guest_choose, name="guest_choose"),
    path("citizens/<int:citizen_id>/events/", guests.citizen_events, name="citizen_events"),
    path("citizens/<int:citizen_id>/events/<int:event_id>/", guests.guest_new, name="guest_new"),
    path("community/guests/<int:guest_id>/", guests.guest_change, name="guest_change"),
    path("community/guests/<int:guest_id>/off/", guests.guest_off, name="guest_off"),
    path("community/guests/<int:guest_id>/mark/", guests.guest_mark, name="guest_mark"),
    # her well-being
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
