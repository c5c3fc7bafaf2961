"""Weekdays that were counted from 0 are moved to ISO, and what was said of them says the same."""

import json
from importlib import import_module

import pytest
from django.db import connection

from community.suggest_words import told

pytestmark = pytest.mark.django_db
move = import_module("community.migrations.0003_weekdays_are_iso")
REASONS = [
    "Skrevet før.",
    {"why": "day", "facts": {"when": 1}, "quote": ""},
    {"why": "day", "facts": {"when": "2026-12-04"}, "quote": ""},
]


def test_offers_their_history_and_the_reasons_move_by_a_day() -> None:
    """The tables stand in for those of the owner, whose history nobody else may change."""
    with connection.cursor() as cursor:
        for table in ("community_activity", "community_activityevent"):
            cursor.execute(
                f"CREATE TEMP TABLE {table} AS SELECT unnest(ARRAY['{{4,1}}', '{{}}'])::smallint[] AS weekdays"
            )
        for table in ("community_referral", "community_referralevent"):
            kept = [json.dumps(REASONS), "[]"]
            cursor.execute(f"CREATE TEMP TABLE {table} AS SELECT unnest(%s::text[])::jsonb AS reasons", [kept])
        for statement in move.moved("+"):
            cursor.execute(statement)
        for table in ("community_activity", "community_activityevent"):
            cursor.execute(f"SELECT weekdays FROM {table}")
            assert cursor.fetchall() == [([5, 2],), ([],)]
        for table in ("community_referral", "community_referralevent"):
            cursor.execute(f"SELECT reasons::text FROM {table} ORDER BY reasons = '[]'")
            found, none = [json.loads(text) for (text,) in cursor.fetchall()]
            assert none == []
            text, day, event = [told(each)[0] for each in found]
            assert text == "Skrevet før."
            assert "tirsdag" in day
            assert "4. december" in event
