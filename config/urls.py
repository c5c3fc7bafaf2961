"""Every room has its own URLs; the rooms are joined here."""

from allauth.account.views import login, logout
from django.urls import include, path

urlpatterns = [
    path("", include("teams.urls")),
    path("", include("citizens.urls")),
    path("", include("relatives.urls")),
    path("", include("goals.urls")),
    path("", include("community.urls")),
    path("", include("visits.urls")),
    path("", include("learning.urls")),
    path("api/", include("config.about_api")),
    path("api/", include("config.api")),
    path("accounts/login/", login, name="account_login"),
    path("accounts/logout/", logout, name="account_logout"),
]

handler400 = "teams.errors.bad_request"
handler403 = "teams.errors.forbidden"
handler404 = "teams.errors.not_found"
handler500 = "teams.errors.server_error"
