from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("teams", "0007_days_of_tokens"),
    ]

    operations = [
        migrations.AlterField(
            model_name="import",
            name="kind",
            field=models.CharField(
                choices=[
                    ("staff", "staff"),
                    ("teams", "teams"),
                    ("citizens", "citizens"),
                    ("network", "network"),
                    ("contacts", "contact persons"),
                    ("activities", "offers"),
                ],
                max_length=10,
            ),
        ),
    ]
