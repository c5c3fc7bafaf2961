"""The week of a team, and the one panel in which a visit is moved."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.page import page
from teams.access import teams_with
from teams.door import for_team, staff_of
from teams.models import Team
from teams.roles import Permission
from visits import actions, board, clock, decisions, moves, week, workers_week
from visits.door import for_week_visit
from visits.forms.week import CancelForm, MoveForm, SwapForm, VersionForm
from visits.models import Visit
from visits.waiting import asked_of


@for_team(Permission.VISITS_SEE_WEEK)
def team_week(request: HttpRequest, team: Team) -> HttpResponse:
    """Rows are citizens, or workers with ?by=worker."""
    user: Any = request.user
    shown = week.week_named(request.GET.get("week"), timezone.localdate())
    by = "worker" if request.GET.get("by") == "worker" else "citizen"
    may_move = team.pk in teams_with(user, Permission.VISITS_MOVE, shown.today)
    say = board.words(by=by, may_move=may_move)
    context: dict[str, Any] = {"team": team, "week": shown, "by": by, "may_move": may_move}
    if by == "worker":
        workers = workers_week.by_worker(user, team, shown, say)
        asks = decisions.asks_by_worker(workers.missing, shown, may_move=may_move)
        context |= {"rows": workers.rows, "asks": asks}
        return page(request, "visits/team_week.html", context, shows=workers.citizens)
    rows = week.by_citizen(user, team, shown, say)
    waiting = asked_of(user, team, [row.citizen.pk for row in rows])
    context |= {"rows": rows, "asks": decisions.asks_by_citizen(rows, shown, waiting, may_move=may_move)}
    return page(request, "visits/team_week.html", context, shows=[row.citizen for row in rows])


@for_week_visit(Permission.VISITS_MOVE)
def move(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Looked at by GET, with what it leads to; saved by POST."""
    looked_at = request.GET if "day" in request.GET else None
    form = moves.form_for(visit, request.POST if request.method == "POST" else looked_at)
    if request.method == "POST" and form.is_valid():
        try:
            actions.arrange_visit(
                by=staff_of(request),
                visit=visit,
                start_at=form.start_at,
                staff=form.chosen,
                version=form.cleaned_data["version"],
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return _to_week(request, visit, _("The move is saved."))
    return _move_page(request, visit, form, CancelForm())


def _move_page(request: HttpRequest, visit: Visit, form: MoveForm, cancel_form: CancelForm) -> HttpResponse:
    fresh = moves.fresh(visit) if request.method == "POST" else visit
    wrong = form.errors or cancel_form.errors
    panel = moves.panel(request.user, fresh, form)  # type: ignore[arg-type]
    context = {
        "visit": fresh,
        "citizen": visit.citizen,
        "form": form,
        "cancel_form": cancel_form,
        "panel": panel,
        "coming": form.coming,
        "by": _by(request),
        "week": clock.week_name(fresh.day),
    }
    return page(request, "visits/move.html", context, shows=panel.shows, status=422 if wrong else 200)


@for_week_visit(Permission.VISITS_MOVE)
def swap(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Two workers take each other's place."""
    form = SwapForm(request.POST or None)
    found = moves.find_swap(request.user, visit, **form.cleaned_data) if form.is_valid() else None  # type: ignore[arg-type]
    if request.method != "POST" or found is None:
        return redirect("visits:move", visit.pk)
    try:
        actions.swap_workers(
            by=staff_of(request), visit=visit, staff=found.staff, other=found.other, other_staff=found.other_staff
        )
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
        return redirect("visits:move", visit.pk)
    return _to_week(request, visit, _("The two have changed places."))


@for_week_visit(Permission.VISITS_MOVE)
def visit_cancel(request: HttpRequest, visit: Visit) -> HttpResponse:
    form = CancelForm(request.POST or None)
    if request.method != "POST":
        return redirect("visits:move", visit.pk)
    if form.is_valid():
        try:
            actions.cancel_visit(by=staff_of(request), visit=visit, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return _to_week(request, visit, _("The visit is cancelled. Its workers are free again."))
    return _move_page(request, visit, moves.form_for(visit, None), form)


@for_week_visit(Permission.VISITS_MOVE)
def visit_restore(request: HttpRequest, visit: Visit) -> HttpResponse:
    form = VersionForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return redirect("visits:move", visit.pk)
    try:
        actions.restore_visit(by=staff_of(request), visit=visit, **form.cleaned_data)
    except ValidationError as refusal:
        messages.warning(request, " ".join(refusal.messages))
        return redirect("visits:move", visit.pk)
    return _to_week(request, visit, _("The visit stands again."))


def _by(request: HttpRequest) -> str:
    return "worker" if "worker" in (request.POST.get("by"), request.GET.get("by")) else "citizen"


def _to_week(request: HttpRequest, visit: Visit, told: str) -> HttpResponse:
    messages.success(request, told)
    by = "&by=worker" if _by(request) == "worker" else ""
    day = clock.local_day(visit.start_at)
    return redirect(f"{reverse('visits:team_week', args=[visit.team_id])}?week={clock.week_name(day)}{by}")
