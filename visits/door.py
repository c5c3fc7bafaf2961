"""Doors to courses, plans and visits: fetched through the citizen whom the person may see, handed to the view."""

from collections.abc import Callable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from citizens.models import Citizen, VisitTie, basis
from teams.access import teams_with
from teams.door import View, guard
from teams.models import User
from teams.roles import Permission
from visits.models import CareCourse, Note, Visit, VisitPlan
from visits.record import with_asking
from visits.stops import with_thread
from visits.waiting import may_close


def for_course(permission: Permission) -> Callable[[View], View]:
    """A care course of a citizen whom the person may meet with `permission`."""

    def find(request: HttpRequest, number: int) -> CareCourse | None:
        user: Any = request.user
        return _with_citizen(_seen(CareCourse.objects.filter(pk=number), user, permission).first())

    return guard("course", find, record=True)


def for_plan(permission: Permission) -> Callable[[View], View]:
    """A visit plan of a citizen whom the person may meet with `permission`."""

    def find(request: HttpRequest, number: int) -> VisitPlan | None:
        user: Any = request.user
        plans = _seen(VisitPlan.objects.filter(pk=number), user, permission)
        return _with_citizen(plans.select_related("course", "team").first())

    return guard("plan", find, record=True)


def for_week_visit(permission: Permission) -> Callable[[View], View]:
    """A visit on the week of a team in which the person has `permission`."""

    def find(request: HttpRequest, number: int) -> Visit | None:
        user: Any = request.user
        teams = teams_with(user, permission, timezone.localdate())
        visits = _seen(Visit.objects.filter(pk=number, team_id__in=teams), user, permission)
        return _with_citizen(visits.select_related("plan", "team").first())

    return guard("visit", find, record=True)


def _seen[Row: (CareCourse, VisitPlan, Visit)](
    rows: QuerySet[Row], user: User, permission: Permission
) -> QuerySet[Row]:
    """Those about citizens whom the person may meet, each with the tie that lets her in."""
    visible = Citizen.objects.visible_to(user, permission)
    return rows.filter(citizen__in=visible).annotate(basis=basis(user, permission, "citizen"))


def _with_citizen[Row: (CareCourse, VisitPlan, Visit)](row: Row | None) -> Row | None:
    """Her headline stands on every page about her."""
    if row is not None:
        row.citizen = Citizen.objects.with_headline().get(pk=row.citizen_id)
    return row


def for_asking_review(view: View) -> View:
    """A review that asked for a change, for whoever may close that: the planner, or the assessor."""
    return guard("review", lambda request, number: may_close(request.user, number), record=True)(view)  # type: ignore[arg-type]


def seen_visit(user: User, permission: Permission, number: int) -> Any:
    """The visit, of a citizen whom the person may meet with `permission`; and always one's own visit that has begun.

    It says whether it `is_tied` (her record may be shown) and whether the person `may_document`: whoever made a visit
    may always deliver the note on it, also after leaving the team, but then sees nothing else.
    """
    mine = VisitTie.objects.filter(visit_number=OuterRef("pk"), staff__user_id=user.pk)
    visits = with_thread(Visit.objects.filter(pk=number)).annotate(
        basis=basis(user, permission, "citizen"),
        may_write=basis(user, Permission.VISITS_DOCUMENT, "citizen"),
        is_mine=Exists(mine),
    )
    found: Any = with_asking(visits).select_related("citizen", "plan", "team", "cancelled_by").first()
    if found is None:
        return None
    was_mine = found.is_mine and found.start_at <= timezone.now()
    found.is_tied, found.basis = bool(found.basis), found.basis or "own"
    found.may_document = bool(found.may_write) or was_mine
    found.citizen.headline_text = found.headline_text
    return found if found.is_tied or was_mine else None


def find_visit(permission: Permission) -> Callable[[HttpRequest, int], Any]:
    def find(request: HttpRequest, number: int) -> Any:
        return seen_visit(request.user, permission, number)  # type: ignore[arg-type]

    return find


def for_visit(permission: Permission) -> Callable[[View], View]:
    return guard("visit", find_visit(permission), record=True)


def find_note(permission: Permission) -> Callable[[HttpRequest, int], Note | None]:
    """A note about a citizen whom the person may meet with `permission`, and always one's own note."""

    def find(request: HttpRequest, number: int) -> Note | None:
        user: Any = request.user
        notes = Note.objects.filter(pk=number).annotate(basis=basis(user, permission, "citizen"))
        related = ("citizen", "author", "visit__team", "visit__cancelled_by", "withdrawal", "corrected_by", "corrects")
        found: Any = notes.select_related(*related).first()
        if found is None:
            return None
        found.is_mine = found.author.user_id == user.pk
        found.is_tied, found.basis = bool(found.basis), found.basis or "own"
        return found if found.is_tied or found.is_mine else None

    return find


def for_note(permission: Permission) -> Callable[[View], View]:
    return guard("note", find_note(permission), record=True)
