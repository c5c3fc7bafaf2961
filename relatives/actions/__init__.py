from relatives.actions.bases import add_basis, end_basis
from relatives.actions.people import add_relative, change_relative, end_relative
from relatives.actions.sharing import record_answer, revoke, undo_revocation
from relatives.actions.telling import tell, tell_anyway, tell_citizen

__all__ = [
    "add_basis",
    "add_relative",
    "change_relative",
    "end_basis",
    "end_relative",
    "record_answer",
    "revoke",
    "tell",
    "tell_anyway",
    "tell_citizen",
    "undo_revocation",
]
