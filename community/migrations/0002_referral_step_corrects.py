import django.db.models.deletion
from django.db import migrations, models

KINDS = [
    ("suggested", "suggested"),
    ("consented", "said yes"),
    ("withdrawn", "took the yes back"),
    ("sent", "sent"),
    ("accepted", "is expected"),
    ("refused", "no place"),
    ("attended", "went"),
    ("not_attended", "did not go"),
    ("declined", "no, thank you"),
    ("corrected", "corrected"),
]


class Migration(migrations.Migration):
    dependencies = [("community", "0001_tables")]

    operations = [
        migrations.AlterField("referralstep", "kind", models.CharField(choices=KINDS, max_length=12)),
        migrations.AddField(
            "referralstep",
            "corrects",
            models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="correction",
                to="community.referralstep",
            ),
        ),
        migrations.AddConstraint(
            "referralstep",
            models.CheckConstraint(
                condition=models.Q(("corrects__isnull", False), ("kind", "corrected"))
                | models.Q(models.Q(("kind", "corrected"), _negated=True), ("corrects__isnull", True)),
                name="referral_step_corrects_one",
            ),
        ),
    ]
