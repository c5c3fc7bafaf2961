from django.apps import AppConfig


class RelativesConfig(AppConfig):
    name = "relatives"
    default_auto_field = "django.db.models.BigAutoField"
