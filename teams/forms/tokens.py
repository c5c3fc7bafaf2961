"""A token for another system, and a leader's answer to it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from teams.actions.tokens import last_day_allowed
from teams.agreements import open_to
from teams.fields import LineField, RowsField
from teams.forms.people import DayField
from teams.models import ApiToken, Team
from teams.refusal import ActionForm, VersionField
from teams.tokens import Scope


class TokenForm(ActionForm):
    name = LineField(label=_("Which system is it?"), max_length=80, help_text=_("The name that stands in the log."))
    purpose = LineField(
        label=_("What is it for?"),
        max_length=200,
        help_text=_("Stands with every look at a citizen’s record, so that everybody can understand it."),
    )
    teams = RowsField(
        label=_("Which teams is it about?"),
        help_text=_("The leader of each team must say yes before the system sees any of its citizens."),
        error_messages={"required": _("Choose at least one team.")},
    )
    scopes = forms.MultipleChoiceField(
        label=_("What may the system do?"),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("No more than the purpose needs."),
        error_messages={"required": _("Choose what the system may do.")},
    )
    until_on = DayField(label=_("Last day"), help_text=_("At most two years from now. Then a new token is made."))

    def __init__(self, data: Any, *, teams: Iterable[Team], today: date) -> None:
        in_a_year = last_day_allowed(today).replace(year=today.year + 1)
        super().__init__(data, initial={"until_on": in_a_year})
        self.fields["teams"].offer((team, team.name) for team in teams)  # type: ignore[attr-defined]
        self.fields["name"].widget.attrs["autocomplete"] = "off"


class AnswerForm(ActionForm):
    """A leader's answer to one of the systems that ask; `seen` is the answer that the page showed."""

    token = forms.ModelChoiceField(
        ApiToken.objects.none(),
        error_messages={
            "invalid_choice": _("The system no longer asks to see the team’s citizens. There is nothing to answer.")
        },
    )
    is_yes = forms.TypedChoiceField(
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda answer: answer == "yes",
        error_messages={"required": _("Answer yes or no."), "invalid_choice": _("Answer yes or no.")},
    )
    seen = VersionField()

    def __init__(self, data: Any, *, team: Team, today: date) -> None:
        super().__init__(data)
        self.fields["token"].queryset = open_to([team.pk], today)  # type: ignore[attr-defined]
