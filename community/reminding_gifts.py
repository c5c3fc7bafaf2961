"""Two who are being brought together and wait for us: a yes nobody asked for, a day, and how the first time was."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Notice
from citizens.reminding import Person, Reason, key_of
from community import matching
from community.matching import Stage
from community.models import Gift, Match

WEEK = timedelta(days=7)
DAY = timedelta(days=1)


class What(StrEnum):
    ANSWER = "community.match_answer"
    DAY = "community.match_day"
    MET = "community.match_met"


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    """One statement."""
    hers = Q(giving__citizen__in=people.keys()) | Q(receiving__citizen__in=people.keys())
    rows = Match.objects.filter(hers, ended_at__isnull=True, met_at__isnull=True)
    for match in rows.select_related("giving", "receiving").order_by("suggested_at", "pk"):
        yield from (each for each in of_match(match) if each.due_on <= today and each.citizen in people)


def of_match(match: Match) -> Iterator[Reason]:
    """What it waits for, whether the day has come or not."""
    yeses = {match.giving: match.giver_said_yes_at, match.receiving: match.receiver_said_yes_at}
    stage = matching.stage(list(yeses.values()), match.meeting_at, match.met_at, match.ended_at)
    if stage == Stage.ASKING:
        since = timezone.localdate(match.suggested_at) + WEEK
        yield from (reason(What.ANSWER, match, gift, since) for gift, said in yeses.items() if said is None)
    elif stage == Stage.BOTH_SAID_YES:
        last = max(said for said in yeses.values() if said)
        yield reason(What.DAY, match, match.giving, timezone.localdate(last) + WEEK)
    elif stage == Stage.MEETING and match.meeting_at:
        on = timezone.localdate(match.meeting_at) + DAY
        yield reason(What.MET, match, match.giving, on, for_staff=match.meeting_with_id)


def reason(what: What, match: Match, gift: Gift, since: date, for_staff: int | None = None) -> Reason:
    page = reverse("community:gifts", args=[gift.citizen_id]) if what == What.ANSWER else ""
    return Reason(
        key=key_of(what, match.pk, gift.citizen_id),
        what=what,
        citizen=gift.citizen_id,
        due_on=since,
        rests=WEEK,
        kind=Notice.Kind.OTHER,
        path=page or reverse("community:match", args=[match.pk]),
        facts={},
        for_staff=for_staff,
    )


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    """Of the other not even the first name."""
    told = {"name": name}
    if what == What.ANSWER:
        return _("Somebody could meet %(name)s. Turn the screen and ask whether that would be nice.") % told
    if what == What.DAY:
        return _("%(name)s and another citizen have both said yes to meeting. Agree on a day with each of them.") % told
    return _("%(name)s was to meet another citizen together with you. Note how it was, or agree on another day.") % told
