"""A file of offers: what associations and libraries already have in a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from community import catalogue
from community.actions import catalogue as actions
from community.models import Accessible, Activity, Interest, Partner, Transport
from teams.fields import LineField, WordsField
from teams.forms.places import DAYS
from teams.imports.fields import OneOf, SheetDay, YesOrNo, clean_phone
from teams.imports.kinds import Kind, Made, RowForm, removed
from teams.imports.tables import Column
from teams.models import Import, Staff
from teams.roles import Permission

MOST_KR = 100_000


@dataclass(frozen=True)
class Ground:
    """The open offers by name and street, and the partners by name, without capitals."""

    there: set[tuple[str, str]]
    partners: dict[str, Partner]


class Several(LineField):
    """Several of some choices, by their Danish or English words, with a comma between."""

    def __init__(self, choices: Sequence[tuple[Any, Any]], **kwargs: Any) -> None:
        super().__init__(max_length=300, **kwargs)
        self.offered = choices

    def clean(self, value: Any) -> list[Any]:
        words: dict[str, Any] = {}
        for language in ("en", "da"):
            with override(language):
                words |= {str(label).casefold(): key for key, label in self.offered}
        found = []
        for part in super().clean(value).replace(";", ",").split(","):
            word = part.strip().casefold()
            if word and word not in words:
                labels = ", ".join(str(label) for _key, label in self.offered)
                raise ValidationError(_("Write one or more of these: %(labels)s."), params={"labels": labels})
            found += [words[word]] if word else []
        return found


class WallTime(LineField):
    """*10.00*, *10:00* or *10*."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value).lower().removeprefix("kl.").strip().replace(".", ":")
        if not text:
            return None
        hours, _colon, minutes = text.partition(":")
        try:
            return time(int(hours), int(minutes[:2] or 0))
        except ValueError as error:
            raise ValidationError(_("Write the time as 10.00.")) from error


class ActivityRow(RowForm):
    title = LineField(label=_("Name"))
    what = WordsField(label=_("What is it?"), max_length=1000, required=False)
    partner = LineField(label=_("Who holds it?"), required=False)
    interests = Several(Interest.choices, label=_("What is it for?"), required=False)
    suits = LineField(label=_("Whom does it suit?"), max_length=300, required=False)
    weekdays = Several(DAYS, label=_("On which days?"), required=False)
    starts_at = WallTime(label=_("Begins"), required=False)
    ends_at = WallTime(label=_("Ends"), required=False)
    when_words = LineField(label=_("More about when"), max_length=200, required=False)
    from_on = SheetDay(label=_("First day"), required=False)
    until_on = SheetDay(label=_("Last day"), required=False)
    place = LineField(label=pgettext_lazy("where", "Place"), required=False)
    street = LineField(label=_("Street and number"), required=False)
    postcode = LineField(label=_("Postcode"), max_length=10, required=False)
    city = LineField(label=_("Town"), max_length=60, required=False)
    accessible = OneOf(Accessible, label=_("Can one get in?"), required=False, initial=Accessible.UNKNOWN)
    toilet = YesOrNo(label=_("Toilet"), required=False)
    transport = OneOf(Transport, label=_("How does one get there?"), required=False, initial=Transport.NONE)
    cost_kr = LineField(label=_("Price in kroner"), max_length=10, required=False)
    companions = LineField(label=_("Who may come along?"), max_length=200, required=False)
    contact_name = LineField(label=_("Contact"), required=False)
    contact_phone = LineField(label=_("Phone"), max_length=30, required=False)

    def clean_partner(self) -> Partner | None:
        name: str = self.cleaned_data["partner"]
        partner: Partner | None = self.ground.partners.get(name.casefold())
        if name and partner is None:
            raise ValidationError(_("There is no partner of this name. Write the partner down first."))
        return partner

    def clean_contact_phone(self) -> str:
        return clean_phone(self.cleaned_data["contact_phone"])

    def clean_toilet(self) -> bool | None:
        """An empty cell says nothing; only a written no is a no."""
        return self.cleaned_data["toilet"] if self.data.get("toilet", "").strip() else None

    def clean_cost_kr(self) -> int:
        text = self.cleaned_data["cost_kr"].lower().removesuffix("kr.").removesuffix("kr").strip() or "0"
        if text in ("gratis", "free"):
            return 0
        if not (text.isascii() and text.isdigit()) or int(text) > MOST_KR:
            raise ValidationError(_("Write the price as a whole number of kroner."))
        return int(text)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        begins, ends = told.get("starts_at"), told.get("ends_at")
        if ends and (begins is None or ends <= begins):
            self.add_error("ends_at", _("It ends before it begins."))
        first, last = told.get("from_on"), told.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", _("The end lies before the start."))
        if "title" in told and (told["title"].casefold(), told.get("street", "").casefold()) in self.ground.there:
            self.add_error("title", _("There is an open offer of this name at this place already."))
        return told

    def identity(self) -> str:
        return f"{self.cleaned_data['title']}|{self.cleaned_data['street']}".casefold()

    def summary(self) -> list[str]:
        return [self._cell(name, self.cleaned_data.get(name)) for name in self.fields]

    def _cell(self, name: str, value: Any) -> str:
        if name in ("interests", "weekdays"):
            words = dict(Interest.choices if name == "interests" else DAYS)
            return ", ".join(str(words[each]) for each in value or ())
        if name in ("accessible", "transport"):
            return str((Accessible if name == "accessible" else Transport)(value).label)
        if name == "toilet":
            return "" if value is None else str(_("yes") if value else _("no"))
        return f"{value:%H.%M}" if isinstance(value, time) else str(value if value is not None else "")


