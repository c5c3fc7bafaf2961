"""The worker's own day on the phone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from citizens import notices
from citizens.page import page
from teams.access import own_teams
from teams.door import for_me, staff_of
from visits.day import read_day, run_list


@for_me
def my_day(request: HttpRequest) -> HttpResponse:
    """Who is next, with her sentence and today's small step."""
    now = timezone.now()
    day = read_day(request.GET.get("day"), timezone.localdate(now))
    if day is None:
        return redirect("visits:my_day")
    me = staff_of(request)
    run = run_list(request.user, me, day, now)  # type: ignore[arg-type]
    teams = own_teams(request.user, timezone.localdate(now))  # type: ignore[arg-type]
    waiting = notices.open_in_my_day(request.user) if run.is_today else []  # type: ignore[arg-type]
    shows = run.citizens + [notice.citizen for notice in waiting if notice.citizen]
    context = {"run": run, "me": me, "teams": teams, "waiting": waiting}
    return page(request, "visits/my_day.html", context, shows=shows)
