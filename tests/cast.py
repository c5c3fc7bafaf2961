"""The cast: people and rows that tests are about. Plain functions; tests/people.py makes fixtures of them."""

from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from citizens import cpr
from citizens.actions.intake import write_name_words
from citizens.models import Citizen, Kind, Side, Source, Statement, TeamTie, VisitTie
from citizens.names import sort_key
from community.models import AskedWhy, Outcome, Screening
from goals.models import Aim, Decider, Goal, LadderRating, SubGoal
from teams.models import Membership, Municipality, Profession, Shift, Staff, Team, User
from teams.roles import Role
from visits.models import CareCourse, Series, Visit, VisitPlan, VisitWorker

PASSWORD = "hverdag-demo"
BEFORE = timedelta(days=400)
serials = count(1)


def user_of(person: Any) -> User:
    """The log-in of a user, a member of staff, or of a user name."""
    if isinstance(person, User):
        return person
    if isinstance(person, str):
        return User.objects.get(username=person)
    if person.user is None:
        raise ValueError(f"{person} has no log-in")
    return person.user


def make_municipality(**columns: Any) -> Municipality:
    found, _ = Municipality.objects.get_or_create(single=True, defaults={"name": "Solvig Kommune"} | columns)
    return found


def make_team(name: str = "Team Søndre", **columns: Any) -> Team:
    return Team.objects.create(name=name, **columns)


def make_staff(
    username: str,
    name: str,
    role: str = Role.CARE_WORKER,
    team: Team | None = None,
    profession: str = Profession.CARE_HELPER,
    **columns: Any,
) -> Staff:
    """Somebody who can log in with `hverdag-demo`, a member since more than a year."""
    first, last = name.split(" ", 1)
    hashed = make_password(PASSWORD)
    user = User.objects.create(username=username, password=hashed, **columns)
    initials = f"{first[0]}{last[0]}"
    staff = Staff.objects.create(user=user, first_name=first, last_name=last, initials=initials, profession=profession)
    make_membership(staff, role, team)
    return staff


def make_membership(staff: Staff, role: str, team: Team | None, **columns: Any) -> Membership:
    since = timezone.localdate() - BEFORE
    return Membership.objects.create(**{"staff": staff, "role": role, "team": team, "from_on": since} | columns)


def replacement_number(born_on: date) -> str:
    """A CPR number nobody has: day + 60, a new serial each time."""
    return f"{born_on.day + 60:02}{born_on:%m%y}{next(serials):04}"


def make_citizen(
    name: str, team: Team, by: Staff, headline: str = "", born_on: date = date(1942, 6, 14), **columns: Any
) -> Citizen:
    """A citizen with an open home-care tie, and her sentence if there is one."""
    first, last = name.split(" ", 1)
    digits = columns.pop("cpr", None) or replacement_number(born_on)
    citizen = Citizen.objects.create(
        first_name=first,
        last_name=last,
        sort_key=sort_key(first, last),
        born_on=born_on,
        cpr_cipher=cpr.encrypt(digits),
        cpr_index=cpr.index(digits),
        taken_in_at=timezone.now() - timedelta(days=60),
        taken_in_by=by,
        **{"street": "Søvej 4", "postcode": "4299", "city": "Solvig", "phone": "+45 70 10 20 30"} | columns,
    )
    write_name_words(citizen)
    tie(citizen, team)
    if headline:
        say(citizen, headline, by)
    return citizen


def tie(citizen: Citizen, team: Team, kind: str = TeamTie.Kind.HOME_CARE, **columns: Any) -> TeamTie:
    since = timezone.localdate() - timedelta(days=60)
    return TeamTie.objects.create(**{"citizen": citizen, "team": team, "kind": kind, "from_on": since} | columns)


def say(
    citizen: Citizen, text: str, by: Staff, kind: str = Kind.HEADLINE, said_at: datetime | None = None, **columns: Any
) -> Statement:
    """Her words, said a month ago if not told otherwise."""
    moment = said_at or timezone.now() - timedelta(days=30)
    told = {"citizen": citizen, "kind": kind, "text": text, "written_by": by, "said_at": moment}
    return Statement.objects.create(**told | {"side": Side.CITIZEN, "source": Source.CITIZEN} | columns)


