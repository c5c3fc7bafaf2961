"""The chip of the week board: one typed function, since six hundred of them cost three times more in a template."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

type State = Literal["", "none", "new", "gone"]


@dataclass(frozen=True)
class Chip:
    """A visit in a cell. `label`: initials, or the citizen's short name."""

    visit: int
    label: str
    at: str
    state: State = ""


@dataclass(frozen=True)
class Words:
    """The words of one page's chips, looked up once."""

    none: str
    new: str
    gone: str
    empty: str
    by: str
    may_move: bool


def words(*, by: str, may_move: bool) -> Words:
    return Words(_("without a worker"), _("new face"), _("cancelled"), _("no visit"), by, may_move)


def chip(shown: Chip, say: Words) -> str:
    """At most 130 bytes for an ordinary one; where somebody may move it, it leads to the one panel for all chips."""
    state = f" slot--{shown.state}" if shown.state else ""
    label = f"<b>{escape(shown.label)}</b>" if shown.label else '<span aria-hidden="true">–</span>'
    spoken = f'<span class="sr-only">, {escape(_spoken(shown.state, say))}</span>' if shown.state else ""
    if not say.may_move:
        return f'<span class="slot{state}">{label}{shown.at}{spoken}</span>'
    by = "?by=worker" if say.by == "worker" else ""
    return f'<a class="slot{state}" href="/visits/{shown.visit:d}/move/{by}">{label}{shown.at}{spoken}</a>'


def _spoken(state: State, say: Words) -> str:
    return {"none": say.none, "new": say.new, "gone": say.gone, "": ""}[state]


def cell(day: date, today: date, chips: Iterable[Chip], say: Words, above: Iterable[str] = ()) -> SafeString:
    """One day of one row; `above` are lines over the chips (the shift, the minutes)."""
    inner = "".join(chip(each, say) for each in chips)
    line = "".join(f'<span class="small soft nums nowrap">{escape(each)}</span><br>' for each in above)
    if not inner and not line:
        return SafeString(f'<td class="day off"><span class="sr-only">{escape(say.empty)}</span></td>')
    return SafeString(f'<td class="day{" today" if day == today else ""}">{line}{inner}</td>')
