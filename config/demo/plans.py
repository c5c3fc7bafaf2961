"""Courses given, and plans saved with the visits that they make."""

from collections import defaultdict
from datetime import date, timedelta

from config.demo.clock import BEHIND_DAYS, wall
from config.demo.roster import Seat, first_day, plans_of
from config.demo.town import Person, Told, Town
from goals.models import Aim
from teams.models import Staff
from teams.roles import Role
from visits.actions import give_course, save_plan
from visits.models import CareCourse, VisitPlan

DAY = timedelta(days=1)
KINDS = {"several": CareCourse.Kind.BROAD, "last": CareCourse.Kind.EASE, "hand": CareCourse.Kind.LIGHT}
CLIMBING = {Aim.REGAIN, Aim.DEVELOP}
BROAD_MINUTES = 420


def give_courses(town: Town) -> None:
    """When the first goal was agreed, and before the first visit; a new citizen's the day she was taken in."""
    for person in town.people.values():
        told = person.told["course"]
        if told is None:
            continue
        before_visits = BEHIND_DAYS + 7 if person.told["plans"] else 1
        days_ago = max([before_visits, *(goal["agreed_days_ago"] for goal in person.told["goals"])])
        town.at_office(days_ago, "course", person.key)
        give_course(
            by=town.who_is(Role.VISITATOR, person.told["team"]),
            citizen=person.citizen,
            law=told["law"],
            kind=kind_of(person.told),
            purpose=told["purpose"],
            minutes_from=told["minutes_from"],
            minutes_to=told["minutes_to"],
            from_on=town.clock.day_ago(days_ago),
        )


def kind_of(told: Told) -> str:
    course = told["course"]
    if course["kind"] in KINDS:
        return KINDS[course["kind"]]
    if course["kind"] == "service":
        return CareCourse.Kind.BROAD if course["minutes_to"] >= BROAD_MINUTES else CareCourse.Kind.LIGHT
    climbing = not told["goals"] or any(goal["aim"] in CLIMBING for goal in told["goals"])
    return CareCourse.Kind.REGAIN if climbing else CareCourse.Kind.LIGHT


def save_plans(town: Town, seats: list[Seat]) -> dict[tuple[str, int], VisitPlan]:
    """This morning, from two weeks back and with the roster that was in force; by citizen and number of the plan."""
    town.clock.rest()
    rosters: dict[tuple[str, int], dict[date, list[Staff]]] = defaultdict(dict)
    for seat in seats:
        rosters[seat.key][seat.day] = [town.staff[name] for name in seat.names]
    return {
        (person.key, number): _save(town, person, told, rosters[person.key, number])
        for person in town.people.values()
        for number, told in enumerate(plans_of(person))
    }


def _save(town: Town, person: Person, told: Told, roster: dict[date, list[Staff]]) -> VisitPlan:
    return save_plan(
        by=town.who_is(Role.PLANNER, person.told["team"]),
        citizen=person.citizen,
        title=told["title"],
        weekdays=told["weekdays"],
        every_n_weeks=told["every_n_weeks"],
        earliest=wall(told["window"][0]),
        preferred=wall(told["preferred"]),
        latest=wall(told["window"][1]),
        minutes=told["minutes"],
        coffee_minutes=told["coffee_minutes"],
        workers=told["workers"],
        may_move=told["may_move"],
        from_on=first_day(told, town.clock.today),
        sub_goals=[person.sub_goals[name] for name in told["sub_goals"]],
        faces=[town.staff[name] for name in told["usual"]],
        roster=roster,
    )
