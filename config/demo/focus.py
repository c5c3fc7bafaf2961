"""Same focus: who need not come every week, one line left open, and two who see a step differently."""

from config.demo.town import Person, Town
from goals.actions import rate_ladder
from visits.actions import decide_focus
from visits.focus import Finding, Kind
from visits.focus_facts import together
from visits.models import FocusDecision

TEAM = "sondre"
WHY = {
    "occupational_therapist": "Ida har vist os hvordan og ser på det en gang om måneden. Vi øver imens.",
    "physiotherapist": "Peter har vist os øvelsen og kommer, når trinnet skal rykke. Vi øver imens.",
    "nurse": "Lone følger det fra klinikken. Vi ringer, hvis det ændrer sig.",
}
LEFT_OPEN = ("karen", "occupational_therapist")
APART = ("ruth", "g0s1", "mette.lund", 1)


def agree_on_focus(town: Town) -> None:
    _see_differently(town)
    for person in town.people.values():
        if person.told["team"] != TEAM:
            continue
        for finding in together(person.citizen.pk, town.clock.today).findings:
            if _is_agreed(person, finding):
                decide_focus(
                    by=town.staff[person.told["contact_person"]],
                    citizen=person.citizen,
                    key=finding.key,
                    decision=FocusDecision.Decision.AGREED_DIFFERENCE,
                    reason=WHY[finding.missing],
                )


def _is_agreed(person: Person, finding: Finding) -> bool:
    return finding.kind is Kind.ABSENT and finding.missing in WHY and (person.key, finding.missing) != LEFT_OPEN


def _see_differently(town: Town) -> None:
    """The occupational therapist stands beside; the day before yesterday Mette did it for her."""
    key, name, by, step = APART
    at = town.clock.office(2, town.random("focus", key))
    sub_goal = town.people[key].sub_goals[name]
    rate_ladder(by=town.staff[by], sub_goal=sub_goal, step=step, agreed=False, rated_at=at)
