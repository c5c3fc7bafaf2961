from citizens.models.citizen import Citizen, CitizenQuerySet, Law, basis
from citizens.models.log import AccessLog
from citizens.models.network import NetworkMember
from citizens.models.notice import Notice
from citizens.models.statement import Kind, Side, Source, Statement, StatementWithdrawal
from citizens.models.ties import ContactPerson, TeamTie, VisitTie

__all__ = [
    "AccessLog",
    "Citizen",
    "CitizenQuerySet",
    "ContactPerson",
    "Kind",
    "Law",
    "NetworkMember",
    "Notice",
    "Side",
    "Source",
    "Statement",
    "StatementWithdrawal",
    "TeamTie",
    "VisitTie",
    "basis",
]
