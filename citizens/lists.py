"""The list of citizens: keyset pages, never counted over all rows; search folded, by name, phone or full CPR."""

import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Q

from citizens import cpr
from citizens.models import Citizen, CitizenQuerySet
from citizens.names import folded_words
from teams.models import User
from teams.roles import Permission

PAGE = 50
FOUND_AT_MOST = 30


@dataclass(frozen=True)
class CitizenPage:
    citizens: list[Citizen]
    after: int | None


def citizens_after(user: User, after: int | None) -> CitizenPage:
    """The next page after the citizen numbered `after` (who must be visible too)."""
    visible = Citizen.objects.visible_to(user, Permission.CITIZENS_SEE).active().with_headline()
    start = visible.filter(pk=after).values_list("sort_key", "pk").first() if after else None
    if start:
        visible = visible.filter(Q(sort_key__gt=start[0]) | Q(sort_key=start[0], pk__gt=start[1]))
    rows = list(visible.order_by("sort_key", "pk")[: PAGE + 1])
    more = len(rows) > PAGE
    return CitizenPage(rows[:PAGE], rows[PAGE - 1].pk if more else None)


def search(user: User, typed: str, today: date) -> list[Citizen]:
    """At most thirty whom the person may see. A full CPR number is looked up through its keyed hash."""
    visible = Citizen.objects.visible_to(user, Permission.CITIZENS_SEE).with_headline()
    return list(_matching(visible, typed, today).order_by("sort_key", "pk")[:FOUND_AT_MOST])


def _matching(visible: CitizenQuerySet, typed: str, today: date) -> CitizenQuerySet:
    try:
        number = cpr.read(typed, today)
    except ValidationError:
        number = None
    if number is not None:
        return visible.filter(cpr_index=cpr.index(number.digits))
    digits = re.sub(r"\D", "", typed)
    if len(digits) >= 6 and not re.search(r"[^\d\s+()./-]", typed):
        return visible.with_phone(digits)
    words = folded_words(typed)[:6]
    return visible.found_by(words) if words else visible.none()