def make_goal(citizen: Citizen, by: Staff, title: str = "Til søen og hjem med Bodil", **columns: Any) -> Goal:
    now, today = timezone.now(), timezone.localdate()
    agreed = {"citizen": citizen, "title": title, "words": title, "aim": Aim.REGAIN, "decided_by": Decider.CITIZEN}
    dates = {"target_on": today + timedelta(days=60), "review_on": today + timedelta(days=14)}
    signed = {"agreed_at": now - timedelta(days=28), "agreed_by": by, "levels": ["1", "2", "3", "4", "5"]}
    return Goal.objects.create(**agreed | dates | signed | columns)


def make_sub_goal(goal: Goal, title: str = "Tage sko på", position: int = 1, **columns: Any) -> SubGoal:
    step = {"small_step": "Karen tager selv skoene på, du står bagved"}
    return SubGoal.objects.create(**{"goal": goal, "title": title, "position": position} | step | columns)


def rate(sub_goal: SubGoal, step: int, by: Staff, days_ago: int = 7, **columns: Any) -> LadderRating:
    moment = timezone.now() - timedelta(days=days_ago)
    told = {"sub_goal": sub_goal, "step": step, "rated_by": by, "rated_at": moment, "agreed": True}
    return LadderRating.objects.create(**told | columns)


def asked_about_company(citizen: Citizen, by: Staff, days_ago: int = 30, **columns: Any) -> Screening:
    """She has answered the three questions: 1, 1 and 2 if not told otherwise."""
    moment = timezone.now() - timedelta(days=days_ago)
    told = {"instrument": "t-ils", "edition": "2017", "outcome": Outcome.ANSWERED, "why": AskedWhy.NEW}
    given = {"key": uuid4(), "citizen": citizen, "answers": [1, 1, 2], "asked_at": moment, "asked_by": by}
    return Screening.objects.create(**told | given | columns)


def make_course(citizen: Citizen, by: Staff, **columns: Any) -> CareCourse:
    frame = {"kind": CareCourse.Kind.REGAIN, "purpose": "I gang igen", "minutes_from": 270, "minutes_to": 330}
    given = {"from_on": timezone.localdate() - timedelta(days=30), "given_by": by, "given_at": timezone.now()}
    return CareCourse.objects.create(citizen=citizen, **frame | given | columns)


def make_plan(course: CareCourse, team: Team, by: Staff, title: str = "Morgen", **columns: Any) -> VisitPlan:
    """Every day at 08:40 between 8 and 10, forty minutes of which ten are coffee; without its visits."""
    series = columns.pop("series", None) or Series.objects.create(citizen=course.citizen)
    when = {"weekdays": [1, 2, 3, 4, 5, 6, 7], "earliest": time(8), "preferred": time(8, 40), "latest": time(10)}
    plan = {"title": title, "minutes": 40, "coffee_minutes": 10, "from_on": course.from_on, "made_by": by}
    whose = {"series": series, "course": course, "citizen": course.citizen, "team": team}
    return VisitPlan.objects.create(**whose | when | plan | columns)


def make_visit(plan: VisitPlan, start_at: datetime, *workers: Staff, **columns: Any) -> Visit:
    """One visit of the plan, with who comes."""
    times = {"start_at": start_at, "end_at": start_at + timedelta(minutes=plan.minutes)}
    whose = {"series": plan.series, "plan": plan, "citizen": plan.citizen, "team": plan.team}
    on = {"occurs_on": timezone.localdate(start_at), "coffee_minutes": plan.coffee_minutes}
    visit = Visit.objects.create(**whose | times | on | {"workers_needed": plan.workers} | columns)
    for worker in workers:
        assign(visit, worker)
    return visit


def assign(visit: Visit, staff: Staff) -> VisitWorker:
    """Somebody comes, and therefore has a tie of 24 hours either side."""
    day = timedelta(hours=24)
    span = {"from_at": visit.start_at - day, "until_at": visit.end_at + day}
    VisitTie.objects.create(citizen=visit.citizen, staff=staff, visit_number=visit.pk, **span)
    when = {"span": (visit.start_at, visit.end_at), "assigned_at": timezone.now()}
    return VisitWorker.objects.create(visit=visit, staff=staff, **when)


def make_shift(staff: Staff, team: Team, start_at: datetime, hours: int = 8) -> Shift:
    return Shift.objects.create(staff=staff, team=team, start_at=start_at, end_at=start_at + timedelta(hours=hours))
