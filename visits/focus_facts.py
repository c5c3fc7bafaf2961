"""What the rule of same focus looks at, read in one statement, so that a visit's page can afford it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone

from citizens.models import Citizen, Question
from goals.models import LadderRating, SubGoal
from teams.models import Profession, Staff
from visits import clock, focus
from visits.models import FocusDecision, PlanStaff, PlanSubGoal, Visit, VisitWorker

NIGHT_FROM, NIGHT_UNTIL = time(22), time(7)
LONGEST_TURN = timedelta(weeks=12)
DAY = timedelta(days=1)
SHOWN_AT_MOST = 12
ANSWER_SHOWN = timedelta(days=7)


@dataclass(frozen=True)
class Asked:
    """A question to a colleague about her: open, or answered within a week."""

    number: int
    by: str
    at: datetime
    to_profession: str
    text: str
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None

    @property
    def to_words(self) -> str:
        return str(Profession(self.to_profession).label)


@dataclass(frozen=True)
class Together:
    """What those who come to her should know of each other."""

    findings: tuple[focus.Finding, ...] = ()
    questions: tuple[Asked, ...] = ()


def together(citizen_id: int, today: date, me: Staff | None = None) -> Together:
    """One statement. With `me` only the findings that concern this profession."""
    row: Any = _rows(citizen_id, today).first()
    if row is None:
        return Together()
    found = focus.findings(_known(row), today)
    mine = tuple(each for each in found if me is None or each.concerns(me.profession))
    return Together(mine, tuple(_asked(each) for each in row.asked))


def together_on(visit: Any, me: Staff) -> Together:
    """For the page of a visit; without a tie her record stays closed."""
    return together(visit.citizen_id, timezone.localdate(), me) if visit.is_tied else Together()


def _rows(citizen_id: int, today: date) -> QuerySet[Citizen]:
    return Citizen.objects.filter(pk=citizen_id).annotate(**_facts(today))


@lru_cache(maxsize=2)
def _facts(today: date) -> dict[str, ArraySubquery]:
    """The same for everybody on that day: made once, since making them costs more than running them."""
    return {
        "shared": ArraySubquery(_sub_goals()),
        "rated": ArraySubquery(_ratings(today)),
        "planned": ArraySubquery(_visits(today)),
        "decided": ArraySubquery(_decisions()),
        "asked": ArraySubquery(_questions(today)),
    }


def _json(rows: QuerySet[Any], **columns: Any) -> QuerySet[Any, Any]:
    return rows.values(json=JSONObject(**columns))


def _sub_goals() -> QuerySet[Any, Any]:
    rows = SubGoal.objects.open().filter(goal__citizen=OuterRef("pk"), goal__ended_at__isnull=True)
    ordered = rows.order_by("goal_id", "position", "id")
    return _json(ordered, number="pk", title="title", professions="professions")


def _ratings(today: date) -> QuerySet[Any, Any]:
    from_at, until_at = clock.days(today - focus.RATED_WITHIN, today)
    rows = LadderRating.objects.standing().filter(
        sub_goal__goal__citizen=OuterRef("pk"), sub_goal__ended_at__isnull=True, rated_at__range=(from_at, until_at)
    )
    who = {"profession": "rated_by__profession", "first": "rated_by__first_name", "last": "rated_by__last_name"}
    return _json(rows, number="pk", sub_goal="sub_goal_id", at="rated_at", step="step", **who)


def _visits(today: date) -> QuerySet[Any, Any]:
    """This week's; and of plans that come more seldom the next ones."""
    monday = clock.monday(today)
    seldom = Q(plan__every_n_weeks__gt=1, day__range=(monday, monday + LONGEST_TURN))
    standing = Visit.objects.standing().filter(citizen=OuterRef("pk"))
    rows = standing.filter(Q(day__range=(monday, monday + 6 * DAY)) | seldom)
    still = PlanSubGoal.objects.filter(sub_goal__ended_at__isnull=True, sub_goal__goal__ended_at__isnull=True)
    serves = still.filter(plan=OuterRef("plan_id")).values("sub_goal_id")
    coming = VisitWorker.objects.filter(visit=OuterRef("pk"), cancelled_at__isnull=True)
    fixed = PlanStaff.objects.filter(plan=OuterRef("plan_id"))
    return _json(
        rows.order_by("start_at", "id"),
        start="start_at",
        every=F("plan__every_n_weeks"),
        sub_goals=ArraySubquery(serves),
        coming=ArraySubquery(coming.values("staff__profession")),
        fixed=ArraySubquery(fixed.values("staff__profession")),
    )


