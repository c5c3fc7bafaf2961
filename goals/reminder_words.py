"""The sentences of the reminders about goals: why, and by when. Made when they are read, in the reader's language."""

from collections.abc import Mapping
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from goals.reminders import What
from teams.speech import whose, written_day


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    if what == What.NO_GOAL:
        said = _("%(name)s has no goal yet. Talk about what is worth working for, and agree on the first step.")
        return said % {"name": name}
    if what == What.REVIEW:
        by = _day(facts["by"])
        words = {"whose": whose(name), "title": facts["title"], "day": written_day(by)}
        if by < timezone.localdate():
            return _("%(whose)s goal ”%(title)s” was to be looked at again by %(day)s. Agree on a day.") % words
        return _("%(whose)s goal ”%(title)s” is to be looked at again by %(day)s.") % words
    weeks = (timezone.localdate() - _day(facts["since"])).days // 7
    return _(
        "The goal ”%(title)s” has stood still for %(weeks)s weeks. Take it to the meeting, or ask %(name)s whether it"
        " still matters."
    ) % {"name": name, "title": facts["title"], "weeks": weeks}


def _day(told: str | int) -> date:
    return date.fromisoformat(str(told))
