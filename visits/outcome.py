"""How a visit went, in one line: what people read on receipts, in lists and on the citizen's page. Pure."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visits.models import Deviation, NotHomeEnd

DIFFERED = {
    Deviation.CHOSE_SELF: gettext_lazy("%(name)s chose it"),
    Deviation.OTHER_TIME: gettext_lazy("at another time"),
    Deviation.CHANGED_NEED: gettext_lazy("the need has changed"),
    Deviation.CONCERN: gettext_lazy("with a concern"),
    Deviation.OTHER: gettext_lazy("something was different"),
}
NOT_HOME = {
    NotHomeEnd.OUT_AND_WELL: gettext_lazy("Not at home, and is well"),
    NotHomeEnd.NEW_TIME: gettext_lazy("Not at home, a new time is agreed"),
    NotHomeEnd.UNKNOWN: gettext_lazy("Not at home, is followed up"),
}
LINE = 140


def how_it_went(deviations: Sequence[str], not_home_end: str, name: str) -> str:
    """*As agreed*, *As agreed, but at another time*, *Not at home, and is well*. `name` is her first name."""
    what = [str(words) % {"name": name} for key, words in DIFFERED.items() if key in deviations]
    if Deviation.NOT_HOME in deviations:
        return ", ".join([not_home(not_home_end), *what])
    if not what:
        return _("As agreed")
    return _("As agreed, but %(what)s") % {"what": ", ".join(what)}


def not_home(end: str) -> str:
    return str(NOT_HOME[NotHomeEnd(end)]) if end in NotHomeEnd.values else _("Not at home")


def one_line(text: str) -> str:
    """The beginning of somebody's words, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= LINE else f"{words[:LINE].rsplit(' ', 1)[0]} …"


def was_there(deviations: Sequence[str]) -> bool:
    """The worker met her."""
    return Deviation.NOT_HOME not in deviations


def is_open(deviations: Sequence[str], not_home_end: str) -> bool:
    """The visit stays open until somebody has talked with her."""
    return Deviation.NOT_HOME in deviations and not_home_end == NotHomeEnd.UNKNOWN
