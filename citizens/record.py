"""What stands on the citizen's page, read in few statements and handed on as frozen dataclasses."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import AccessLog, Citizen, ContactPerson, Kind, NetworkMember, Side, Statement, TeamTie
from citizens.models.statement import StatementQuerySet
from teams.models import Staff
from teams.timeline import Page, page_before
from teams.tokens import ROLE as SYSTEM

SHOWN_AT_MOST = 12


@dataclass(frozen=True)
class Heading:
    """The statements under one heading, newest first; `older` are folded away, `unread` more are not on the page."""

    kind: Kind
    newest: list[Statement]
    older: list[Statement]
    unread: int = 0

    @property
    def earlier(self) -> int:
        return len(self.older) + self.unread


@dataclass(frozen=True)
class Pieces:
    """The two pieces of one puzzle: what she knows, and what the professionals (and relatives) know.

    `before`: where the next page begins, when all is read.
    """

    citizen: list[Heading]
    professional: list[Heading]
    relative: list[Heading]
    before: int | None = None


def headings(statements: list[Any], shown: int = 2) -> list[Heading]:
    """Grouped by heading in the order of the headings, each newest first; a statement may know how many there are."""
    found: dict[str, list[Any]] = {}
    for statement in statements:
        found.setdefault(statement.kind, []).append(statement)
    kinds = [kind for kind in Kind if kind in found]
    unread = {kind: getattr(found[kind][0], "among", len(found[kind])) - len(found[kind]) for kind in kinds}
    return [Heading(kind, found[kind][:shown], found[kind][shown:], unread[kind]) for kind in kinds]


def pieces_of(citizen: Citizen) -> Pieces:
    """The newest of each heading, and how many there are."""
    heading = [F("side"), F("kind")]
    newest_first = [F("said_at").desc(), F("id").desc()]
    counted = (
        _told(citizen)
        .annotate(
            place=Window(RowNumber(), partition_by=heading, order_by=newest_first),
            among=Window(Count("pk"), partition_by=heading),
        )
        .order_by(*newest_first)
    )
    return _pieces(counted.filter(place__lte=SHOWN_AT_MOST))


def all_pieces_of(citizen: Citizen, before: str | None) -> Pieces:
    """All of them, a page at a time from the newest back."""
    found = page_before(_told(citizen), "said_at", before)
    return _pieces(found.rows, found.before)


def _told(citizen: Citizen) -> StatementQuerySet:
    return citizen.statements.standing().exclude(kind=Kind.HEADLINE).select_related("written_by")


def _pieces(told: Iterable[Statement], before: int | None = None) -> Pieces:
    by_side: dict[str, list[Statement]] = {side: [] for side in Side}
    for row in told:
        by_side[row.side].append(row)
    return Pieces(
        citizen=headings(by_side[Side.CITIZEN], shown=1),
        professional=headings(by_side[Side.PROFESSIONAL]),
        relative=headings(by_side[Side.RELATIVE]),
        before=before,
    )


def statements_of(citizen: Citizen, before: str | None) -> Page[Statement]:
    """All that stands about her, a page at a time from the newest back."""
    return page_before(citizen.statements.standing().select_related("written_by"), "said_at", before)


def headlines_of(citizen: Citizen) -> list[Statement]:
    """Her sentences, newest first: the first stands on every page, the others are its history."""
    rows = citizen.statements.headlines().select_related("written_by").order_by("-said_at", "-id")
    return list(rows[:SHOWN_AT_MOST])


def network_of(citizen: Citizen) -> list[NetworkMember]:
    return list(citizen.network.standing())


def contacts_of(citizen: Citizen) -> list[ContactPerson]:
    return list(citizen.contact_persons.filter(until_on__isnull=True).select_related("staff"))


def contact_of(citizen: Citizen) -> Staff | None:
    """Her contact person, without the substitutes."""
    return next((contact.staff for contact in contacts_of(citizen) if contact.rank == 0), None)


def ties_of(citizen: Citizen) -> list[TeamTie]:
    return list(TeamTie.objects.open_on(timezone.localdate()).filter(citizen=citizen).select_related("team"))


@dataclass(frozen=True)
class Looks:
    """How often one kind of colleague opened her record."""

    profession: str
    times: int


@dataclass(frozen=True)
class Look:
    """One look at her record: looks of one person within 15 minutes are one."""

    at: datetime
    profession: str
    name: str
    wrote: bool


LOOK_MINUTES = 15
LINK = "link"  # the basis of whoever opened a page by its token


def looks_at(citizen: Citizen, since: datetime) -> list[Look]:
    """Record rows only, newest first, grouped within 15 minutes per person."""
    rows = AccessLog.objects.filter(
        citizens__contains=[citizen.pk], mark=AccessLog.Mark.RECORD, at__gte=since
    ).order_by("staff_id", "user_id", "at")
    people = Staff.objects.in_bulk({row.staff_id for row in rows if row.staff_id})
    grouped: list[list[AccessLog]] = []
    for row in rows:
        last = grouped[-1][-1] if grouped else None
        near = last and row.at - last.at <= timedelta(minutes=LOOK_MINUTES)
        if last and near and _who(last) == _who(row):
            grouped[-1].append(row)
        else:
            grouped.append([row])
    looks = [_look(group, people) for group in grouped]
    return sorted(looks, key=lambda look: look.at, reverse=True)


def _who(row: AccessLog) -> tuple[int | None, int | None, str]:
    """Those who have no log-in are told apart by what they opened it for."""
    return row.staff_id, row.user_id, "" if row.user_id else row.purpose


def _look(group: list[AccessLog], people: dict[int, Staff]) -> Look:
    staff = people.get(group[0].staff_id or 0)
    wrote = any(row.method == "POST" for row in group)
    if group[0].role == SYSTEM:
        return Look(at=group[0].at, profession=_("another system"), name=group[0].purpose, wrote=wrote)
    if group[0].basis == LINK and not group[0].user_id:
        return Look(at=group[0].at, profession=_("an organisation"), name=group[0].purpose, wrote=wrote)
    profession = staff.get_profession_display() if staff else ""
    return Look(at=group[0].at, profession=profession, name=str(staff or ""), wrote=wrote)


def looks_by_profession(looks: list[Look]) -> list[Looks]:
    counted = Counter(look.profession for look in looks)
    return [Looks(profession, times) for profession, times in counted.most_common()]


def by_day(looks: list[Look]) -> list[tuple[date, list[Look]]]:
    days: dict[date, list[Look]] = {}
    for look in looks:
        days.setdefault(timezone.localtime(look.at).date(), []).append(look)
    return list(days.items())
