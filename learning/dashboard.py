"""The team's dashboard: a question, one line of answer, then the picture with its table; no name in it.

Numbers are about the work and never about single workers. Below five stands *under 5*.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from goals.dashboard import GoalCoverage, LadderMovement, attainment, citizens_with_goal, experience, ladder_movement
from learning.company import company_question
from learning.families import family_questions
from learning.hers import attainment_question, experience_question
from learning.question import Question, bars, begun, window
from teams.danish import month_day
from teams.figures import FEWEST, shown
from teams.models import Municipality, Team
from visits.dashboard import Continuity, continuity
from visits.faces import Faces

LADDER_WEEKS = 12
HER_WEEKS = 12


@dataclass(frozen=True)
class Dashboard:
    questions: tuple[Question, ...]
    citizens: str
    until: date


def team_dashboard(team: Team, today: date, language: str) -> Dashboard:
    """The questions that can be answered now, in few statements that do not grow with the team."""
    settings = Municipality.objects.ours()
    coverage = citizens_with_goal(team.pk, today)
    ladder = ladder_movement(team.pk, today - timedelta(weeks=LADDER_WEEKS), today)
    met = continuity(team.pk, today, settings.faces_window_days)
    first = today - timedelta(weeks=HER_WEEKS)
    questions = (
        _goals(coverage, language),
        _ladder(ladder, language),
        attainment_question(attainment(team.pk, first, today), language),
        experience_question(experience(team.pk, first, today), language),
        _faces(met, language),
        company_question(team.pk, today, language),
        *family_questions(team.pk, today, language),
    )
    return Dashboard(questions, shown(coverage.n), today)


def _goals(coverage: GoalCoverage, language: str) -> Question:
    told = {"with": shown(coverage.with_goal), "n": shown(coverage.n)}
    answer = begun(_("%(with)s of %(n)s citizens have a goal.") % told)
    if coverage.n == 0:
        answer = _("The team has no citizens yet.")
    rows = [(_("have a goal"), coverage.with_goal), (_("have none yet"), coverage.n - coverage.with_goal)]
    return Question(
        key="goals",
        question=_("Do all citizens have a goal of their own?"),
        answer=answer,
        head=(_("Citizens"), _("Number")),
        bars=bars(rows, strong=0),
        definition=coverage.definition,
        window=_("Today, %(day)s") % {"day": month_day(coverage.day, language)},
        n=_("n = %(n)s citizens") % {"n": shown(coverage.n)},
    )


def _ladder(ladder: LadderMovement, language: str) -> Question:
    told = {"climbed": shown(ladder.climbed), "still": shown(ladder.still), "fell": shown(ladder.fell)}
    answer = begun(
        _("%(climbed)s sub-goals moved up, %(still)s stand where they stood, and %(fell)s moved down.") % told
    )
    if ladder.n == 0:
        answer = _("Nobody has been on the ladder twice yet. It begins with the first visits.")
    rows = [
        (_("moved up"), ladder.climbed),
        (_("stand where they stood"), ladder.still),
        (_("moved down"), ladder.fell),
        (_("as hoped, by the goal’s aim"), ladder.successes),
    ]
    return Question(
        key="ladder",
        question=_("Do they climb the support ladder?"),
        answer=answer,
        head=(_("Movement"), _("Sub-goals")),
        bars=bars(rows, strong=3) if ladder.n else (),
        definition=ladder.definition,
        window=window(ladder.first, ladder.last, language),
        n=_("n = %(n)s sub-goals") % {"n": shown(ladder.n)},
    )


def _faces(met: Continuity, language: str) -> Question:
    return Question(
        key="faces",
        question=_("Do they meet known faces?"),
        answer=_faces_answer(met),
        head=(_("Faces"), _("Citizens")),
        bars=bars(_bands(met.delivered)) if met.delivered.has_numbers else (),
        definition=_(
            "Different workers a citizen has met, delivered visits between 7 and 22. Citizens with two visits a day or"
            " more are counted apart: %(busy)s. Planned ahead: %(planned)s."
        )
        % {"busy": _middle(met.delivered_busy), "planned": _middle(met.planned)},
        window=window(met.first, met.last, language),
        n=_("n = %(n)s citizens") % {"n": shown(met.delivered.n)},
    )


def _bands(faces: Faces) -> list[tuple[str, int]]:
    """Citizens by how many they meet, in four bands, so that few are alone in one."""
    names = {3: _("one to three"), 5: _("four or five"), 7: _("six or seven"), 10**6: _("eight or more")}
    counted = dict.fromkeys(names, 0)
    for number, citizens in faces.spread:
        counted[next(top for top in names if number <= top)] += citizens
    return [(names[top], count) for top, count in counted.items()]


def _faces_answer(met: Continuity) -> str:
    if met.delivered.n < FEWEST:
        return _("There are too few delivered visits to say it yet.")
    told = {
        "median": number_format(met.delivered.median, 1).rstrip("0").rstrip(",."),
        "mean": number_format(met.delivered.mean, 1),
        "p90": number_format(met.delivered.p90, 1),
        "days": (met.last - met.first).days + 1,
        "share": round(100 * met.delivered.best_known_share),
    }
    sentence = _(
        "A citizen typically meets %(median)s of us in %(days)s days (mean %(mean)s; nine in ten at most %(p90)s)."
    )
    return f"{sentence % told} {_('The three best known come to %(share)s percent of the visits.') % told}"


def _middle(faces: Faces) -> str:
    if faces.n < FEWEST:
        return _("under 5")
    return _("median %(median)s of %(n)s") % {"median": number_format(faces.median, 1), "n": faces.n}
