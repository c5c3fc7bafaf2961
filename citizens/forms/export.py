"""Why a whole record is taken out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from teams.fields import LineField


class RecordForm(forms.Form):
    purpose = LineField(
        label=_("Why do you take the record out?"),
        max_length=200,
        help_text=_("For example: she asked for it herself on 24 November. It stands in the list of who has looked."),
    )
    ways = (("read", _("To read and print")), ("data", _("As a data file (JSON)")))
    way = forms.ChoiceField(label=_("How?"), choices=ways, initial="read", widget=forms.RadioSelect)
