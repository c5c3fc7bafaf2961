"""Short, a relative: *Må høre om besøg og plan. Ikke om helbred: »Det fortæller jeg selv.«*"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import pgettext_lazy

from relatives.agreements import Agreement
from relatives.models import Category, Relative
from relatives.sharing import May, Why
from teams.speech import listed

SHORT = {
    Category.VISITS: pgettext_lazy("told", "visits"),
    Category.GOALS: pgettext_lazy("told", "plan"),
    Category.HEALTH: pgettext_lazy("told", "health"),
    Category.WELLBEING: pgettext_lazy("told", "well-being"),
    Category.MESSAGES: pgettext_lazy("told", "messages"),
    Category.PRACTICAL: pgettext_lazy("told", "money"),
}
HER_OWN_NO = frozenset({Why.HER_NO, Why.REVOKED})


@dataclass(frozen=True)
class InShort:
    """`no` is the category of which she said why (health first), with her `reason`; `nor` are the others. `kept` is
    all that may not be told, asked about or not.
    """

    relative: Relative
    name: str
    relation: str
    yes: str
    no: str
    reason: str
    nor: str
    asked: bool
    kept: str


def in_short(agreement: Agreement) -> InShort:
    member = agreement.relative.member
    kept = [may for may in agreement.kept if may.why in HER_OWN_NO]
    kept.sort(key=lambda may: (not may.reason, may.category != Category.HEALTH))
    told_why = bool(kept and kept[0].reason)
    return InShort(
        relative=agreement.relative,
        name=member.name,
        relation=member.relation,
        yes=_listed(agreement.shared),
        no=_listed(kept[:1] if told_why else kept),
        reason=kept[0].reason if told_why else "",
        nor=_listed(kept[1:]) if told_why else "",
        asked=agreement.asked,
        kept=_listed(agreement.kept),
    )


def _listed(mays: Iterable[May]) -> str:
    return listed([str(SHORT[Category(may.category)]) for may in mays])
