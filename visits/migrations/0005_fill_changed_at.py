"""When plans and courses were last changed, as far as their history says."""

from django.db import migrations
from django.db.models import Max, OuterRef, Subquery

TRACKED = {"VisitPlan": "VisitPlanEvent", "CareCourse": "CareCourseEvent"}


def fill(apps, schema_editor):
    for model, events in TRACKED.items():
        own = apps.get_model("visits", events).objects.filter(pgh_obj=OuterRef("pk"), pgh_label="update")
        last = own.order_by().values("pgh_obj").annotate(last=Max("pgh_created_at")).values("last")
        rows = apps.get_model("visits", model).objects.annotate(last=Subquery(last))
        rows.filter(last__isnull=False).update(changed_at=Subquery(last))


class Migration(migrations.Migration):
    dependencies = [("visits", "0004_waiting_for_a_change")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
