"""The rooms' addresses for other systems, joined."""

from citizens.api import urlpatterns as citizens
from goals.api import urlpatterns as goals
from teams.api.addresses import urlpatterns as teams
from visits.api import urlpatterns as visits

app_name = "api"
urlpatterns = [*teams, *citizens, *goals, *visits]
