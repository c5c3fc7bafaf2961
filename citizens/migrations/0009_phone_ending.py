import django.contrib.postgres.indexes
import django.db.models
import django.db.models.functions
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("citizens", "0008_called")]

    operations = [
        migrations.AddIndex(
            model_name="citizen",
            index=models.Index(
                django.contrib.postgres.indexes.OpClass(
                    django.db.models.functions.Reverse(
                        models.Func(
                            models.F("phone"),
                            models.Value("\\D"),
                            models.Value(""),
                            models.Value("g"),
                            function="regexp_replace",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                    ),
                    "text_pattern_ops",
                ),
                name="citizen_phone_ending",
            ),
        ),
    ]
