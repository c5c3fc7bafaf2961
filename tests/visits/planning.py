"""What the tests of plans and the week share: a plan as it is typed and as an action takes it."""

from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

from django.test import Client
from django.utils import timezone

from citizens.models import Citizen
from teams.models import Shift, Staff, Team
from tests import cast
from visits import actions, clock
from visits.models import Visit, VisitPlan, VisitWorker

EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)


def today() -> date:
    return timezone.localdate()


def in_days(number: int) -> date:
    return today() + timedelta(days=number)


def plan_columns(**changes: Any) -> dict[str, Any]:
    when = {"weekdays": EVERY_DAY, "earliest": time(8), "preferred": time(8, 40), "latest": time(10)}
    return {"title": "Morgen", "minutes": 40, "coffee_minutes": 10, "from_on": in_days(1)} | when | changes


def lay_plan(by: Staff, citizen: Citizen, **changes: Any) -> VisitPlan:
    return actions.save_plan(by=by, citizen=citizen, **plan_columns(**changes))


def typed_plan(**changes: Any) -> dict[str, Any]:
    """As a browser sends it."""
    typed = {
        "title": "Morgen",
        "weekdays": ["1", "2", "3", "4", "5", "6", "7"],
        "every_n_weeks": "1",
        "earliest": "08:00",
        "preferred": "08:40",
        "latest": "10:00",
        "minutes": "40",
        "coffee_minutes": "10",
        "workers": "1",
        "may_move": "yes",
        "from_on": f"{in_days(1)}",
        "until_on": "",
        "form_key": str(uuid4()),
    }
    return typed | changes


def day_shifts(staff: Staff, team: Team, *days: int) -> list[Shift]:
    """From 7 to 15 on each of the days, counted from today."""
    return [cast.make_shift(staff, team, clock.moment(in_days(number), time(7)).at) for number in days]


def coming(**where: Any) -> list[str]:
    """Who comes, in the order of the visits."""
    rows = VisitWorker.objects.filter(cancelled_at__isnull=True, **where).order_by("span")
    return list(rows.values_list("staff__first_name", flat=True))


def panel_url(visit: Visit, act: str = "move") -> str:
    return f"/visits/{visit.pk}/{act}/"


def typed_move(visit: Visit, **changes: Any) -> dict[str, Any]:
    at = {"day": f"{visit.day}", "at": f"{clock.wall_time(visit.start_at):%H:%M}", "which": ""}
    return {"staff": "", **at, "version": visit.version, "form_key": str(uuid4())} | changes


def looked_at(client: Client, visit: Visit, **changes: Any) -> str:
    answer = client.get(panel_url(visit), typed_move(visit, **changes))
    assert answer.status_code == 200
    return answer.content.decode()
