from django import forms

from teams.models import User


class MySettingsForm(forms.Form):
    language = forms.ChoiceField(choices=[("da", "Dansk"), ("en", "English")], required=False)
    theme = forms.ChoiceField(choices=User.Theme.choices, required=False)