class ActivityKind(Kind):
    name = Import.Kind.ACTIVITIES
    form = ActivityRow
    permission = Permission.COMMUNITY_CATALOGUE
    columns = (
        Column("title", "Navn", "Strikkestuen", required=True, also=("titel", "tilbud", "aktivitet")),
        Column("what", "Hvad er det", "Vi strikker og drikker kaffe", also=("beskrivelse",)),
        Column("partner", "Hvem holder det", "", also=("forening", "arrangør")),
        Column("interests", "Interesser", "håndarbejde og reparation", also=("interesse",)),
        Column("suits", "Passer til", "Alle, også begyndere", also=("målgruppe",)),
        Column("weekdays", "Ugedage", "onsdag", also=("dage", "dag", "ugedag")),
        Column("starts_at", "Begynder", "10.00", also=("fra", "start")),
        Column("ends_at", "Slutter", "12.00", also=("til", "slut")),
        Column("when_words", "Mere om hvornår", "ikke i juli", also=("hvornår",)),
        Column("from_on", "Første dag", "1.12.2026"),
        Column("until_on", "Sidste dag", "30.6.2027"),
        Column("place", "Sted", "Biblioteket", also=("lokale",)),
        Column("street", "Vej og nummer", "Torvet 3", also=("adresse", "vej")),
        Column("postcode", "Postnummer", "4299", also=("postnr", "postnr.")),
        Column("city", "By", "Tranevig"),
        Column("accessible", "Adgang", "ja, også med kørestol", also=("tilgængelighed",)),
        Column("toilet", "Toilet", "ja"),
        Column("transport", "Transport", "man kommer selv"),
        Column("cost_kr", "Pris", "20", also=("pris i kroner",)),
        Column("companions", "Hvem må komme med", "En ven eller pårørende", also=("ledsager",)),
        Column("contact_name", "Kontakt", "Inge Krogh", also=("kontaktperson",)),
        Column("contact_phone", "Telefon", "+45 70 10 20 60", also=("telefonnummer", "tlf")),
    )

    def ground(self, by: Staff) -> Ground:
        rows = Activity.objects.open().values_list("title", "street")
        partners = {each.name.casefold(): each for each in catalogue.open_partners()}
        return Ground({(title.casefold(), street.casefold()) for title, street in rows}, partners)

    def carry_out(self, by: Staff, row: RowForm) -> list[Made]:
        made = actions.add_activity(by=by, **row.cleaned_data)
        return [["community.Activity", made.pk, made.version]]

    def undo(self, by: Staff, made: Made) -> bool:
        """Untouched, and nobody has been offered it."""
        activity = Activity.objects.filter(pk=made[1], version=made[2]).first()
        return activity is not None and removed(activity)
