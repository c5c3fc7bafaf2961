from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("community", "0003_weekdays_are_iso")]

    operations = [
        migrations.AddConstraint(
            model_name="activity",
            constraint=models.CheckConstraint(
                condition=models.Q(("weekdays__contained_by", [1, 2, 3, 4, 5, 6, 7])), name="activity_weekdays"
            ),
        ),
    ]
