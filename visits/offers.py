"""What fits her, with her visits in mind: the visits are of this room, the rule is community's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen, NetworkMember
from community import offering, suggest
from community.models import Activity
from community.suggest import Found, NotSuggested, Suggestion
from community.suggest_facts import Busy
from visits.models import Visit

AHEAD = timedelta(days=13)
SHOWN = 6


@dataclass(frozen=True)
class Line:
    """One offer as it is shown: what the rule says, its row, and when it is; the day of an event stands beside it."""

    judged: Suggestion | NotSuggested
    row: Any

    @property
    def when(self) -> str:
        return self.row.when if isinstance(self.row, Activity) else self.row.hours


@dataclass(frozen=True)
class Fitting:
    """`rows` are the offers by their keys."""

    found: Found
    rows: dict[str, Any]
    network: Sequence[NetworkMember]

    @property
    def best(self) -> list[Line]:
        return self._lines(self.found.suggested[:SHOWN])

    @property
    def others(self) -> list[Line]:
        return self._lines(self.found.suggested[SHOWN:])

    @property
    def refused(self) -> list[Line]:
        return self._lines(self.found.not_suggested)

    def _lines(self, judged: Sequence[Suggestion | NotSuggested]) -> list[Line]:
        return [Line(each, self.rows[each.offer.key]) for each in judged]

    def reasons_of(self, key: str) -> list[dict[str, object]]:
        """What is true of her and the offer, whether it is suggested or not."""
        judged: list[Suggestion | NotSuggested] = [*self.found.suggested, *self.found.not_suggested]
        return [part.kept for each in judged if each.offer.key == key for part in each.parts]

    def chosen(self, key: str) -> dict[str, Any]:
        """What the action calls it, with the reasons as they are shown; refused with why not, as it is now."""
        open_to = {each.offer.key for each in self.found.suggested}
        open_to |= {each.offer.key for each in self.found.not_suggested if each.why == suggest.WhyNot.FEW}
        if key not in open_to:
            why = next((each.text for each in self.found.not_suggested if each.offer.key == key), "")
            raise ValidationError(why or _("This offer is not there any more. Choose among those shown."))
        row = self.rows[key]
        when = row.when_words if isinstance(row, Activity) else ""
        return {
            "activity" if isinstance(row, Activity) else "event": row,
            "when_words": when,
            "reasons": self.reasons_of(key),
        }


def fitting(citizen: Citizen) -> Fitting:
    today = timezone.localdate()
    choices = offering.choices(today)
    her = offering.her_facts(citizen, today, busy_of(citizen, today))
    network = list(NetworkMember.objects.standing().filter(citizen=citizen))
    rows = {choice.offer.key: choice.row for choice in choices}
    return Fitting(suggest.suggest(her, [choice.offer for choice in choices]), rows, network)


def busy_of(citizen: Citizen, today: date) -> tuple[Busy, ...]:
    """Her visits of two weeks, so that every second week is seen too."""
    visits = Visit.objects.standing().on_days(today, today + AHEAD).filter(citizen=citizen)
    spans = visits.values_list("start_at", "end_at")
    local = ((timezone.localtime(start), timezone.localtime(end)) for start, end in spans)
    return tuple(Busy(start.date(), start.time(), end.time()) for start, end in local)
