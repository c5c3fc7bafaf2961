"""Four cards about the cooperation with families; each *under 5* where few are counted."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from learning.question import Bar, Question, bars, begun, window
from relatives.dashboard import (
    Ages,
    Share,
    agreements_looked_at,
    expectations_reviewed,
    messages_in_time,
    open_disagreements,
)
from teams.danish import month_day
from teams.figures import FEWEST, shown

MESSAGE_WEEKS = 12


def family_questions(team_id: int, today: date, language: str) -> tuple[Question, ...]:
    """Five statements."""
    first = today - timedelta(weeks=MESSAGE_WEEKS)
    return (
        _agreements(agreements_looked_at(team_id, today), language),
        _expectations(expectations_reviewed(team_id, today), language),
        _messages(messages_in_time(team_id, first, today), language),
        _disagreements(open_disagreements(team_id, today), language),
    )


def _agreements(found: Share, language: str) -> Question:
    return Question(
        key="agreements",
        question=_("Do we know what we may tell?"),
        answer=_told(found, _("%(count)s of %(n)s citizens with relatives have said it within a year.")),
        head=(_("Citizens"), _("Number")),
        bars=_two(found, _("looked at within a year"), _("longer ago, or never")),
        definition=found.definition,
        window=window(found.first, found.last, language),
        n=_("n = %(n)s citizens") % {"n": shown(found.n)},
    )


def _expectations(found: Share, language: str) -> Question:
    return Question(
        key="expectations",
        question=_("Do we talk about what we expect of each other?"),
        answer=_told(found, _("%(count)s of %(n)s families have talked when they meant to.")),
        head=(_("Families"), _("Number")),
        bars=_two(found, _("talked in time"), _("the talk is overdue")),
        definition=found.definition,
        window=_("Today, %(day)s") % {"day": month_day(found.last, language)},
        n=_("n = %(n)s families") % {"n": shown(found.n)},
    )


def _messages(found: Share, language: str) -> Question:
    return Question(
        key="messages",
        question=_("Do relatives get their answer in time?"),
        answer=_told(found, _("%(count)s of %(n)s messages were answered in time.")),
        head=(_("Messages"), _("Number")),
        bars=_two(found, _("answered in time"), _("later, or not yet")),
        definition=found.definition,
        window=window(found.first, found.last, language),
        n=_("n = %(n)s messages") % {"n": shown(found.n)},
    )


def _disagreements(found: Ages, language: str) -> Question:
    told = {"n": shown(found.n), "called": shown(found.called)}
    answer = begun(_("%(n)s are open; in %(called)s of them the leader is called in.") % told)
    if found.n == 0:
        answer = _("None is open.")
    names = (_("up to a week"), _("up to a month"), _("longer"))
    return Question(
        key="disagreements",
        question=_("How long do disagreements stay open?"),
        answer=answer,
        head=(_("Age"), _("Disagreements")),
        bars=bars(zip(names, found.bands, strict=True)) if found.n >= FEWEST else (),
        definition=found.definition,
        window=_("Today, %(day)s") % {"day": month_day(found.day, language)},
        n=_("n = %(n)s disagreements") % {"n": shown(found.n)},
    )


def _told(found: Share, sentence: str) -> str:
    if found.n < FEWEST:
        return _("There are too few to say it yet.")
    return begun(sentence % {"count": shown(found.count), "n": found.n})


def _two(found: Share, good: str, rest: str) -> tuple[Bar, ...]:
    if found.n < FEWEST:
        return ()
    return bars([(good, found.count), (rest, found.n - found.count)], strong=0)
