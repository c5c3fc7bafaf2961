"""The only table of who may do what.

The role sits on the membership (staff, team, role, from, until); a person's rights are the union per team.
docs/roles.md holds the same table in words; tests/teams/test_roles.py compares the two cell by cell.
"""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    CARE_WORKER = "care_worker", _("care worker")
    PLANNER = "planner", _("planner")
    VISITATOR = "visitator", _("assessor")
    LEADER = "leader", _("leader")
    ADMINISTRATOR = "administrator", _("administrator")


class Permission(StrEnum):
    """`area.verb`."""

    CITIZENS_SEE = "citizens.see"
    CITIZENS_TAKE_IN = "citizens.take_in"
    CITIZENS_TALK = "citizens.talk"
    CITIZENS_ACCESS_LOG = "citizens.access_log"
    CITIZENS_IMPORT = "citizens.import"
    CITIZENS_EXPORT = "citizens.export"
    GOALS_AGREE = "goals.agree"
    RELATIVES_SHARE = "relatives.share"
    RELATIVES_LEAD = "relatives.lead"
    RELATIVES_CODE = "relatives.code"
    COMMUNITY_ASK = "community.ask"
    COMMUNITY_REFER = "community.refer"
    COMMUNITY_EVENTS = "community.events"
    COMMUNITY_CATALOGUE = "community.catalogue"
    VISITS_DOCUMENT = "visits.document"
    VISITS_GIVE_COURSE = "visits.give_course"
    VISITS_PLAN = "visits.plan"
    VISITS_SEE_WEEK = "visits.see_week"
    VISITS_MOVE = "visits.move"
    TEAMS_NOTICES = "teams.notices"
    TEAMS_DASHBOARD = "teams.dashboard"
    TEAMS_SHIFTS = "teams.shifts"
    TEAMS_STAFF = "teams.staff"
    TEAMS_SETTINGS = "teams.settings"
    TEAMS_MUNICIPALITY = "teams.municipality"


P = Permission

CARE = frozenset(
    {
        P.CITIZENS_SEE,
        P.CITIZENS_TAKE_IN,
        P.CITIZENS_TALK,
        P.GOALS_AGREE,
        P.RELATIVES_SHARE,
        P.COMMUNITY_ASK,
        P.COMMUNITY_REFER,
        P.COMMUNITY_EVENTS,
        P.VISITS_DOCUMENT,
        P.VISITS_SEE_WEEK,
        P.TEAMS_NOTICES,
        P.TEAMS_DASHBOARD,
    }
)

ROLES: dict[Role, frozenset[Permission]] = {
    Role.CARE_WORKER: CARE,
    Role.PLANNER: CARE | {P.VISITS_PLAN, P.VISITS_MOVE, P.TEAMS_SHIFTS},
    Role.VISITATOR: frozenset(
        {
            P.CITIZENS_SEE,
            P.CITIZENS_TAKE_IN,
            P.CITIZENS_TALK,
            P.CITIZENS_IMPORT,
            P.GOALS_AGREE,
            P.RELATIVES_SHARE,
            P.COMMUNITY_ASK,
            P.COMMUNITY_REFER,
            P.VISITS_GIVE_COURSE,
            P.VISITS_SEE_WEEK,
            P.TEAMS_NOTICES,
            P.TEAMS_DASHBOARD,
        }
    ),
    Role.LEADER: frozenset(
        {
            P.CITIZENS_SEE,
            P.CITIZENS_ACCESS_LOG,
            P.CITIZENS_IMPORT,
            P.CITIZENS_EXPORT,
            P.RELATIVES_LEAD,
            P.COMMUNITY_EVENTS,
            P.VISITS_SEE_WEEK,
            P.TEAMS_NOTICES,
            P.TEAMS_DASHBOARD,
            P.TEAMS_SHIFTS,
            P.TEAMS_STAFF,
            P.TEAMS_SETTINGS,
        }
    ),
    Role.ADMINISTRATOR: frozenset({P.TEAMS_MUNICIPALITY, P.TEAMS_STAFF, P.RELATIVES_CODE, P.COMMUNITY_CATALOGUE}),
}

# What a team's own members may change in the week themselves, by the team's degree of self-management.
SELF_MANAGED: dict[str, frozenset[Permission]] = {
    "planned": frozenset(),
    "co_managed": frozenset({P.VISITS_MOVE}),
    "self_managed": frozenset({P.VISITS_MOVE, P.VISITS_PLAN, P.TEAMS_SHIFTS}),
}


def permissions(role: str, self_management: str = "planned") -> frozenset[Permission]:
    """What one membership gives: the role's rights, and for a care worker those of a team that manages itself."""
    own = ROLES[Role(role)]
    return own | SELF_MANAGED[self_management] if role == Role.CARE_WORKER else own
