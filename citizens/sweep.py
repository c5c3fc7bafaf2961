"""Reminders of all rooms raised, kept right and closed. Safe twice, at once, and after weeks without a worker."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.module_loading import import_string

from citizens import reminding
from citizens.actions.reminders import close_reminder, keep_reminder, raise_reminder
from citizens.models import Citizen, ContactPerson, Notice, TeamTie
from citizens.models.citizen import CitizenQuerySet
from citizens.reminding import PREFIX, Addressed, Members, Person, Reason, Turn
from teams.models import Membership

log = logging.getLogger(__name__)


def remind_all() -> int:
    """How many new reminders were raised; one transaction each, so that one that fails holds nobody else up."""
    today = timezone.localdate()
    people = people_with_help(today)
    found, silent = _reasons(people, today)
    held = reminding.holding(found, people)
    members = _members(today)
    rows = _reminders(held, today)
    standing = {row.dedupe_key: row for row in rows if row.done_at is None}
    settled = {row.dedupe_key: timezone.localdate(row.done_at) for row in rows if row.done_at}
    _close_gone(reminding.no_longer(standing, held, silent), standing)
    to = {reason.key: reminding.addressed(reason, people[reason.citizen]) for reason in held}
    _keep_right(held, standing, to)
    recipients = {key: reminding.told(whom, members) for key, whom in to.items()}
    new = reminding.new_ones(held, standing, settled, _turns(rows, members, today), recipients, today)
    return _raise(new, to, members, today)


def people_with_help(today: date) -> dict[int, Person]:
    """Who has help and a team or a contact person. One statement."""
    rows = _with_whom(today).active()
    found: list[Any] = list(rows.filter(Q(team_number__isnull=False) | Q(contact_number__isnull=False)))
    return {row.pk: _person(row) for row in found}


def person_of(citizen: Citizen, today: date) -> Person:
    """The same of one of them, for what is raised at once. One statement."""
    return _person(_with_whom(today).get(pk=citizen.pk))


def _with_whom(today: date) -> CitizenQuerySet:
    """Each with the numbers of her home-care team and of her contact person."""
    ties = TeamTie.objects.open_on(today).filter(citizen=OuterRef("pk"), kind=TeamTie.Kind.HOME_CARE)
    contacts = ContactPerson.objects.filter(citizen=OuterRef("pk"), rank=0, until_on__isnull=True)
    return Citizen.objects.annotate(
        team_number=Subquery(ties.values("team_id")[:1]), contact_number=Subquery(contacts.values("staff_id")[:1])
    )


def _person(row: Any) -> Person:
    return Person(
        citizen=row.pk,
        team=row.team_number,
        contact=row.contact_number,
        first_name=row.first_name,
        taken_in_on=timezone.localdate(row.taken_in_at),
        paused=row.paused_at is not None,
    )


def _reasons(people: Mapping[int, Person], today: date) -> tuple[list[Reason], set[str]]:
    """What the rooms say; and those that failed, which are asked again by the next sweep."""
    found: list[Reason] = []
    silent: set[str] = set()
    for path in settings.REMINDERS:
        try:
            with transaction.atomic():
                found += import_string(path)(people, today)
        except Exception:
            log.exception("a room could not say what is to be reminded of", extra={"room": path})
            _mend_line()
            silent.add(reminding.room_of(path))
    return found, silent


def _members(today: date) -> Members:
    members: dict[int, list[tuple[int, str]]] = defaultdict(list)
    rows = Membership.objects.on(today).filter(team__isnull=False).values_list("team_id", "staff_id", "role")
    for team, staff, role in rows:
        members[team or 0].append((staff, role))
    return members


def _reminders(held: Iterable[Reason], today: date) -> list[Notice]:
    """Those that are open, made today, or settled so lately that a reason may rest; the last settled comes last."""
    since = today - max((reason.rests for reason in held), default=timedelta(days=1))
    rows = Notice.objects.filter(dedupe_key__startswith=PREFIX).order_by("done_at")
    return list(rows.filter(Q(done_at__isnull=True) | Q(done_at__date__gte=since)))


def _turns(rows: Iterable[Notice], members: Members, today: date) -> set[Turn]:
    """Who has been told of whom today."""
    made_today = (row for row in rows if row.citizen_id and timezone.localdate(row.made_at) == today)
    return {(recipient, row.citizen_id or 0) for row in made_today for recipient in reminding.told(_to(row), members)}


def _to(notice: Notice) -> Addressed:
    return Addressed(notice.team_id, notice.for_staff_id, tuple(notice.for_roles))


def _alone(key: str, work: Callable[[], object]) -> bool:
    """In a transaction of its own; whether it was done. The next sweep tries again."""
    try:
        with transaction.atomic():
            return bool(work())
    except Exception:
        log.exception("a reminder failed", extra={"reminder": key})
        _mend_line()
        return False


def _mend_line() -> None:
    """A line to the database that broke takes only one with it."""
    if not connection.in_atomic_block:
        connection.close_if_unusable_or_obsolete()


def _close_gone(keys: Iterable[str], standing: Mapping[str, Notice]) -> None:
    for key in sorted(keys):
        _alone(key, partial(close_reminder, by=None, notice=standing[key]))


def _keep_right(held: Iterable[Reason], standing: Mapping[str, Notice], to: Mapping[str, Addressed]) -> None:
    """What stands says what holds today, to whom it concerns today."""
    for reason in held:
        notice = standing.get(reason.key)
        if notice and not _is_right(notice, reason, to[reason.key]):
            _alone(reason.key, partial(keep_reminder, by=None, notice=notice, reason=reason, to=to[reason.key]))


def _is_right(notice: Notice, reason: Reason, to: Addressed) -> bool:
    said = (notice.due_on, notice.path, notice.facts)
    return said == (reason.due_on, reason.path, dict(reason.facts)) and _to(notice) == to


def _raise(new: Iterable[Reason], to: Mapping[str, Addressed], members: Members, today: date) -> int:
    """In the order given."""
    return sum(_alone(each.key, partial(_raise_one, each, to[each.key], members, today)) for each in new)


def _raise_one(reason: Reason, to: Addressed, members: Members, today: date) -> bool:
    """Another sweep may have been first: looked at again while the citizen's row is held."""
    Citizen.objects.select_for_update(no_key=True).get(pk=reason.citizen)
    rows = Notice.objects.filter(dedupe_key__startswith=PREFIX, citizen=reason.citizen)
    lately = list(rows.filter(Q(done_at__isnull=True) | Q(done_at__date__gte=today)))
    turns = {(recipient, reason.citizen) for recipient in reminding.told(to, members)}
    waits = bool(turns & _turns(lately, members, today)) and not reason.on_its_day
    if waits or any(row.dedupe_key == reason.key for row in lately):
        return False
    raise_reminder(by=None, reason=reason, to=to)
    return True
