"""Reminders raised and closed from what has been written. Safe to run twice, and after weeks in which nothing ran."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, F, Max, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from citizens.actions import close_notice, raise_notice
from citizens.models import Citizen, ContactPerson, Conversation, Kind, Notice, Side, Statement, TeamTie
from goals import reminders
from goals.models import Goal, LadderRating
from goals.reminders import PREFIX, Newcomer, OpenGoal, Reason, What
from teams.models import Municipality, Staff, Team
from teams.speech import whose, written_day

DANISH = "da"  # what is stored is written in the language of the record
KINDS = {What.CONVERSATION: Notice.Kind.OTHER, What.REVIEW: Notice.Kind.REVIEW, What.STILL: Notice.Kind.REVIEW}
TALKED_ABOUT = (Kind.EXPERIENCE, Kind.MEANINGFUL)


def remind_all() -> int:
    """How many new reminders were raised; one transaction each."""
    today = timezone.localdate()
    citizens = {citizen.pk: citizen for citizen in _citizens(today)}
    goals = {goal.pk: goal for goal in _goals(citizens)}
    settings = Municipality.objects.first() or Municipality()
    still = timedelta(weeks=settings.goal_still_weeks)
    held = reminders.reasons(_newcomers(citizens), _open_goals(goals), still, today)
    standing, settled, had = _told_already(today)
    _close_gone(reminders.no_longer(standing, held))
    new = reminders.new_ones(held, standing, settled, had, today)
    return sum(_raise(reason, citizens[reason.citizen], goals.get(reason.goal or 0)) for reason in new)


def _citizens(today: date) -> list[Any]:
    """Who has help and is not away, each with `home_team`, `contact` and `has_talked`. Three statements."""
    ties = TeamTie.objects.open_on(today).filter(citizen=OuterRef("pk"), kind=TeamTie.Kind.HOME_CARE)
    contacts = ContactPerson.objects.filter(citizen=OuterRef("pk"), rank=0, until_on__isnull=True)
    said = Statement.objects.filter(citizen=OuterRef("pk"), side=Side.CITIZEN, kind__in=TALKED_ABOUT)
    agreed = Conversation.objects.filter(citizen=OuterRef("pk"), agreed_at__isnull=False)
    rows = (
        Citizen.objects.active()
        .filter(paused_at__isnull=True)
        .annotate(
            team_number=Subquery(ties.values("team_id")[:1]),
            contact_number=Subquery(contacts.values("staff_id")[:1]),
            has_talked=Exists(said.filter(withdrawal__isnull=True)) | Exists(agreed),
        )
    )
    found: list[Any] = list(rows.filter(Q(team_number__isnull=False) | Q(contact_number__isnull=False)))
    teams = Team.objects.in_bulk({each.team_number for each in found if each.team_number})
    contacts_found = Staff.objects.in_bulk({each.contact_number for each in found if each.contact_number})
    for each in found:
        each.home_team, each.contact = teams.get(each.team_number), contacts_found.get(each.contact_number)
    return found


def _goals(citizens: dict[int, Any]) -> list[Any]:
    """Their open goals, each with `looked_at` and its `ladders`. Two statements."""
    rows = Goal.objects.open().filter(citizen__in=citizens.keys()).annotate(looked_at=Max("reviews__reviewed_at"))
    goals: list[Any] = list(rows.order_by("pk"))
    ladders: dict[int, dict[int, list[tuple[date, int]]]] = defaultdict(lambda: defaultdict(list))
    ratings = LadderRating.objects.standing().filter(sub_goal__goal__in=goals).annotate(goal=F("sub_goal__goal_id"))
    for rating in ratings.order_by("rated_at", "id"):
        day = timezone.localdate(rating.rated_at)
        ladders[rating.goal][rating.sub_goal_id].append((day, rating.step))  # type: ignore[attr-defined]
    for goal in goals:
        goal.ladders = list(ladders[goal.pk].values())
    return goals


def _newcomers(citizens: dict[int, Any]) -> list[Newcomer]:
    return [Newcomer(each.pk, timezone.localdate(each.taken_in_at), each.has_talked) for each in citizens.values()]


def _open_goals(goals: dict[int, Any]) -> list[OpenGoal]:
    found = []
    for goal in goals.values():
        looked_at_on = timezone.localdate(goal.looked_at) if goal.looked_at else None
        moved_on = reminders.moved_on(timezone.localdate(goal.agreed_at), looked_at_on, goal.ladders)
        found.append(OpenGoal(goal.pk, goal.citizen_id, goal.aim, goal.review_on, moved_on))
    return found


def _told_already(today: date) -> tuple[set[str], dict[str, date], set[int]]:
    """Keys that are open, the day on which others were last settled, and who has had a reminder today."""
    standing: set[str] = set()
    settled: dict[str, date] = {}
    had: set[int] = set()
    for notice in Notice.objects.filter(dedupe_key__startswith=PREFIX).order_by("done_at"):
        if notice.done_at is None:
            standing.add(notice.dedupe_key)
        else:
            settled[notice.dedupe_key] = timezone.localdate(notice.done_at)
        if timezone.localdate(notice.made_at) == today and notice.citizen_id:
            had.add(notice.citizen_id)
    return standing, settled, had


def _close_gone(keys: set[str]) -> None:
    with override(DANISH):
        for notice in Notice.objects.open().filter(dedupe_key__in=keys):
            close_notice(by=None, notice=notice, answer=_("It is no longer so."))


def _raise(reason: Reason, citizen: Any, goal: Goal | None) -> int:
    """1 when the notice is new; in the team's notices and on the contact person's day."""
    with override(DANISH), transaction.atomic():
        before = Notice.objects.open().filter(dedupe_key=reason.key).exists()
        raise_notice(
            by=None,
            citizen=citizen,
            kind=KINDS[reason.what],
            team=citizen.home_team,
            for_staff=citizen.contact,
            text=sentence(reason, citizen.first_name, goal),
            path=path_of(reason),
            due_on=reason.due_on,
            dedupe_key=reason.key,
        )
    return int(not before)


def path_of(reason: Reason) -> str:
    if reason.what is What.CONVERSATION:
        return reverse("citizens:conversation", args=[reason.citizen])
    return reverse("goals:goal_review" if reason.what is What.REVIEW else "goals:goal", args=[reason.goal])


def sentence(reason: Reason, name: str, goal: Goal | None) -> str:
    """Why, and by when."""
    words = {"name": name, "whose": whose(name), "day": written_day(reason.due_on), "title": goal.title if goal else ""}
    if reason.what is What.CONVERSATION:
        return _("Have the first talk with %(name)s by %(day)s: what matters, and what makes a day good?") % words
    if reason.what is What.REVIEW:
        return _("%(whose)s goal ”%(title)s” is to be looked at again by %(day)s.") % words
    return _(
        "The goal ”%(title)s” has stood still for %(weeks)s weeks. Take it to the meeting, or ask %(name)s whether it"
        " still matters."
    ) % (words | {"weeks": reason.weeks})
