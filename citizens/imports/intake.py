"""Files of citizens, of the people in their lives, and of contact persons. For leaders and visitators, own teams only.

Her own sentence is not a column: it is heard, not imported. Whoever is known outside one's own teams is only said to be
known, and the try is logged; a number that belongs to nobody in one's teams is answered alike whoever it belongs to.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from citizens import actions, log
from citizens import cpr as numbers
from citizens.imports.ground import CPR, MAY, CprRow, Ground, ground_of, worker_called
from citizens.models import Citizen, Law
from teams.fields import LineField
from teams.imports.fields import OneOf, YesOrNo, clean_phone
from teams.imports.kinds import Kind, Made, RowForm, removed
from teams.imports.tables import Column
from teams.models import Import, Staff, Team


class CitizenRow(CprRow):
    first_name = LineField(label=_("First names"))
    last_name = LineField(label=_("Last name"))
    phone = LineField(label=_("Phone"), max_length=30, required=False)
    street = LineField(label=_("Street and number"), required=False)
    postcode = LineField(label=_("Postcode"), max_length=10, required=False)
    city = LineField(label=_("Town"), max_length=60, required=False)
    protected_address = YesOrNo(label=_("The address is protected"), required=False)
    key_note = LineField(label=_("Key and way in"), max_length=200, required=False)
    law = OneOf(Law, label=_("Law"), required=False, initial=Law.AELDRELOVEN)
    team = LineField(label=_("Team"), max_length=80)
    contact_person = LineField(label=_("Contact person"), required=False)

    def clean_cpr(self) -> str:
        digits = self.read_number().digits
        known = self.ground.known.get(numbers.index(digits))
        if known in self.ground.own:
            raise ValidationError(_("This person is already known here."))
        if known is not None:
            self.ground.tried.add(known)
            raise ValidationError(
                _("This person is already known here, in a team of which you are not a part. Ask your leader.")
            )
        return digits

    def clean_phone(self) -> str:
        return clean_phone(self.cleaned_data["phone"])

    def clean_team(self) -> Team:
        team: Team | None = self.ground.teams.get(self.cleaned_data["team"].casefold())
        if team is None:
            raise ValidationError(_("This is none of your open teams. Write the team’s name as it stands here."))
        return team

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        team, contact = told.get("team"), told.get("contact_person")
        try:
            told["contact_person"] = (
                worker_called(contact, self.ground.workers.get(team.pk, [])) if team and contact else None
            )
        except ValidationError as refusal:
            self.add_error("contact_person", refusal)
        return told

    def identity(self) -> str:
        return self.number.digits

    def summary(self) -> list[str]:
        told = self.cleaned_data
        yes = str(_("yes")) if told["protected_address"] else ""
        middle = [told[name] for name in ("first_name", "last_name", "phone", "street", "postcode", "city")]
        if told["protected_address"]:
            middle[3:] = [str(_("protected")), "", ""]
        return [
            self.masked,
            *middle,
            yes,
            told["key_note"],
            Law(told["law"]).label,
            told["team"].name,
            str(told["contact_person"] or ""),
        ]


class CitizenKind(Kind):
    name = Import.Kind.CITIZENS
    form = CitizenRow
    permission = MAY
    columns = (
        CPR,
        Column("first_name", "Fornavne", "Karen Margrethe", required=True, also=("fornavn",)),
        Column("last_name", "Efternavn", "Mikkelsen", required=True),
        Column("phone", "Telefon", "+45 70 10 20 30", also=("telefonnummer", "tlf", "mobil")),
        Column("street", "Vej og nummer", "Søvej 4", also=("adresse", "vej")),
        Column("postcode", "Postnummer", "4299", also=("postnr", "postnr.")),
        Column("city", "By", "Solvig"),
        Column("protected_address", "Beskyttet adresse", "nej", also=("adressebeskyttelse",)),
        Column("key_note", "Nøgle og adgang", "Nøgleboks ved døren", also=("nøgle",)),
        Column("law", "Lov", "Ældreloven"),
        Column("team", "Team", "Team Søndre", required=True),
        Column("contact_person", "Kontaktperson", "Mette Lund"),
    )

    def ground(self, by: Staff) -> Ground:
        return ground_of(by)

    def carry_out(self, by: Staff, row: RowForm) -> list[Made]:
        citizen = actions.take_in(by=by, **row.cleaned_data)
        return [["citizens.Citizen", citizen.pk, citizen.version]]

    def after_check(self, by: Staff, ground: Ground) -> None:
        log.refuse_rows(by, "import", sorted(ground.tried))

    def undo(self, by: Staff, made: Made) -> bool:
        """Untouched: no word, plan, visit or anything else has come to stand on her."""
        citizen = Citizen.objects.filter(pk=made[1], version=made[2]).first()
        if citizen is None or citizen.team_ties.count() != 1 or citizen.contact_persons.count() > 1:
            return False
        return removed(*citizen.contact_persons.all(), *citizen.team_ties.all(), citizen)
