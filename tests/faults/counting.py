"""What stands in the database and waits in the queue, counted."""

import redis
from django.db import connection

from tests.databases import ROOMS
from tests.faults.processes import Place


def rows() -> dict[str, int]:
    """How many rows every table of ours has, those of the history included."""
    tables = [name for name in connection.introspection.table_names() if name.startswith(tuple(f"{r}_" for r in ROOMS))]
    with connection.cursor() as cursor:
        found = {}
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            found[table] = cursor.fetchone()[0]
    return found


def waiting(place: Place) -> int:
    """How many messages no worker has taken yet."""
    if not place.redis_port:
        return len(list((place.folder / "celery" / "queue").iterdir()))
    with redis.Redis(port=place.redis_port) as client:
        return int(client.llen("celery"))  # type: ignore[arg-type]
