"""Who is a relative: chosen from her network map, or written in the same form."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from citizens.models import NetworkMember
from relatives.models import Language, Relative
from teams.fields import LineField
from teams.models import Staff
from teams.refusal import ActionForm, ChangeForm


class ReachForm(forms.Form):
    """What both forms ask."""

    reach = LineField(
        label=_("How and when to reach them"),
        help_text=_("By phone after four, letters"),
        max_length=200,
        required=False,
    )
    email = forms.EmailField(label=_("E-mail"), required=False, max_length=254)
    not_call = LineField(
        label=_("When not to call"),
        help_text=_("At night, at work, about small things"),
        max_length=200,
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=Language.choices, initial=Language.DANISH, widget=forms.RadioSelect
    )
    language_words = LineField(label=_("If another language: which?"), max_length=60, required=False)
    ask_about = LineField(
        label=_("What they are best asked about"),
        help_text=_("What did she use to like, how is the knee"),
        max_length=300,
        required=False,
    )
    carries = LineField(
        label=_("What they do and carry"), help_text=_("Shops on Fridays, has the key"), max_length=300, required=False
    )
    staff = forms.ModelChoiceField(
        label=_("Works here too, as"),
        help_text=_("What somebody knows as staff is not told as relative, and the other way round."),
        queryset=Staff.objects.none(),
        required=False,
        empty_label=_("No, does not work here"),
    )

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        if answers.get("language") == Language.OTHER and not answers.get("language_words"):
            self.add_error("language_words", _("Write which language."))
        return answers


class MemberField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """*Bodil Friis, neighbour*"""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name}, {obj.relation}" if obj.relation else str(obj.name)


class RelativeForm(ReachForm, ActionForm):
    member = MemberField(
        label=_("From the network"),
        queryset=NetworkMember.objects.none(),
        required=False,
        blank=True,  # who has chosen somebody can choose otherwise again
        empty_label=_("Somebody new"),
        widget=forms.RadioSelect,
    )
    name = LineField(label=_("Name"), required=False)
    relation = LineField(
        label=_("Who is it to her?"), help_text=_("Daughter, friend, neighbour"), max_length=80, required=False
    )
    phone = LineField(label=_("Phone"), max_length=30, required=False, widget=forms.TextInput({"type": "tel"}))
    field_order = ["member", "name", "relation", "phone"]

    def __init__(self, data: Any, *, members: QuerySet[NetworkMember], staff: QuerySet[Staff], **initial: Any) -> None:
        super().__init__(data, initial=initial)
        self.fields["member"].queryset = members  # type: ignore[attr-defined]
        self.fields["staff"].queryset = staff  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Somebody from the network, or a new name; not both, lest one of them be lost."""
        answers = super().clean()
        member, name = answers.get("member"), answers.get("name")
        if not member and not name and "name" not in self.errors and "member" not in self.errors:
            raise ValidationError({"name": _("Choose somebody from the network, or write a name.")})
        if member and name:
            raise ValidationError({"name": _("Choose from the network or write a new name, not both.")})
        return answers


class RelativeChangeForm(ReachForm, ChangeForm):
    def __init__(self, data: Any, *, relative: Relative, staff: QuerySet[Staff]) -> None:
        super().__init__(data, relative, **{name: getattr(relative, name) for name in ReachForm.base_fields})
        self.fields["staff"].queryset = staff  # type: ignore[attr-defined]


class RelativeEndForm(ActionForm):
    why = LineField(label=_("Why?"), help_text=_("It can be left empty."), max_length=200, required=False)
