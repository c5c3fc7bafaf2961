import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("community", "0001_initial"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="event",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="event",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="event",
            name="names_to_partner",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="eventevent",
            name="names_to_partner",
            field=models.BooleanField(default=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="event",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "community_eventevent" ("accessible", "cancelled_at", "cancelled_why", "city", "companions", "contact_email", "contact_name", "contact_phone", "cost_kr", "cost_words", "ends_at", "id", "interests", "invented", "invitation", "kind", "latitude", "longitude", "made_at", "made_by_id", "names_to_partner", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "places", "postcode", "sign_up_until", "starts_at", "street", "team_id", "title", "toilet", "transport", "transport_words", "version", "what") VALUES (OLD."accessible", OLD."cancelled_at", OLD."cancelled_why", OLD."city", OLD."companions", OLD."contact_email", OLD."contact_name", OLD."contact_phone", OLD."cost_kr", OLD."cost_words", OLD."ends_at", OLD."id", OLD."interests", OLD."invented", OLD."invitation", OLD."kind", OLD."latitude", OLD."longitude", OLD."made_at", OLD."made_by_id", OLD."names_to_partner", OLD."partner_id", _pgh_attach_context(), NOW(), \'update\', OLD."id", OLD."place", OLD."places", OLD."postcode", OLD."sign_up_until", OLD."starts_at", OLD."street", OLD."team_id", OLD."title", OLD."toilet", OLD."transport", OLD."transport_words", OLD."version", OLD."what"); RETURN NULL;',
                    hash="c54553466d75e8c7a56cd8c7237308231c134ecc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_22d6b",
                    table="community_event",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="event",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "community_eventevent" ("accessible", "cancelled_at", "cancelled_why", "city", "companions", "contact_email", "contact_name", "contact_phone", "cost_kr", "cost_words", "ends_at", "id", "interests", "invented", "invitation", "kind", "latitude", "longitude", "made_at", "made_by_id", "names_to_partner", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "places", "postcode", "sign_up_until", "starts_at", "street", "team_id", "title", "toilet", "transport", "transport_words", "version", "what") VALUES (OLD."accessible", OLD."cancelled_at", OLD."cancelled_why", OLD."city", OLD."companions", OLD."contact_email", OLD."contact_name", OLD."contact_phone", OLD."cost_kr", OLD."cost_words", OLD."ends_at", OLD."id", OLD."interests", OLD."invented", OLD."invitation", OLD."kind", OLD."latitude", OLD."longitude", OLD."made_at", OLD."made_by_id", OLD."names_to_partner", OLD."partner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."places", OLD."postcode", OLD."sign_up_until", OLD."starts_at", OLD."street", OLD."team_id", OLD."title", OLD."toilet", OLD."transport", OLD."transport_words", OLD."version", OLD."what"); RETURN NULL;',
                    hash="a6f0fe4ef5ff9103bb9487386482e3546d90e290",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e11cf",
                    table="community_event",
                    when="AFTER",
                ),
            ),
        ),
    ]
