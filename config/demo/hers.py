"""What citizens themselves say about it: reviews of goals, own ratings, and how they experience the help."""

from datetime import date
from random import Random

from config.demo.town import Person, Told, Town
from goals.actions import add_experience, rate_own, review_goal
from goals.models import FollowUp, Goal, HelpAnswer, HelpQuestion

OLD_ENOUGH = 42  # days after which a goal has been looked at again
KARENS = ((78, 2, 3), (43, 4, 5), (8, 6, 7))
KARENS_WORDS = "Seks. Jeg når bænken. Søen er der jo stadig."
ANSWERS = (HelpAnswer.YES,) * 7 + (HelpAnswer.PARTLY,) * 2 + (HelpAnswer.NO, HelpAnswer.NOT_TODAY)
ASKED_DAYS_AGO = (60, 41, 23, 9, 3)


def let_them_say(town: Town) -> None:
    for person in town.people.values():
        random = town.random("hers", person.key)
        for number, told in enumerate(person.told["goals"]):
            sub_goal = person.sub_goals.get(f"g{number}s0")
            if sub_goal is not None and told["agreed_days_ago"] >= OLD_ENOUGH:
                _look_again(town, person, sub_goal.goal, told, random)
        _experience(town, person, random)
    town.clock.rest()


def _look_again(town: Town, person: Person, goal: Goal, told: Told, random: Random) -> None:
    """With the level that her file tells; the next day stays as it was agreed."""
    by, is_karen = town.staff[person.told["contact_person"]], person.key == "karen"
    begun = told["agreed_days_ago"]
    days = KARENS if is_karen else _own_days(begun, random)
    for days_ago, how_well, how_satisfied in days:
        town.clock.set(town.clock.office(days_ago, random))
        rate_own(by=by, goal=goal, how_well=how_well, how_satisfied=how_satisfied)
    town.clock.set(town.clock.office(8, random))
    review_goal(
        by=by,
        goal=goal,
        version=goal.version,
        result=FollowUp.CONTINUED,
        level=told.get("now"),
        words=KARENS_WORDS if is_karen else "",
        decided_by=told["decided_by"],
        next_review_on=_not_behind(town, goal.review_on),
    )


def _own_days(begun: int, random: Random) -> tuple[tuple[int, int, int], ...]:
    """Every third has set numbers, twice."""
    if random.random() > 1 / 3:
        return ()
    first, rise = random.randrange(2, 6), random.randrange(4)
    return ((begun, first, first + 1), (8, first + rise, min(first + rise + 1, 10)))


def _not_behind(town: Town, day: date) -> date:
    return max(day, town.clock.today)


def _experience(town: Town, person: Person, random: Random) -> None:
    if person.told["state"] == "new":
        return
    questions = list(HelpQuestion.values)
    for turn, days_ago in enumerate(ASKED_DAYS_AGO):
        at = town.clock.office(days_ago, random)
        if at < person.citizen.taken_in_at:
            continue
        town.clock.set(at)
        add_experience(
            by=town.staff[person.told["contact_person"]],
            citizen=person.citizen,
            question=questions[turn % len(questions)],
            answer=random.choice(ANSWERS),
        )
