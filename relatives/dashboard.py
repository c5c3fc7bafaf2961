"""Numbers about the cooperation with families: each with its definition, its window and n. No name appears."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from citizens.models.citizen import CitizenQuerySet
from relatives.models import Disagreement, ExpectationSheet, LeaderCase, Message, Relative, SharingItem
from relatives.models.family import LeaderCaseQuerySet
from relatives.reminding_family import answer_by
from teams.models import Municipality

YEAR = timedelta(days=365)
AGES = (7, 30)  # days: up to a week, up to a month, longer


@dataclass(frozen=True)
class Share:
    """`count` of `n`."""

    count: int
    n: int
    first: date
    last: date
    definition: str


@dataclass(frozen=True)
class Ages:
    """Open disagreements: up to a week, up to a month, longer; and how many of them have the leader called in."""

    bands: tuple[int, int, int]
    called: int
    day: date
    definition: str

    @property
    def n(self) -> int:
        return sum(self.bands)


def agreements_looked_at(team_id: int, today: date) -> Share:
    """Of the citizens who have said who their relatives are. One statement."""
    standing = Relative.objects.standing().filter(citizen=OuterRef("pk"))
    said = SharingItem.objects.filter(relative__citizen=OuterRef("pk"), agreed_at__date__gt=today - YEAR)
    said = said.filter(relative__ended_at__isnull=True, relative__member__ended_at__isnull=True)
    rows = _citizens(team_id, today).filter(Exists(standing)).annotate(lately=Exists(said))
    found = list(rows.order_by().values_list("lately", flat=True))
    return Share(
        count=sum(found),
        n=len(found),
        first=today - YEAR,
        last=today,
        definition=_(
            "Citizens with a relative who have said within a year what may be told, of all who have named a relative."
        ),
    )


def expectations_reviewed(team_id: int, today: date) -> Share:
    """Sheets whose day for the next talk has not passed. One statement."""
    citizens = _citizens(team_id, today).order_by().values("pk")
    sheets = ExpectationSheet.objects.filter(citizen__in=citizens, expectations__ended_at__isnull=True).distinct()
    days = list(sheets.values_list("pk", "review_on"))
    return Share(
        count=sum(review_on >= today for _sheet, review_on in days),
        n=len(days),
        first=today,
        last=today,
        definition=_("Families with agreed wishes whose next talk is not overdue, of all families with agreed wishes."),
    )


def messages_in_time(team_id: int, first: date, last: date) -> Share:
    """Those received within the window whose day for the answer has come. Two statements."""
    days = Municipality.objects.ours().message_working_days
    citizens = Citizen.objects.in_team(team_id, last).order_by().values("pk")
    rows = Message.objects.filter(
        citizen__in=citizens, wants_answer=True, closed_at__isnull=True, received_at__date__range=(first, last)
    )
    due = [
        (answer_by(timezone.localdate(received_at), days), timezone.localdate(answered_at) if answered_at else None)
        for received_at, answered_at in rows.order_by().values_list("received_at", "answered_at")
    ]
    known = [(by, answered) for by, answered in due if answered or by < last]
    return Share(
        count=sum(answered is not None and answered <= by for by, answered in known),
        n=len(known),
        first=first,
        last=last,
        definition=_("Messages that wanted an answer and had it within %(days)s working days.") % {"days": days},
    )


def open_disagreements(team_id: int, today: date) -> Ages:
    """One statement."""
    citizens = _citizens(team_id, today).order_by().values("pk")
    rows = Disagreement.objects.open().filter(citizen__in=citizens)
    calls = rows.annotate(called=Exists(_cases())).order_by().values_list("opened_at", "called")
    told = [((today - timezone.localdate(opened_at)).days, called) for opened_at, called in calls]
    return Ages(
        bands=_bands(days for days, _called in told),
        called=sum(called for _days, called in told),
        day=today,
        definition=_("Open disagreements by how long ago they were written down, closed ones not counted."),
    )


def _bands(days: Iterable[int]) -> tuple[int, int, int]:
    counted = Counter(sum(each > limit for limit in AGES) for each in days)
    return counted[0], counted[1], counted[2]


def _citizens(team_id: int, today: date) -> CitizenQuerySet:
    return Citizen.objects.active().in_team(team_id, today).filter(paused_at__isnull=True)


def _cases() -> LeaderCaseQuerySet:
    return LeaderCase.objects.open().filter(disagreement=OuterRef("pk"))
