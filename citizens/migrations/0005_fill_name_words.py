"""Rows for the words of the names that are here already."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from citizens.names import folded_words

AT_A_TIME = 1000


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    citizens, rows = apps.get_model("citizens", "Citizen"), apps.get_model("citizens", "NameWord")
    for citizen in citizens.objects.only("pk", "first_name", "last_name").iterator(AT_A_TIME):
        words = {word[:120] for word in folded_words(f"{citizen.first_name} {citizen.last_name}")}
        rows.objects.bulk_create([rows(citizen_id=citizen.pk, word=word) for word in words], ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [("citizens", "0004_citizens_room")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
