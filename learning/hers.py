"""Two cards about what citizens themselves say: how far they have come, and how they experience the help."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from goals import levels
from goals.dashboard import GoalAttainment, HelpExperienced
from goals.models import HelpAnswer, HelpQuestion
from learning.question import Question, bars, begun, window
from teams.figures import FEWEST, shown

AS_HOPED = 2


def attainment_question(found: GoalAttainment, language: str) -> Question:
    """The spread over the five levels in words; T only as a mean of at least five citizens, under the picture."""
    rows = [(str(name), count) for name, count in zip(levels.NAMES, found.levels, strict=True)][::-1]
    return Question(
        key="attainment",
        question=_("Do they get where they hoped?"),
        answer=_attained(found),
        head=(_("Level"), _("Goals")),
        bars=bars(rows, strong=AS_HOPED) if found.n >= FEWEST else (),
        definition=f"{found.definition} {_mean(found)}".strip(),
        window=window(found.first, found.last, language),
        n=_("n = %(n)s goals") % {"n": shown(found.n)},
    )


def _attained(found: GoalAttainment) -> str:
    if found.n < FEWEST:
        return _("Too few goals have been looked at again to say it yet.")
    told = {"hoped": shown(found.as_hoped), "n": found.n}
    return begun(_("%(hoped)s of %(n)s goals are where they hoped, or further.") % told)


def _mean(found: GoalAttainment) -> str:
    if found.mean is None or found.citizens < FEWEST:
        return ""
    told = {
        "baseline": number_format(found.mean.baseline, 1),
        "achieved": number_format(found.mean.achieved, 1),
        "n": found.citizens,
    }
    return _("Mean T of %(n)s citizens: %(baseline)s at the beginning, %(achieved)s now (50 is as hoped).") % told


def experience_question(found: HelpExperienced, language: str) -> Question:
    understood = found.answers[HelpQuestion.UNDERSTOOD]
    n = found.n(HelpQuestion.UNDERSTOOD)
    rows = [(str(answer.label), understood[answer]) for answer in HelpAnswer]
    return Question(
        key="experience",
        question=_("Do they feel understood?"),
        answer=_felt(found),
        head=(_("Answer"), _("Answers")),
        bars=bars(rows, strong=0) if n >= FEWEST else (),
        definition=f"{found.definition} {_others(found)}".strip(),
        window=window(found.first, found.last, language),
        n=_("n = %(n)s answers") % {"n": shown(n)},
    )


def _felt(found: HelpExperienced) -> str:
    if found.n(HelpQuestion.UNDERSTOOD) < FEWEST:
        return _("There are too few answers to say it yet.")
    share = _("%(percent)s percent of the answers are yes.") % {"percent": _percent(found, HelpQuestion.UNDERSTOOD)}
    return f"{share} {_refused(found)}"


def _refused(found: HelpExperienced) -> str:
    asked, refused = found.asked(), found.refused()
    if refused < FEWEST:
        return _("Under 5 said: not today.")
    return _("%(percent)s percent said: not today.") % {"percent": round(100 * refused / asked)}


def _others(found: HelpExperienced) -> str:
    """The two other questions, each only with enough answers."""
    sentences = {
        HelpQuestion.WISHES: _("Their wishes were followed: yes in %(percent)s percent of %(n)s answers."),
        HelpQuestion.SENSE: _("The help makes sense: yes in %(percent)s percent of %(n)s answers."),
    }
    told = [
        sentence % {"percent": _percent(found, question), "n": found.n(question)}
        for question, sentence in sentences.items()
        if found.n(question) >= FEWEST
    ]
    return " ".join(told)


def _percent(found: HelpExperienced, question: HelpQuestion) -> int:
    """Of those who answered; *not today* is no answer."""
    return round(100 * found.answers[question][HelpAnswer.YES] / found.n(question))
