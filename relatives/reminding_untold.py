"""She is told afterwards what was told without her word: as soon as possible (sundhedsloven § 43, stk. 4)."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Notice
from citizens.reminding import Person, Reason, key_of
from relatives.models import Telling
from teams.speech import written_day

UNTOLD = "relatives.untold"
AGAIN_AFTER = timedelta(days=1)  # it cannot be settled by closing the notice: only by telling her


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    """One statement."""
    rows = Telling.objects.untold().filter(citizen__in=people.keys()).select_related("relative__member")
    return (reason(telling) for telling in rows.order_by("told_at", "id"))


def reason(telling: Telling) -> Reason:
    told_on = timezone.localdate(telling.told_at)
    return Reason(
        key=key(telling.pk),
        what=UNTOLD,
        citizen=telling.citizen_id,
        due_on=told_on,
        rests=AGAIN_AFTER,
        kind=Notice.Kind.OTHER,
        path=reverse("relatives:citizen_told", args=[telling.pk]),
        facts={"who": telling.relative.member.name, "on": told_on.isoformat()},
        though_away=True,
    )


def key(telling: int) -> str:
    return key_of(UNTOLD, telling)


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    words = {"who": facts["who"], "day": written_day(date.fromisoformat(str(facts["on"]))), "name": name}
    return (
        _(
            "On %(day)s we told %(who)s something that %(name)s had not said yes to. Tell %(name)s what, and why, as"
            " soon as possible."
        )
        % words
    )
