"""Taking the citizens in: who they are, what they have said, who is in their lives, and their goals."""

from datetime import date
from random import Random

from citizens import actions
from citizens.models import Kind, Side, Source, Statement
from config.demo.town import Person, Told, Town, read
from goals.actions import agree_goal, rate_ladder
from teams.roles import Role

KINDS = {"experience": Kind.EXPERIENCE, "meaningful": Kind.MEANINGFUL, "help_experience": Kind.HELP}
FSIII = {str(kind.label): kind for kind in Kind} | {"Observationer": Kind.OBSERVATION}
NEW = "new"
BEFORE_COURSE = 22
RECENT_DAYS = 14  # ratings of these days belong to the notes


def take_everybody_in(town: Town) -> None:
    streets = {street["name"]: street for street in read("town")["streets"]}
    for told in read("citizens"):
        person = _take_in(town, told, streets[told["street"]])
        town.people[person.key] = person
        _listen(town, person)
        _meet_network(town, person)
        for number, goal in enumerate(told["goals"]):
            _agree(town, person, number, goal)


def _take_in(town: Town, told: Told, street: Told) -> Person:
    random = town.random("citizen", told["key"])
    days_ago = 1 if told["state"] == NEW else _longest_ago(told) + random.randrange(5, 400)
    town.clock.set(town.clock.office(days_ago, random))
    floor = f", {told['floor']}" if told["floor"] else ""
    citizen = actions.take_in(
        by=town.who_is(Role.VISITATOR, told["team"]),
        team=town.teams[told["team"]],
        cpr=replacement_number(date.fromisoformat(told["born"]), told["sex"], random),
        first_name=told["first_name"],
        last_name=told["last_name"],
        called=told.get("called", ""),
        street=f"{told['street']} {told['house_no']}{floor}",
        postcode=street["postcode"],
        city=street["city"],
        phone=told["phone"],
        law=told["law"],
        contact_person=town.staff[told["contact_person"]],
        today=town.clock.day_ago(days_ago),
        latitude=round(street["lat"] + random.uniform(-0.0009, 0.0009), 6),
        longitude=round(street["lon"] + random.uniform(-0.0016, 0.0016), 6),
        invented=True,
        **_pause(town, told, random),
    )
    return Person(told, citizen)


def replacement_number(born: date, sex: str, random: Random) -> str:
    """Day + 60, as numbers are that stand in for a CPR number; the last digit is odd for a man."""
    seventh = random.choice("0123") if born.year < 2000 else "4"
    last = random.choice("13579" if sex == "m" else "02468")
    return f"{born.day + 60:02}{born:%m%y}{seventh}{random.randrange(100):02}{last}"


def _longest_ago(told: Told) -> int:
    said = [told["headline"], *told["statements"], *told["professional"]]
    days = [each["days_ago"] for each in said] + [goal["agreed_days_ago"] for goal in told["goals"]]
    return int(max(BEFORE_COURSE, *days))


def _pause(town: Town, told: Told, random: Random) -> Told:
    if told["state"] != "paused":
        return {}
    return {"paused_at": town.clock.office(20, random), "paused_why": "På sygehus"}


def _listen(town: Town, person: Person) -> None:
    """What she said, in the order of saying; then what the professionals know."""
    told, random = person.told, town.random("said", person.key)
    town.clock.rest()
    for each in sorted(told["statements"], key=lambda each: -each["days_ago"]):
        _say(town, person, each, KINDS[each["kind"]], random)
    person.headline = _say(town, person, told["headline"], Kind.HEADLINE, random)
    for each in told["professional"]:
        actions.add_statement(
            by=town.staff[each["author"]],
            citizen=person.citizen,
            kind=FSIII[each["fsiii_heading"]],
            text=each["text"],
            source=Source.STAFF,
            side=Side.PROFESSIONAL,
            said_at=town.clock.office(each["days_ago"], random),
        )


def _say(town: Town, person: Person, told: Told, kind: Kind, random: Random) -> Statement:
    relative = told["source"] == Source.RELATIVE and kind != Kind.HEADLINE
    return actions.add_statement(
        by=town.staff[person.told["contact_person"]],
        citizen=person.citizen,
        kind=kind,
        text=told["text"],
        source=told["source"],
        side=Side.RELATIVE if relative else Side.CITIZEN,
        source_name=told.get("said_by", ""),
        said_at=town.clock.office(told["days_ago"], random),
    )


def _meet_network(town: Town, person: Person) -> None:
    for each in person.told["network"]:
        actions.add_network_member(
            by=town.staff[person.told["contact_person"]],
            citizen=person.citizen,
            name=each["name"],
            relation=each["relation"],
            brings=each["note"],
            phone=each.get("phone", ""),
            closeness=each["closeness"],
        )


def _agree(town: Town, person: Person, number: int, told: Told) -> None:
    random = town.random("goal", person.key, number)
    town.clock.set(town.clock.office(told["agreed_days_ago"], random))
    parts = [
        {name: each[name] for name in ("title", "small_step", "own_step", "professions")} for each in told["sub_goals"]
    ]
    goal = agree_goal(
        by=town.staff[person.told["contact_person"]],
        citizen=person.citizen,
        grown_from=person.headline,
        sub_goals=parts,
        target_on=town.clock.day_ago(-told["target_in_days"]),
        review_on=town.clock.day_ago(-told["review_in_days"]),
        **{name: told[name] for name in ("title", "words", "why", "aim", "baseline", "levels", "decided_by")},
    )
    town.clock.rest()
    for place, sub_goal in enumerate(goal.sub_goals.order_by("position")):
        sub_goal.goal = goal
        person.sub_goals[f"g{number}s{place}"] = sub_goal
        for rung in told["sub_goals"][place]["ladder"]:
            if rung["days_ago"] > RECENT_DAYS:
                at = town.clock.office(rung["days_ago"], random)
                by = town.staff[rung["by"]]
                rate_ladder(by=by, sub_goal=sub_goal, step=rung["step"], agreed=rung["agreed"], rated_at=at)
