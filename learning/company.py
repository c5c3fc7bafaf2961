"""One card about company: are fewer alone, and did they get out? Nothing is said of fewer than five."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from community.dashboard import Group, OutOfTheDoor, out_of_the_door
from learning.question import Question, bars, begun, window
from teams.figures import FEWEST, shown

WEEKS = 52


def company_question(team_id: int, today: date, language: str) -> Question:
    """Three statements."""
    found = out_of_the_door(team_id, today - timedelta(weeks=WEEKS), today)
    rows = [*_rows(found.went, _("went out")), *_rows(found.stayed, _("did not go out"))]
    return Question(
        key="company",
        question=_("Are fewer alone, and did they get out?"),
        answer=_answer(found),
        head=(_("Miss company, by their own answers"), _("Citizens")),
        bars=bars(rows),
        definition=found.definition,
        window=window(found.first, found.last, language),
        n=_("n = %(went)s who went out, %(stayed)s who did not")
        % {"went": shown(found.went.n), "stayed": shown(found.stayed.n)},
    )


def _answer(found: OutOfTheDoor) -> str:
    if found.offered < FEWEST:
        return _("There are too few to say it yet.")
    told = _("%(out)s of %(offered)s got out after a suggestion.") % {
        "out": shown(found.got_out),
        "offered": found.offered,
    }
    parts = [
        _sentence(found.went, _("Of those who went out, %(before)s missed company before and %(after)s afterwards.")),
        _sentence(found.stayed, _("Of those who did not, it was %(before)s before and %(after)s afterwards.")),
    ]
    said = [part for part in parts if part]
    return " ".join([begun(told), *(said or [_("Too few have answered both before and after.")])])


def _sentence(group: Group, sentence: str) -> str:
    if group.n < FEWEST:
        return ""
    return sentence % {"before": shown(group.before), "after": shown(group.after)}


def _rows(group: Group, who: str) -> list[tuple[str, int]]:
    if group.n < FEWEST:
        return []
    return [
        (_("%(who)s: before") % {"who": who}, group.before),
        (_("%(who)s: after") % {"who": who}, group.after),
    ]
