"""The way out of the door: Karen as drawn, and somebody at each station."""

from datetime import timedelta
from typing import Any

from community import actions
from community.actions.catalogue import add_activity
from community.models import Activity, Companion, Referral, StepKind
from config.demo.clock import wall
from config.demo.town import Person, Told, Town, read
from teams.models import Staff
from teams.roles import Role
from visits.offers import fitting


def _put_right(*, by: Staff, referral: Referral) -> None:
    """A tap beside the button: the last step was a mistake."""
    actions.correct_step(by=by, referral=referral, step=referral.steps.latest("at", "id").pk)


STEPS: dict[str, Any] = {
    StepKind.CONSENTED: actions.say_yes,
    StepKind.WITHDRAWN: actions.take_back_yes,
    StepKind.SENT: actions.send,
    StepKind.ACCEPTED: actions.mark_expected,
    StepKind.REFUSED: actions.mark_no_place,
    StepKind.ATTENDED: actions.mark_attended,
    StepKind.NOT_ATTENDED: actions.mark_not_attended,
    StepKind.DECLINED: actions.say_no,
    StepKind.CORRECTED: _put_right,
}
OLDEST = 90  # days ago at which the offers are put into the catalogue, where they are not yet


def find_the_way_out(town: Town) -> None:
    """After the catalogue and the companions: what is there is used, what is missing is added."""
    told = read("loops")
    for each in told["activities"]:
        _offer(town, each)
    for each in told["loops"]:
        _walk(town, town.people[each["citizen"]], each)
    town.clock.rest()


def _offer(town: Town, told: Told) -> None:
    if Activity.objects.filter(title=told["title"]).exists():
        return
    town.at_office(OLDEST, "offer", told["title"])
    hours = {name: wall(told[name]) for name in ("starts_at", "ends_at")}
    add_activity(by=town.who_is(Role.PLANNER, "sondre"), **{**told, **hours, "invented": True})


def _walk(town: Town, person: Person, told: Told) -> None:
    by = town.staff[person.told["contact_person"]]
    _at(town, told["days_ago"], person, told, 0)
    if "member" in told:
        member = person.citizen.network.get(name=told["member"])
        target: Told = {"member": member, "what": told["what"], "when_words": told["when"]}
    else:
        activity = Activity.objects.get(title=told["to"])
        reasons = fitting(person.citizen).reasons_of(f"activity:{activity.pk}")
        target = {"activity": activity, "when_words": activity.when_words, "reasons": reasons}
    row = actions.suggest_offer(by=by, citizen=person.citizen, words=told.get("words", ""), **target)
    for number, step in enumerate(told["steps"], start=1):
        _at(town, step["days_ago"], person, told, number)
        STEPS[step["kind"]](by=by, referral=row, **_columns(town, row, told, step))


def _columns(town: Town, row: Referral, told: Told, step: Told) -> Told:
    found: Told = {name: step[name] for name in ("words", "decided_by") if name in step}
    if "in_days" in step:
        found["happens_on"] = town.clock.day_ago(step["days_ago"]) + timedelta(days=step["in_days"])
    if "went_days_ago" in step:
        found["happens_on"] = town.clock.day_ago(step["went_days_ago"])
    if step["kind"] == StepKind.SENT and "companion" in told:
        found["companion"] = Companion.objects.filter(name=told["companion"], ended_at=None).first()
    return found


def _at(town: Town, days_ago: int, person: Person, told: Told, number: int) -> None:
    """Later steps of one day come after each other."""
    first = town.clock.office(days_ago, town.random("loop", person.key, told["days_ago"]))
    town.clock.set(first + number * timedelta(minutes=1))
