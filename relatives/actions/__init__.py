from relatives.actions.bases import add_basis, end_basis
from relatives.actions.editions import (
    add_set,
    begin_draft,
    change_edition,
    change_set,
    drop_edition,
    move_set,
    publish_edition,
    remove_set,
)
from relatives.actions.people import add_relative, change_relative, end_relative
from relatives.actions.sharing import record_answer, revoke, undo_revocation
from relatives.actions.telling import tell, tell_anyway, tell_citizen

__all__ = [
    "add_basis",
    "add_relative",
    "add_set",
    "begin_draft",
    "change_edition",
    "change_relative",
    "change_set",
    "drop_edition",
    "end_basis",
    "end_relative",
    "move_set",
    "publish_edition",
    "record_answer",
    "remove_set",
    "revoke",
    "tell",
    "tell_anyway",
    "tell_citizen",
    "undo_revocation",
]
