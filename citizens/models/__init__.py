from citizens.models.citizen import Citizen, CitizenQuerySet, Law, basis
from citizens.models.condition import Condition, Level, Performance, Significance
from citizens.models.conversation import Conversation
from citizens.models.log import AccessLog
from citizens.models.network import NetworkMember
from citizens.models.notice import Notice
from citizens.models.question import Question
from citizens.models.search import NameWord
from citizens.models.statement import Kind, Side, Source, Statement, StatementWithdrawal
from citizens.models.ties import ContactPerson, TeamTie, VisitTie

__all__ = [
    "AccessLog",
    "Citizen",
    "CitizenQuerySet",
    "Condition",
    "ContactPerson",
    "Conversation",
    "Kind",
    "Law",
    "Level",
    "NameWord",
    "NetworkMember",
    "Notice",
    "Performance",
    "Question",
    "Side",
    "Significance",
    "Source",
    "Statement",
    "StatementWithdrawal",
    "TeamTie",
    "VisitTie",
    "basis",
]
