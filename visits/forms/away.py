from typing import Any

from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from teams.fields import LineField
from teams.refusal import ActionForm, ChangeForm


class AwayForm(ActionForm):
    why = LineField(
        label=_("Where is she?"), max_length=200, help_text=_("For example: in hospital. It stands on her page.")
    )


class HelpEndForm(ChangeForm):
    def __init__(self, data: Any, *, citizen: Citizen) -> None:
        super().__init__(data, citizen)
