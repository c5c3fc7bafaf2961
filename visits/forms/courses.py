from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.models import Law
from teams.fields import WordsField
from teams.refusal import VersionField
from visits.forms.days import DayField
from visits.models import CareCourse

MINUTES = forms.NumberInput(attrs={"inputmode": "numeric", "min": 0})


class CourseForm(forms.Form):
    law = forms.ChoiceField(label=_("Law"), choices=Law.choices, widget=forms.RadioSelect)
    kind = forms.ChoiceField(label=_("Course"), choices=CareCourse.Kind.choices)
    purpose = WordsField(label=_("What is the purpose?"), max_length=1000)
    minutes_from = forms.IntegerField(label=_("Minutes a week, from"), min_value=0, max_value=10080, widget=MINUTES)
    minutes_to = forms.IntegerField(label=_("Minutes a week, to"), min_value=1, max_value=10080, widget=MINUTES)
    from_on = DayField(label=_("Applies from"), initial=timezone.localdate)
    until_on = DayField(label=_("Last day"), required=False)


class CourseEndForm(forms.Form):
    until_on = DayField(label=_("Last day of the course"), initial=timezone.localdate)
    version = VersionField()
