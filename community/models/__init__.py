from community.models.asking import (
    AskedWhy,
    Outcome,
    Screening,
    ScreeningWithdrawal,
    Sign,
    SignKind,
    SignWithdrawal,
)
from community.models.events import Event, EventKind, Guest, MarkedBy
from community.models.offers import Accessible, Activity, Interest, Partner, Transport
from community.models.people import Companion, CompanionRole, Companionship, Direction, Gift, Match
from community.models.referral import CLOSING, ON_THE_WAY, MessageLink, Referral, ReferralStep, StepKind

__all__ = [
    "CLOSING",
    "ON_THE_WAY",
    "Accessible",
    "Activity",
    "AskedWhy",
    "Companion",
    "CompanionRole",
    "Companionship",
    "Direction",
    "Event",
    "EventKind",
    "Gift",
    "Guest",
    "Interest",
    "MarkedBy",
    "Match",
    "MessageLink",
    "Outcome",
    "Partner",
    "Referral",
    "ReferralStep",
    "Screening",
    "ScreeningWithdrawal",
    "Sign",
    "SignKind",
    "SignWithdrawal",
    "StepKind",
    "Transport",
]
