"""The team's dashboard: answers first, then pictures, with a table behind each."""

import csv

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from learning import dashboard
from teams.agreements import waiting_for
from teams.door import for_team
from teams.models import Team
from teams.roles import Permission


@for_team(Permission.TEAMS_DASHBOARD)
def team_dashboard(request: HttpRequest, team: Team) -> HttpResponse:
    """Shows no citizen: numbers only, below five as *under 5*."""
    board = dashboard.team_dashboard(team, timezone.localdate(), request.LANGUAGE_CODE)
    waiting = waiting_for(request.user, timezone.localdate())  # type: ignore[arg-type]
    return render(request, "learning/team_dashboard.html", {"team": team, "board": board, "waiting": waiting})


@for_team(Permission.TEAMS_DASHBOARD)
def team_dashboard_csv(request: HttpRequest, team: Team) -> HttpResponse:
    """The same numbers as a file for a spreadsheet (semicolons and a mark of UTF-8, as Danish Excel wants)."""
    board = dashboard.team_dashboard(team, timezone.localdate(), request.LANGUAGE_CODE)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="dashboard.csv"'
    rows = csv.writer(response, delimiter=";")
    for question in board.questions:
        rows.writerow([question.question, question.answer])
        rows.writerow([question.definition, question.window, question.n])
        rows.writerow(question.head)
        rows.writerows((bar.label, bar.number) for bar in question.bars)
        rows.writerow([])
    return response
