from teams.models.history import tracked
from teams.models.imports import Import
from teams.models.jobs import FormKey, Job
from teams.models.municipality import Municipality, SelfManagement, Team
from teams.models.people import Membership, Profession, Staff, Transport, User
from teams.models.time import Absence, Shift
from teams.models.tokens import ApiToken, TokenAnswer, TokenDay

__all__ = [
    "Absence",
    "ApiToken",
    "FormKey",
    "Import",
    "Job",
    "Membership",
    "Municipality",
    "Profession",
    "SelfManagement",
    "Shift",
    "Staff",
    "Team",
    "TokenAnswer",
    "TokenDay",
    "Transport",
    "User",
    "tracked",
]
