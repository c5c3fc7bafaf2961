"""What waits this morning: two looks at a goal that ask for a change, and what the arbiter reminds of."""

from citizens.sweep import remind_all
from config.demo.town import Town
from goals.actions import review_goal
from goals.models import FollowUp
from teams.models import Staff

ASKED = (
    ("rigmor", FollowUp.CHANGED, "Rigmor vil hellere gå med Bro om formiddagen, når der er lyst."),
    ("peder", FollowUp.REASSESSED, "Peder går nu selv over gården. Morgenhjælpen er for lang, træningen for kort."),
)


def ask_for_changes(town: Town) -> None:
    """Looked at before half past eight; nobody has changed a plan since."""
    town.clock.rest()
    for key, result, words in ASKED:
        person = town.people[key]
        goal = person.sub_goals["g0s0"].goal
        goal.refresh_from_db()
        by: Staff = town.staff[person.told["contact_person"]]
        review_goal(
            by=by,
            goal=goal,
            version=goal.version,
            result=result,
            words=words,
            level=person.told["goals"][0].get("now"),
            decided_by="together",
            next_review_on=goal.review_on,
        )
    remind_all()
