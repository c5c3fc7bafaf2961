"""The support ladder over time: climbed, fell or still, and how it is told. Pure: ratings come in as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from goals.models import Aim, Step

# What stands on the five stairs that a thumb chooses between; the first is not the word of tables and charts.
STAIRS = (
    (Step.DONE_FOR.value, pgettext_lazy("on the stair", "we do it")),
    (Step.TOGETHER.value, gettext_lazy("together")),
    (Step.BESIDE.value, gettext_lazy("beside")),
    (Step.BEHIND.value, gettext_lazy("behind")),
    (Step.ON_MY_OWN.value, gettext_lazy("on my own")),
)
SENTENCES = {
    Step.DONE_FOR: gettext_lazy("We do it for %(name)s."),
    Step.TOGETHER: gettext_lazy("%(name)s and we do it together."),
    Step.BESIDE: gettext_lazy("%(name)s does it, and we are beside."),
    Step.BEHIND: gettext_lazy("%(name)s does it, and we stand behind."),
    Step.ON_MY_OWN: gettext_lazy("%(name)s does it alone."),
}
TIMES = {
    2: gettext_lazy("second time in a row"),
    3: gettext_lazy("third time in a row"),
    4: gettext_lazy("fourth time in a row"),
    5: gettext_lazy("fifth time in a row"),
    6: gettext_lazy("sixth time in a row"),
}
DAYS_A_WEEK = 7


@dataclass(frozen=True)
class Rating:
    """Where they stood one day. `citizen_step` is hers where the two saw it differently."""

    on: date
    step: int
    agreed: bool = False
    citizen_step: int | None = None


class Move(StrEnum):
    CLIMBED = "climbed"
    STILL = "still"
    FELL = "fell"


@dataclass(frozen=True)
class Movement:
    """From one step to another within a window, seen with the goal's aim."""

    start: int
    end: int
    aim: str

    @property
    def move(self) -> Move:
        if self.end == self.start:
            return Move.STILL
        return Move.CLIMBED if self.end > self.start else Move.FELL

    @property
    def is_success(self) -> bool:
        """*Ease* always; *keep* when nothing is lost; else climbing, or standing on the top step."""
        if self.aim == Aim.EASE or self.move is Move.CLIMBED:
            return True
        return self.move is Move.STILL and (self.aim == Aim.KEEP or self.end == Step.ON_MY_OWN)

    @property
    def is_signal(self) -> bool:
        """A falling ladder asks for a talk, except where the aim is to ease."""
        return self.move is Move.FELL and self.aim != Aim.EASE


def movement(before: int | None, within: Sequence[int], aim: str) -> Movement | None:
    """The movement within a window: from the last step `before` it, or else from the first in it, to the last in it.

    `within` in order of time. None without a step in the window or with nothing to compare it with.
    """
    compared = [*([] if before is None else [before]), *within]
    if not within or len(compared) < 2:
        return None
    return Movement(start=compared[0], end=compared[-1], aim=aim)


def times_in_a_row(ratings: Sequence[Rating]) -> int:
    """How many of the latest ratings have the same step; 0 without ratings."""
    count = 0
    for each in reversed(ratings):
        if each.step != ratings[-1].step:
            break
        count += 1
    return count


def in_a_row(times: int) -> str:
    """*third time in a row*; nothing for the first."""
    if times < min(TIMES):
        return ""
    if times in TIMES:
        return str(TIMES[times])
    return _("time number %(times)s in a row") % {"times": times}


def step_sentence(step: int, name: str) -> str:
    """*Karen does it, and we stand behind.*"""
    return str(SENTENCES[Step(step)]) % {"name": name}


def tell(ratings: Sequence[Rating], name: str, began: Rating | None = None) -> tuple[str, ...]:
    """One or two sentences about the way so far: from where to where in how long, and whether they agreed.

    Where `ratings` are only the latest, `began` is the very first.
    """
    if not ratings:
        return ()
    return _tell_way(ratings, began), _tell_agreement(ratings, name, has_earlier=began is not None)


def _tell_way(ratings: Sequence[Rating], began: Rating | None) -> str:
    first, last = began or ratings[0], ratings[-1]
    words = {"before": Step(first.step).label, "now": Step(last.step).label}
    times = times_in_a_row(ratings)
    if len(ratings) == 1:
        return _("”%(now)s”, the first time it was set.") % words
    if began and times == len(ratings):
        return _("”%(now)s”, at least %(times)s times in a row.") % {**words, "times": times}
    if times > 1:
        return _("”%(now)s”, %(times)s.") % {**words, "times": in_a_row(times)}
    return _("From ”%(before)s” to ”%(now)s” in %(time)s.") % {**words, "time": _span((last.on - first.on).days)}


def _span(days: int) -> str:
    if days < DAYS_A_WEEK * 2:
        return ngettext("%(days)s day", "%(days)s days", max(days, 1)) % {"days": max(days, 1)}
    return _("%(weeks)s weeks") % {"weeks": round(days / DAYS_A_WEEK)}


def _tell_agreement(ratings: Sequence[Rating], name: str, *, has_earlier: bool) -> str:
    who = {"name": name}
    if ratings[-1].citizen_step is not None:
        return _("Last time %(name)s and the worker saw it differently.") % who
    if all(each.agreed for each in ratings) and has_earlier:
        told = {**who, "times": len(ratings)}
        return _("%(name)s and the worker agreed the last %(times)s times.") % told
    if all(each.agreed for each in ratings) and len(ratings) > 1:
        return _("%(name)s and the worker agreed every time.") % who
    if ratings[-1].agreed:
        return _("%(name)s and the worker agreed.") % who
    return _("Last time the worker set the step; %(name)s has not been asked.") % who
