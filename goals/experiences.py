"""How she experiences the help, over time: for her page."""

from dataclasses import dataclass

from citizens.models import Citizen
from goals.models import HelpExperience, HelpQuestion

SHOWN_AT_MOST = 60
IN_A_ROW = 8


@dataclass(frozen=True)
class Trend:
    """One of the three questions with her latest answers, oldest first."""

    question: str
    answers: tuple[HelpExperience, ...]


@dataclass(frozen=True)
class Experiences:
    trends: tuple[Trend, ...]
    newest_first: tuple[HelpExperience, ...]


def read_experiences(citizen: Citizen) -> Experiences:
    """Her latest answers that stand. One statement."""
    rows = HelpExperience.objects.standing().filter(citizen=citizen).select_related("asked_by")[:SHOWN_AT_MOST]
    found = tuple(rows)
    trends = (
        Trend(str(question.label), tuple(reversed([each for each in found if each.question == question][:IN_A_ROW])))
        for question in HelpQuestion
    )
    return Experiences(tuple(trend for trend in trends if trend.answers), found)
