from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import actions, notices, questions
from citizens.door import for_notice
from citizens.forms import NoticeForm
from citizens.models import Notice
from citizens.page import page
from teams.access import has, own_teams
from teams.agreements import waiting_for
from teams.door import for_me, for_team, staff_of
from teams.models import Team
from teams.roles import Permission


@for_me
def notice_list_mine(request: HttpRequest) -> HttpResponse:
    """What waits for me."""
    mine = notices.open_for_me(request.user)  # type: ignore[arg-type]
    context = {"mine": mine, "teams": own_teams(request.user, timezone.localdate())}  # type: ignore[arg-type]
    return page(request, "citizens/notice_list_mine.html", context, shows=[n.citizen for n in mine if n.citizen])


@for_team(Permission.TEAMS_NOTICES)
def notice_list_team(request: HttpRequest, team: Team) -> HttpResponse:
    """What waits for me and for the team, with why and by when."""
    user = request.user
    mine = notices.open_for_me(user)  # type: ignore[arg-type]
    numbers = {notice.pk for notice in mine}
    rest = [n for n in notices.open_for_team(user, team) if n.pk not in numbers]  # type: ignore[arg-type]
    closed = notices.closed_lately(user, team)  # type: ignore[arg-type]
    asked = questions.open_for_team(user, team, staff_of(request).profession)  # type: ignore[arg-type]
    context = {"team": team, "mine": mine, "rest": rest, "closed": closed, "asked": asked}
    context["waiting"] = waiting_for(user, timezone.localdate())  # type: ignore[arg-type]
    context["may_talk"] = has(user, Permission.CITIZENS_TALK, timezone.localdate())  # type: ignore[arg-type]
    shows = [n.citizen for n in (*mine, *rest, *closed) if n.citizen] + asked.citizens
    return page(request, "citizens/notice_list_team.html", context, shows=shows)


@for_notice
def notice_close(request: HttpRequest, notice: Notice) -> HttpResponse:
    """Closed with what was done."""
    form = NoticeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_notice(by=staff_of(request), notice=notice, answer=form.cleaned_data["answer"])
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("Done. It no longer waits."))
        return (
            redirect("citizens:notice_list_team", notice.team_id)
            if notice.team_id
            else redirect("citizens:notice_list_mine")
        )
    shows = [notice.citizen] if notice.citizen else []
    context = {"notice": notice, "form": form}
    return page(request, "citizens/notice_close.html", context, shows=shows, status=422 if form.errors else 200)
