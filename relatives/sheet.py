"""The relative's own sheet: what is shared with me and what is not, why, whom to turn to, what we expect of each other.

Nothing stands on it that the agreement does not let this relative know: the citizen by first name only, who comes only
where visits are shared, and of the expectations only those between this relative and us.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from citizens.models import Citizen, ContactPerson
from relatives.agreements import Agreement
from relatives.models import Category, Expectation, Relative, State
from relatives.models.family import Whose
from relatives.sharing import May, Why
from relatives.telling import COVERS, label
from relatives.whom import Whom, whom_to_call
from teams.models import Staff
from teams.speech import written_date

YES = {
    "": gettext_lazy("%(name)s has said yes."),
    "attorney": gettext_lazy("%(name)s has given you power of attorney."),
    "guardian": gettext_lazy("You are the guardian of %(name)s."),
    "lasting": gettext_lazy("You have a lasting power of attorney for %(name)s."),
    "testament": gettext_lazy("It stands in the care testament of %(name)s."),
}
NO = {
    Why.HER_NO: gettext_lazy("%(name)s wants to keep this."),
    Why.REVOKED: gettext_lazy("%(name)s wants to keep this for now."),
    Why.NOT_BEGUN: gettext_lazy("%(name)s has said yes from %(day)s. Until then we tell nothing."),
    Why.OVER: gettext_lazy("The yes from %(name)s lasted until %(day)s. Ask whether it is to go on."),
    Why.NOT_ASKED: gettext_lazy("%(name)s has not said yes. You may ask."),
}


@dataclass(frozen=True)
class SheetLine:
    """`reason` is the citizen's own words, meant for this relative."""

    category: str
    name: str
    covers: str
    why: str
    reason: str
    until: str


@dataclass(frozen=True)
class Wish:
    """What somebody expects, in their words; `mine` by this relative."""

    words: str
    mine: bool
    hers: bool
    differs: str


@dataclass(frozen=True)
class Sheet:
    """`by_paper`: some of it is told by another basis than her yes."""

    today: date
    yes: tuple[SheetLine, ...]
    no: tuple[SheetLine, ...]
    whom: Whom
    contact: Staff | None
    wishes: tuple[Wish, ...]
    by_paper: bool = False


def sheet_of(agreement: Agreement, today: date) -> Sheet:
    """Four statements at most."""
    citizen = agreement.relative.citizen
    yes, no = lines_of(agreement)
    return Sheet(
        today=today,
        yes=yes,
        no=no,
        whom=whom_to_call(citizen, today),
        contact=_contact(citizen) if contact_shown(agreement) else None,
        wishes=tuple(_wishes(agreement.relative)),
        by_paper=any(may.basis for may in agreement.shared),
    )


def lines_of(agreement: Agreement) -> tuple[tuple[SheetLine, ...], tuple[SheetLine, ...]]:
    """What may be told, and what not."""
    name = agreement.relative.citizen.first_name
    return tuple(_yes(may, name) for may in agreement.shared), tuple(_no(may, name) for may in agreement.kept)


def contact_shown(agreement: Agreement) -> bool:
    """Who comes is a matter of visits."""
    return agreement.of(Category.VISITS).may


def _yes(may: May, name: str) -> SheetLine:
    why = str(YES[may.basis.kind if may.basis else ""]) % {"name": name}
    if may.despite_her_no:
        why += " " + _("It holds although %(name)s has said no.") % {"name": name}
    last = _("Until %(day)s.") % {"day": written_date(may.until)} if may.until else ""
    return _line(may, why, last)


def _no(may: May, name: str) -> SheetLine:
    day = _edge(may)
    return _line(may, str(NO[may.why]) % {"name": name, "day": written_date(day) if day else ""}, "")


def _edge(may: May) -> date | None:
    """The day on which her yes begins, or ended."""
    if may.answer is None:
        return None
    return may.answer.from_on if may.why == Why.NOT_BEGUN else may.answer.until_on


def _line(may: May, why: str, until: str) -> SheetLine:
    covers = str(COVERS[Category(may.category)])
    return SheetLine(may.category, label(may.category).capitalize(), covers, why, may.reason, until)


def _contact(citizen: Citizen) -> Staff | None:
    rows = ContactPerson.objects.filter(citizen=citizen, rank=0, until_on__isnull=True).select_related("staff")
    found = rows.first()
    return found.staff if found else None


def _wishes(relative: Relative) -> Iterable[Wish]:
    """Between this relative and the citizen or us; never what other relatives expect, or are expected to do."""
    rows = Expectation.objects.open().filter(citizen=relative.citizen)
    rows = rows.filter(Q(from_relative=relative) | Q(of_relative=relative))
    others = (Q(from_relative__isnull=True) | Q(from_relative=relative)) & (
        Q(of_relative__isnull=True) | Q(of_relative=relative)
    )
    for row in rows.filter(others):
        differs = row.differ_words if row.state == State.DIFFER else ""
        yield Wish(row.words, row.from_relative_id == relative.pk, row.from_party == Whose.CITIZEN, differs)
