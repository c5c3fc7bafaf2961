from relatives.actions.telling import tell, tell_anyway, tell_citizen

__all__ = [
    "tell",
    "tell_anyway",
    "tell_citizen",
]
