"""*What may I say?* in sentences: what may be told and by whose word; what may not, and what one can say instead.

Pure: in comes what `relatives.sharing` answers. Nothing here opens anything.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from relatives.agreements import Agreement
from relatives.models import BasisKind, Category
from relatives.sharing import May, Why
from teams.speech import listed, written_date

COVERS = {
    Category.VISITS: gettext_lazy("When we come, and who"),
    Category.GOALS: gettext_lazy("The goal and the small steps"),
    Category.HEALTH: gettext_lazy("Illness, medicine and examinations"),
    Category.WELLBEING: gettext_lazy("What the days and the mood are like"),
    Category.MESSAGES: gettext_lazy("Small messages from the visits"),
    Category.PRACTICAL: gettext_lazy("Bank, bills and post"),
}
# To be said aloud to who asks. Each is true of everybody: it neither confirms nor denies anything.
INSTEAD = {
    Category.VISITS: gettext_lazy(
        "I cannot say when we come, or who comes. Ring %(name)s, and find a time that suits you both."
    ),
    Category.GOALS: gettext_lazy(
        "What %(name)s is working towards is for %(name)s to tell. Ask the next time you talk."
    ),
    Category.HEALTH: gettext_lazy(
        "I may not tell anything about health. Ring %(name)s: it is %(name)s who decides what you are told."
    ),
    Category.WELLBEING: gettext_lazy("How things are is best answered by %(name)s. Ring, and take your time."),
    Category.MESSAGES: gettext_lazy(
        "I cannot pass on what we write at the visits. I will gladly tell %(name)s that you rang."
    ),
    Category.PRACTICAL: gettext_lazy("Money and practical matters I cannot talk about. Take them up with %(name)s."),
}


@dataclass(frozen=True)
class Line:
    """One category as it is read with the telephone in the hand."""

    may: May
    name: str
    covers: str
    word: str
    until: str
    instead: str
    told_at: datetime | None = None

    @property
    def category(self) -> str:
        return self.may.category


def lines(agreement: Agreement, told_at: Mapping[str, datetime] | None = None) -> tuple[Line, ...]:
    """All six in their order; `told_at` says when each was last told to this relative."""
    name = agreement.relative.citizen.first_name
    return tuple(_line(may, name, (told_at or {}).get(may.category)) for may in agreement.mays)


def _line(may: May, name: str, told_at: datetime | None) -> Line:
    return Line(
        may=may,
        name=label(may.category),
        covers=str(COVERS[Category(may.category)]),
        word=by_whose_word(may, name),
        until=until(may),
        instead="" if may.may else str(INSTEAD[Category(may.category)]) % {"name": name},
        told_at=told_at,
    )


def label(category: str) -> str:
    return str(Category(category).label)


def told_about(categories: Iterable[str]) -> str:
    """*visits and times and health*"""
    return listed([label(each) for each in categories])


def by_whose_word(may: May, name: str) -> str:
    """*Karen said yes on 7 September 2026*, *Guardian: judgment of 3 May*."""
    if may.basis is not None:
        kind = str(BasisKind(may.basis.kind).label).capitalize()
        return _("%(kind)s: %(document)s") % {"kind": kind, "document": may.basis.document}
    words = {"name": name, "day": written_date(may.said_on) if may.said_on else ""}
    if may.why == Why.NOT_BEGUN and may.answer is not None:
        words["day"] = written_date(may.answer.from_on)
    if may.why == Why.OVER and may.answer is not None and may.answer.until_on:
        words["day"] = written_date(may.answer.until_on)
    return _WORD[may.why] % words


_WORD = {
    Why.HER_YES: gettext_lazy("%(name)s said yes on %(day)s"),
    Why.HER_NO: gettext_lazy("%(name)s said no on %(day)s"),
    Why.REVOKED: gettext_lazy("%(name)s took the yes back on %(day)s"),
    Why.NOT_BEGUN: gettext_lazy("The yes from %(name)s begins on %(day)s"),
    Why.OVER: gettext_lazy("The yes from %(name)s ended on %(day)s"),
    Why.NOT_ASKED: gettext_lazy("%(name)s has not been asked"),
}


def until(may: May) -> str:
    if not may.may:
        return ""
    return _("until %(day)s") % {"day": written_date(may.until)} if may.until else _("until it is changed")


def frozen(may: May) -> dict[str, str | int | None]:
    """By which word it was told, as it stood when it was told; kept in the telling."""
    return {
        "why": may.why.value,
        "reason": may.reason,
        "said_on": _day(may.said_on),
        "until": _day(may.until),
        "answer": may.answer.number if may.answer else None,
        "basis": may.basis.number if may.basis else None,
        "kind": may.basis.kind if may.basis else "",
        "document": may.basis.document if may.basis else "",
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def stamp(agreement: Agreement) -> str:
    """Changes whenever the page would say something else; an open page asks with it. Tells nothing by itself."""
    relative = agreement.relative
    said = [
        *(sorted(frozen(may).items(), key=lambda pair: pair[0]) for may in agreement.mays),
        *((may.may, may.despite_her_no) for may in agreement.mays),
        (relative.pk, relative.version, relative.member.version, relative.staff_id),
        (relative.ended_at, relative.member.ended_at),
    ]
    return salted_hmac("relatives.telling", repr(said), algorithm="sha256").hexdigest()[:24]
