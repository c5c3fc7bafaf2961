"""The first edition of the code, so that every installation has one. A later edition is made in the settings."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import migrations

FILE = Path(__file__).parents[1] / "data" / "code_2026.json"


def lay(apps: Any, schema_editor: Any) -> None:
    told = json.loads(FILE.read_text(encoding="utf-8"))
    edition_model, set_model, mark_model = (
        apps.get_model("relatives", name) for name in ("Edition", "MarkSet", "Mark")
    )
    if edition_model.objects.exists():
        return
    at = datetime.fromisoformat(told["published_at"])
    forewords = {name: told[name] for name in ("foreword_da", "foreword_en")}
    edition = edition_model.objects.create(name=told["name"], drafted_at=at, **forewords)
    for place, each in enumerate(told["sets"], 1):
        columns = {name: each[name] for name in ("name_da", "name_en", "ethics", "reading_da", "reading_en")}
        made = set_model.objects.create(edition=edition, position=place, **columns)
        mark_model.objects.bulk_create(
            mark_model(mark_set=made, position=number, text_da=mark["da"], text_en=mark["en"])
            for number, mark in enumerate(each["marks"], 1)
        )
    edition_model.objects.filter(pk=edition.pk).update(published_at=at)  # from here on it stands


class Migration(migrations.Migration):
    replaces = [("relatives", "0003_edition_2026")]
    dependencies = [("relatives", "0001_tables")]

    operations = [migrations.RunPython(lay, migrations.RunPython.noop)]