def _decisions() -> QuerySet[Any, Any]:
    rows = FocusDecision.objects.filter(citizen=OuterRef("pk"), sub_goal__ended_at__isnull=True)
    return _json(rows.order_by("decided_at"), key="key", decision="decision", at="decided_at")


def _questions(today: date) -> QuerySet[Any, Any]:
    """The open ones first, the oldest on top."""
    since, _until = clock.days(today - ANSWER_SHOWN, today)
    standing = Q(answered_at=None, taken_back_at=None) | Q(answered_at__gte=since)
    rows = Question.objects.filter(standing, citizen=OuterRef("pk"))
    who = {"first": "asked_by__first_name", "last": "asked_by__last_name", "to": "to_profession"}
    answer = {"answer": "answer", "done": "answered_at", "by": "answered_by__first_name"}
    ordered = rows.order_by(F("answered_at").desc(nulls_first=True), "asked_at", "id")
    return _json(ordered, number="pk", at="asked_at", text="text", **who, **answer)


def _known(row: Any) -> focus.Known:
    agreed = [each for each in row.decided if each["decision"] == FocusDecision.Decision.AGREED_DIFFERENCE]
    return focus.Known(
        sub_goals=tuple(focus.Shared(each["number"], each["title"], tuple(each["professions"])) for each in row.shared),
        ratings=tuple(_rated(each) for each in row.rated),
        visits=tuple(_planned(each) for each in row.planned),
        agreed=tuple(focus.Agreed(each["key"], _day(each["at"])) for each in agreed),
        closed=frozenset(each["key"] for each in row.decided),
        is_away=row.paused_at is not None or row.ended_at is not None,
    )


def _rated(told: dict[str, Any]) -> focus.Rated:
    who = f"{told['first']} {told['last']}"
    day = _day(told["at"])
    return focus.Rated(told["number"], told["sub_goal"], told["profession"], who, day, told["step"])


def _planned(told: dict[str, Any]) -> focus.Planned:
    begins = clock.wall_time(datetime.fromisoformat(told["start"]))
    return focus.Planned(
        day=_day(told["start"]),
        sub_goals=tuple(told["sub_goals"]),
        professions=tuple(told["coming"] or told["fixed"]),
        is_night=begins >= NIGHT_FROM or begins < NIGHT_UNTIL,
        every_n_weeks=told["every"],
    )


def _asked(told: dict[str, Any]) -> Asked:
    who, at = f"{told['first']} {told['last']}", datetime.fromisoformat(told["at"])
    done = datetime.fromisoformat(told["done"]) if told["done"] else None
    return Asked(told["number"], who, at, told["to"], told["text"], told["answer"], told["by"] or "", done)


def _day(moment: str) -> date:
    return clock.local_day(datetime.fromisoformat(moment))


def finding_of(citizen_id: int, key: str, today: date) -> focus.Finding | None:
    """The open finding of this key."""
    return next((each for each in together(citizen_id, today).findings if each.key == key), None)


def finding_at(citizen_id: int, address: UUID, today: date) -> focus.Finding | None:
    return next((each for each in together(citizen_id, today).findings if each.address == address), None)


def decisions_of(citizen: Citizen) -> list[FocusDecision]:
    """What has been decided about her, newest first."""
    rows = FocusDecision.objects.filter(citizen=citizen).select_related("sub_goal", "decided_by")
    return list(rows.order_by("-decided_at", "-id")[:SHOWN_AT_MOST])
