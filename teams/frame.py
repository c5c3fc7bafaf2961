"""What stands around every page: the role's own navigation, the person, the look that was chosen."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from teams.models import Membership
from teams.roles import Role

DEMO_PASSWORD = "hverdag-demo"
DEMO_LOG_INS = (
    ("care", gettext_noop("care worker")),
    ("planner", gettext_noop("planner")),
    ("visitator", gettext_noop("assessor")),
    ("leader", gettext_noop("leader")),
    ("admin", gettext_noop("administrator")),
    ("stranger", gettext_noop("care worker in another team")),
)
# name of the page -> its word, its icon and whether its address names the team
PAGES = {
    "visits:my_day": (gettext_noop("My day"), "checklist", False),
    "citizens:citizen_list": (gettext_noop("Citizens"), "persons", False),
    "visits:team_week": (gettext_noop("The week"), "calendar-month", True),
    "citizens:notice_list_team": (gettext_noop("Team"), "groups", True),
    "learning:team_dashboard": (gettext_noop("Overview"), "analytics", True),
    "teams:shift_team": (gettext_noop("Shifts"), "time", True),
    "teams:settings_start": (gettext_noop("Settings"), "settings", False),
}
# what else lies under a page of the navigation, by the beginning of its address
BENEATH = {
    "citizens:citizen_list": re.compile(
        r"/(?:bases|conversations|courses|dialogues|disagreements|expectations|goals|messages|network|notes|plans"
        r"|questions|relatives|screenings|signs|statements|sub-goals|tellings)/"
    ),
    "citizens:notice_list_team": re.compile(r"/(?:code-dialogues|examples|notices)/|/teams/\d+/code/"),
}
OFFICE = ("visits:team_week", "citizens:citizen_list", "citizens:notice_list_team", "learning:team_dashboard")
NAVIGATION: dict[str, tuple[str, ...]] = {
    Role.CARE_WORKER: ("visits:my_day", "citizens:citizen_list", "visits:team_week", "citizens:notice_list_team"),
    Role.PLANNER: (*OFFICE, "teams:shift_team"),
    Role.VISITATOR: OFFICE,
    Role.LEADER: ("learning:team_dashboard", *OFFICE[:3], "teams:settings_start"),
    Role.ADMINISTRATOR: ("teams:settings_start",),
}


@dataclass(frozen=True)
class NavItem:
    url: str
    label: str
    icon: str
    current: bool


@dataclass(frozen=True)
class DemoLogIn:
    username: str
    password: str
    role: str


class Frame:
    """Computed when the template asks, so that a page without a database can still be drawn. Never queries."""

    demo = settings.DEMO
    csrf_cookie = settings.CSRF_COOKIE_NAME

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def signed_in(self) -> bool:
        user = getattr(self.request, "user", None)
        return bool(user and user.is_authenticated)

    @cached_property
    def membership(self) -> Membership | None:
        """The first with a team; an administrator's has none."""
        memberships: list[Membership] = list(getattr(self.request, "memberships", ()))
        return next((m for m in memberships if m.team_id), memberships[0] if memberships else None)

    @cached_property
    def nav(self) -> tuple[NavItem, ...]:
        if self.membership is None:
            return ()
        pages = NAVIGATION[self.membership.role]
        return tuple(self._item(name, self.membership.team_id) for name in pages)

    def _item(self, name: str, team: int | None) -> NavItem:
        label, icon, of_team = PAGES[name]
        url = reverse(name, args=[team] if of_team else [])
        path, beneath = self.request.path, BENEATH.get(name)
        return NavItem(url, _(label), icon, path.startswith(url) or bool(beneath and beneath.match(path)))

    @cached_property
    def person(self) -> str:
        if not self.signed_in:
            return ""
        return str(self.membership.staff if self.membership else self.request.user)

    @cached_property
    def role_line(self) -> str:
        """sosu-hjælper, Team Søndre"""
        if self.membership is None:
            return ""
        words = [self.membership.staff.get_profession_display(), str(self.membership.team or "")]
        return ", ".join(word for word in words if word)

    @cached_property
    def theme(self) -> str:
        """`light` or `dark` when chosen, else empty: the device decides."""
        chosen = getattr(self.request.user, "theme", "auto") if self.signed_in else "auto"
        return "" if chosen == "auto" else chosen

    @cached_property
    def demo_log_ins(self) -> tuple[DemoLogIn, ...]:
        if not self.demo:
            return ()
        return tuple(DemoLogIn(name, DEMO_PASSWORD, _(role)) for name, role in DEMO_LOG_INS)


def frame(request: HttpRequest) -> dict[str, Any]:
    return {"frame": Frame(request)}
