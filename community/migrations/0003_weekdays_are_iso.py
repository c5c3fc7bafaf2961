"""The weekdays of offers counted from 0; they are ISO now (1 Monday), as everywhere else. No row of history is added."""

from django.db import migrations

DAYS = "UPDATE {} SET weekdays = ARRAY(SELECT (d {} 1)::smallint FROM unnest(weekdays) WITH ORDINALITY AS t(d, n) ORDER BY n)"
# Why an offer was suggested is kept with the referral: a weekday by its number, or the date of an event.
REASONS = """
UPDATE {} SET reasons = (
    SELECT jsonb_agg(
        CASE WHEN jsonb_typeof(why -> 'facts' -> 'when') = 'number'
            THEN jsonb_set(why, '{{facts,when}}', to_jsonb((why -> 'facts' ->> 'when')::int {} 1))
            ELSE why END
        ORDER BY n)
    FROM jsonb_array_elements(reasons) WITH ORDINALITY AS t(why, n)
) WHERE reasons <> '[]'
"""
MOVES = {"community_activity": DAYS, "community_referral": REASONS}


def moved(sign):
    """The history first and the rows last, with their history at rest meanwhile."""
    for table, move in MOVES.items():
        yield move.format(f"{table}event", sign)
        yield f"ALTER TABLE {table} DISABLE TRIGGER USER"
        yield move.format(table, sign)
        yield f"ALTER TABLE {table} ENABLE TRIGGER USER"


class Migration(migrations.Migration):
    dependencies = [("community", "0002_event_names_to_partner")]

    operations = [migrations.RunSQL(list(moved("+")), list(moved("-")))]
