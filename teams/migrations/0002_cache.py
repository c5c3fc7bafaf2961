"""The table of the database cache (throttling of log-in)."""

from django.db import migrations

CREATE = """
CREATE TABLE teams_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX teams_cache_expires ON teams_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("teams", "0001_initial")]
    operations = [migrations.RunSQL(CREATE, "DROP TABLE teams_cache")]
