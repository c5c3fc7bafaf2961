"""What a person sets for themselves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from teams.models import User
from teams.refusal import ActionForm


class MySettingsForm(forms.Form):
    language = forms.ChoiceField(choices=[("da", "Dansk"), ("en", "English")], required=False)
    theme = forms.ChoiceField(choices=User.Theme.choices, required=False)


def password_field(label: Any, autocomplete: str, **options: Any) -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, strip=False, max_length=200, widget=widget, **options)


class MyPasswordForm(ActionForm):
    old_password = password_field(_("Your password now"), "current-password")
    new_password = password_field(
        _("New password"),
        "new-password",
        help_text=_("At least 12 characters. Three or four words are easy to remember."),
    )
    new_password_again = password_field(_("New password once more"), "new-password")

    def __init__(self, data: Any, *, user: User) -> None:
        super().__init__(data)
        if user.temporary_since:
            del self.fields["old_password"]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        again = told.pop("new_password_again", None)
        if again is not None and again != told.get("new_password"):
            self.add_error("new_password_again", _("The two are not alike. Write the new password twice."))
        return told
