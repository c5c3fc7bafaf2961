"""Doors: what must hold before a view runs. A view without a door does not pass the tests.

`guard` is the one mechanism; every room's doors are made with it. It asks for log-in, fetches the object the person may
see (one query, one answer: a no is the same 404 as *not there*), runs a POST once in one transaction, and writes the
access log after that transaction and before the answer leaves: no log, no page.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib.messages import get_messages
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.module_loading import import_string

from teams import errors, reach
from teams.access import has, own_teams, teams_with
from teams.models import Absence, ApiToken, Membership, Shift, Staff, Team
from teams.once import answer_once, is_of_another
from teams.roles import Permission

type View = Callable[..., HttpResponse]
type Finder = Callable[[HttpRequest, int], Any]
METHODS = ("GET", "HEAD", "POST")
TRY_AGAIN = {"40001", "40P01"}  # serialization failure, deadlock


def guard(kind: str, find: Finder | None = None, *, record: bool = False, basis: str = "") -> Callable[[View], View]:
    """Make a door of `kind`. `find(request, number)` fetches what the first number in the URL names, or None.

    `basis` is what lets people in, for the access log; where it differs, what `find` returns says it itself.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def entrance(request: HttpRequest, *args: Any, **numbers: int) -> HttpResponse:
            if request.method not in METHODS:
                return HttpResponseNotAllowed(METHODS)
            if not request.user.is_authenticated:
                return ask_to_log_in(request)
            if is_of_another(request):
                return errors.other_person(request)
            request.door, request.shown, request.view_name = kind, [], view.__name__  # type: ignore[attr-defined]
            request.record_door, request.basis = record, basis  # type: ignore[attr-defined]
            return logged(request, second(request, lambda: _run(request, view, find, kind, numbers)))

        entrance.door = kind  # type: ignore[attr-defined]
        return entrance

    return decorate


def _run(request: HttpRequest, view: View, find: Finder | None, kind: str, numbers: dict[str, int]) -> HttpResponse:
    subjects: list[Any] = []
    if find is not None:
        name, number = next(iter(numbers.items()))
        subject = find(request, number)
        if subject is None:
            return refuse(request, kind, number)
        request.basis = getattr(subject, "basis", request.basis)  # type: ignore[attr-defined]
        subjects, numbers = [subject], {key: value for key, value in numbers.items() if key != name}
    if request.method != "POST":
        return view(request, *subjects, **numbers)
    return answer_once(request, lambda: view(request, *subjects, **numbers))


def second(request: HttpRequest, run: Callable[[], HttpResponse], tries: int = 3) -> HttpResponse:
    """Two people who crossed each other in the database: one of them simply goes second, with what the first left."""
    try:
        return run()
    except OperationalError as error:
        if getattr(error.__cause__, "sqlstate", "") not in TRY_AGAIN or tries == 1:
            raise
        request.shown = []  # type: ignore[attr-defined]
        return second(request, run, tries - 1)


def logged(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if request.shown:  # type: ignore[attr-defined]
        import_string(settings.ACCESS_LOG)(request)
    after: Callable[[], None] | None = getattr(request, "after_answer", None)
    if after is not None:
        after()
    return response


def log_refusal(request: HttpRequest, kind: str, number: int) -> None:
    """Written after the answer's transaction, which a refusal rolls back."""
    request.after_answer = lambda: import_string(settings.REFUSAL_LOG)(request, kind, number)  # type: ignore[attr-defined]


def refuse(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    log_refusal(request, kind, number)
    return errors.not_found(request)


def ask_to_log_in(request: HttpRequest) -> HttpResponse:
    """For htmx 401, so that the page can ask in place and nothing typed is lost; else the log-in page."""
    list(get_messages(request))
    if request.headers.get("HX-Request"):
        return render(request, "401.html", status=401)
    target = request.get_full_path() if request.method == "GET" else "/"
    return HttpResponseRedirect(f"{reverse('account_login')}?next={quote(target)}")


def public(view: View) -> View:
    """Open to everybody, also without log-in; shows no citizen."""

    @wraps(view)
    def entrance(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        return view(request, *args, **kwargs)

    entrance.door = "public"  # type: ignore[attr-defined]
    return entrance


def staff_of(request: HttpRequest) -> Staff:
    """The staff row of the person at the door (every membership has one)."""
    staff: Staff = request.user.staff  # type: ignore[union-attr]
    return staff


def for_me(view: View) -> View:
    """Everybody on the staff who is logged in, for what is their own."""

    def admit(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if getattr(request.user, "staff_or_none", None) is None:
            return errors.not_found(request)
        return view(request, *args, **kwargs)

    return guard("me")(wraps(view)(admit))


def for_team(permission: Permission) -> Callable[[View], View]:
    """A team in which the person has `permission`; hands the team to the view."""

    def find(request: HttpRequest, number: int) -> Team | None:
        today = timezone.localdate()
        if number not in teams_with(request.user, permission, today):  # type: ignore[arg-type]
            return None
        return next(team for team in own_teams(request.user, today) if team.pk == number)  # type: ignore[arg-type]

    return guard("team", find, basis="team")


def for_settings(*permissions: Permission) -> Callable[[View], View]:
    """Whoever has one of `permissions` anywhere; what is about a team or a person has a door of its own."""

    def decorate(view: View) -> View:
        def admit(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            day = timezone.localdate()
            if not any(has(request.user, permission, day) for permission in permissions):  # type: ignore[arg-type]
                return errors.not_found(request)
            return view(request, *args, **kwargs)

        return guard("settings")(wraps(view)(admit))

    return decorate


def for_own_team(view: View) -> View:
    """A team that the person sets, open or closed: as its leader, or as administrator."""

    def find(request: HttpRequest, number: int) -> Team | None:
        return reach.own_team(request.user, number, timezone.localdate())  # type: ignore[arg-type]

    return guard("team", find)(view)


def for_staff_member(permission: Permission = Permission.TEAMS_STAFF) -> Callable[[View], View]:
    """Somebody who works, or last worked, in a team where the person has `permission`."""

    def find(request: HttpRequest, number: int) -> Staff | None:
        rows = reach.staff_within(request.user, permission, timezone.localdate())  # type: ignore[arg-type]
        return rows.filter(pk=number).first()

    return guard("staff", find)


def for_membership(view: View) -> View:
    def find(request: HttpRequest, number: int) -> Membership | None:
        rows = reach.memberships_within(request.user, Permission.TEAMS_STAFF, timezone.localdate())  # type: ignore[arg-type]
        return rows.filter(pk=number).first()

    return guard("membership", find)(view)


def for_shift(view: View) -> View:
    def find(request: HttpRequest, number: int) -> Shift | None:
        return reach.shifts_within(request.user, timezone.localdate()).filter(pk=number).first()  # type: ignore[arg-type]

    return guard("shift", find)(view)


def for_absence(view: View) -> View:
    def find(request: HttpRequest, number: int) -> Absence | None:
        return reach.absences_within(request.user, timezone.localdate()).filter(pk=number).first()  # type: ignore[arg-type]

    return guard("absence", find)(view)


def for_token(view: View) -> View:
    """A token of another system, for whoever looks after the installation."""

    def find(request: HttpRequest, number: int) -> ApiToken | None:
        if not has(request.user, Permission.TEAMS_MUNICIPALITY, timezone.localdate()):  # type: ignore[arg-type]
            return None
        return ApiToken.objects.select_related("made_by").filter(pk=number).first()

    return guard("api_token", find)(view)
