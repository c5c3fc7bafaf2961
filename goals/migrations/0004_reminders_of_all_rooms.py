"""Reminders are named by room and say their sentence when they are read; what was stored in Danish goes."""

from datetime import timedelta

from django.db import migrations

OLD = {"review": "goals.review", "still": "goals.still", "conversation": "citizens.first_talk"}


def rename(apps, schema_editor):
    Notice, Goal = apps.get_model("citizens", "Notice"), apps.get_model("goals", "Goal")
    municipality = apps.get_model("teams", "Municipality").objects.first()
    still = timedelta(weeks=municipality.goal_still_weeks if municipality else 6)
    for notice in Notice.objects.filter(dedupe_key__startswith="reminder:"):
        old, _, number = notice.dedupe_key.removeprefix("reminder:").partition(":")
        if old not in OLD:
            continue
        if old == "conversation":
            notice.kind, notice.facts = "conversation", {"by": notice.due_on.isoformat()}
        else:
            title = Goal.objects.values_list("title", flat=True).get(pk=int(number))
            since = notice.due_on - still  # the next sweep puts right what has moved meanwhile
            day = {"by": notice.due_on.isoformat()} if old == "review" else {"since": since.isoformat()}
            notice.facts = {"title": title} | day
        notice.what, notice.text, notice.dedupe_key = OLD[old], "", f"reminder:{OLD[old]}:{number}"
        notice.save(update_fields=["kind", "what", "facts", "text", "dedupe_key"])


class Migration(migrations.Migration):
    dependencies = [
        ("citizens", "0007_reminders_of_all_rooms"),
        ("goals", "0003_citizens_room"),
        ("teams", "0004_settings_screens"),
    ]

    operations = [migrations.RunPython(rename, migrations.RunPython.noop)]
