from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from citizens.models import Citizen
from goals.models import SubGoal
from teams.fields import LineField
from teams.models import Staff
from teams.refusal import VersionField
from teams.widgets import Clock, Picks
from visits.actions import plan_rules
from visits.choices import WEEKDAYS, WEEKS
from visits.forms.days import DayField
from visits.members import workers_for
from visits.models import VisitPlan

NUMBER = {"inputmode": "numeric"}
FACES = 4


class PlanForm(forms.Form):
    """A visit plan. `values()` is what `save_plan` takes."""

    title = LineField(label=_("What do we call the visit?"), max_length=80, help_text=_("For example: Morning"))
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Days"), coerce=int, choices=list(WEEKDAYS.items()), widget=forms.CheckboxSelectMultiple
    )
    every_n_weeks = forms.TypedChoiceField(label=_("How often"), coerce=int, choices=list(WEEKS.items()), initial=1)
    earliest = forms.TimeField(label=_("At the earliest"), widget=Clock)
    preferred = forms.TimeField(label=_("Preferably"), widget=Clock)
    latest = forms.TimeField(label=_("At the latest"), widget=Clock)
    minutes = forms.IntegerField(
        label=_("Minutes in all"), min_value=1, max_value=1440, widget=forms.NumberInput(NUMBER)
    )
    coffee_minutes = forms.IntegerField(
        label=_("Of these, coffee first"), min_value=0, max_value=1440, initial=10, widget=forms.NumberInput(NUMBER)
    )
    workers = forms.TypedChoiceField(
        label=_("How many come?"),
        coerce=int,
        initial=1,
        choices=[(1, _("One worker")), (2, _("Two workers"))],
        widget=Picks(lines={"2": _("Counts double in the frame.")}),  # type: ignore[dict-item]
    )
    may_move = forms.TypedChoiceField(
        label=_("May the visit be moved?"),
        coerce=lambda value: value == "yes",
        initial="yes",
        choices=[("yes", _("Yes, between earliest and latest")), ("no", _("No, only together with the citizen"))],
        widget=Picks,
    )
    sub_goals = forms.ModelMultipleChoiceField(
        label=_("The visit supports"),
        queryset=SubGoal.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    from_on = DayField(label=_("Applies from"))
    until_on = DayField(label=_("Last day"), required=False)

    def __init__(self, data: Any, citizen: Citizen, plan: VisitPlan | None = None) -> None:
        self.plan = plan
        faces = list(plan.faces.values_list("staff_id", flat=True)) if plan else []
        super().__init__(data, initial=_initial(plan, faces))
        goals = SubGoal.objects.open().filter(goal__citizen=citizen, goal__ended_at__isnull=True)
        self.fields["sub_goals"].queryset = goals  # type: ignore[attr-defined]
        if plan:
            self.fields["version"] = VersionField()
        self.face_names = [f"face_{number}" for number in range(1, max(FACES, len(faces) + 1) + 1)]
        staff = workers_for(citizen, faces)
        for number, name in enumerate(self.face_names, 1):
            self.fields[name] = _face(number, staff)

    @property
    def face_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.face_names]

    def clean_from_on(self) -> date:
        from_on: date = self.cleaned_data["from_on"]
        if from_on < timezone.localdate():
            raise ValidationError(_("Choose today or later. What has been stays as it is."))
        return from_on

    def clean(self) -> None:
        """What does not go together is told with what is missing, all at once."""
        for name, sentence in plan_rules.wrong(self.cleaned_data).items():
            if name not in self.errors:
                self.add_error(name, sentence)

    @property
    def version_seen(self) -> int | None:
        """The version of the plan that the person had before her when she wrote."""
        seen: int | None = self.cleaned_data.get("version")
        return seen

    def values(self) -> dict[str, Any]:
        own = {name: value for name, value in self.cleaned_data.items() if name not in self.face_names}
        faces = [self.cleaned_data[name] for name in self.face_names if self.cleaned_data[name]]
        return {**own, "faces": faces}


def _face(number: int, staff: list[Staff]) -> forms.Field:
    label = format_lazy(_("Fixed face number {n}"), n=number)
    return forms.TypedChoiceField(
        label=label,
        required=False,
        coerce=lambda value: {str(person.pk): person for person in staff}[value],
        empty_value=None,
        choices=[("", _("nobody")), *((str(person.pk), str(person)) for person in staff)],
    )


def _initial(plan: VisitPlan | None, faces: list[int]) -> dict[str, Any]:
    today = timezone.localdate()
    if plan is None:
        return {"from_on": today, "weekdays": [1, 2, 3, 4, 5]}
    columns = {name: getattr(plan, name) for name in PlanForm.base_fields if hasattr(plan, name)}
    chosen = {f"face_{number}": staff for number, staff in enumerate(faces, 1)}
    return {
        **columns,
        **chosen,
        "may_move": "yes" if plan.may_move else "no",
        "sub_goals": list(plan.serves.values_list("sub_goal_id", flat=True)),
        "from_on": max(plan.from_on, today + timedelta(days=1)),
    }


class PlanEndForm(forms.Form):
    until_on = DayField(label=_("Last day of the plan"), initial=timezone.localdate)
    version = VersionField()
