"""Municipality, teams, staff with log-ins, memberships, shifts and absences."""

from datetime import date, timedelta

from django.contrib.auth.hashers import make_password

from config.demo.clock import AHEAD_DAYS, BEHIND_DAYS, days_between, turn, wall
from config.demo.town import Span, Told, Town, read
from teams import actions
from teams.models import User
from teams.roles import Role
from visits import clock as walls

PASSWORD = "hverdag-demo"
DAY = timedelta(days=1)


def move_in(town: Town) -> None:
    told = read("town")
    town.clock.set(walls.moment(town.clock.day_ago(900), wall("09:00")).at)
    actions.set_up_municipality(
        by=None,
        name=told["municipality"],
        letterhead="\n".join(told["letterhead_lines"]),
        phone=told["phone"],
        complaint_authority=told["complaint_authority"],
    )
    for each in told["teams"]:
        town.teams[each["key"]] = actions.open_team(
            by=None,
            name=each["name"],
            district=each["district"],
            phone=each["phone"],
            visitator_weekday=each["visitator_weekday"],
            meeting_weekday=each["meeting_weekday"],
            meeting_at=wall(each["meeting_from"]),
        )
    for each in read("staff"):
        _employ(town, each)
    _let_log_in()


def _employ(town: Town, told: Told) -> None:
    name = told["username"]
    staff = actions.register_staff(
        by=None,
        first_name=told["first_name"],
        last_name=told["last_name"],
        initials=told["initials"],
        profession=told["profession"],
        username=told["login"] or "",
        transport=told["transport"],
        invented=True,
    )
    since = town.clock.day_ago(town.random("employed", name).randrange(200, 800))
    team = town.teams.get(told["team"] or "")
    actions.join_team(by=None, staff=staff, team=team, role=Role(told["role"]), from_on=since)
    town.staff[name], town.staff_told[name] = staff, told
    town.shifts[name] = _shifts(town, told)
    town.away[name] = _absences(town, told)
    if team:
        actions.add_shifts(by=None, staff=staff, team=team, spans=town.shifts[name])
    for span, absence in zip(town.away[name], told["absences"], strict=True):
        reason = "course" if absence["counts_as_work"] else "other"
        actions.add_absence(by=None, staff=staff, from_at=span[0], until_at=span[1], reason=reason)


def _shifts(town: Town, told: Told) -> list[Span]:
    """From the Monday two weeks back to six weeks ahead."""
    today = town.clock.today
    days = list(days_between(walls.monday(today - BEHIND_DAYS * DAY), today + AHEAD_DAYS * DAY))
    return sorted(_hours(day, shift) for shift in told["shifts"] for day in days if _counts(shift, day))


def _counts(shift: Told, day: date) -> bool:
    return day.isoweekday() in shift["weekdays"] and turn(day, shift["every_n_weeks"]) == shift["phase"]


def _hours(day: date, shift: Told) -> Span:
    return walls.moment(day, wall(shift["from"])).at, walls.moment(day, wall(shift["to"])).at


def _absences(town: Town, told: Told) -> list[Span]:
    days = [town.clock.today + each["in_days"] * DAY for each in told["absences"]]
    return [walls.days(day, day) for day in days]


def _let_log_in() -> None:
    """One hash for all: hashing is slow on purpose, and the password is the same. Written around the actions."""
    User.objects.update(password=make_password(PASSWORD))
