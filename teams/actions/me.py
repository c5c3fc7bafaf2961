"""What a person sets for themselves."""

from teams.history import action
from teams.models import Staff, User


@action
def save_my_settings(*, by: Staff, language: str = "", theme: str = "") -> None:
    chosen = {name: value for name, value in (("language", language), ("theme", theme)) if value}
    if chosen and by.user_id:
        User.objects.filter(pk=by.user_id).update(**chosen)
