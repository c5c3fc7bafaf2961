"""What changed: pghistory event tables by trigger (update, delete). In append-only tables the row is its own event."""

import pghistory
from django.db import models

SECRET = ("password", "last_login")


def tracked[M: type[models.Model]](model: M) -> M:
    """Keep the old row on every update and delete; an insert needs no event, since the row itself is there."""
    left_out = [f.name for f in model._meta.local_fields if isinstance(f, models.GeneratedField) or f.name in SECRET]
    trackers = (pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent(row=pghistory.Old))
    watched: M = pghistory.track(*trackers, exclude=left_out)(model)
    return watched
