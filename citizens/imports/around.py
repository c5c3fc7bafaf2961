"""Files of the people in a citizen's life, and of her contact persons."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from citizens import actions, log
from citizens.imports.ground import CPR, MAY, CprRow, Ground, ground_of, worker_called
from citizens.models import Citizen, ContactPerson, NetworkMember
from citizens.names import fold
from teams.fields import LineField
from teams.imports.fields import OneOf, clean_phone
from teams.imports.kinds import CHANGED, SAME, Kind, Made, RowForm, removed
from teams.imports.tables import Column
from teams.models import Import, Staff

RANKS = {"": 0, "1": 0, "kontaktperson": 0, "2": 1, "1. afløser": 1, "3": 2, "2. afløser": 2}
RANKS |= {"contact person": 0, "first substitute": 1, "second substitute": 2}
PLACES = (_("contact person"), _("first substitute"), _("second substitute"))


class NetworkRow(CprRow):
    name = LineField(label=_("Name"))
    relation = LineField(label=_("Relation"), max_length=80, required=False)
    phone = LineField(label=_("Phone"), max_length=30, required=False)
    brings = LineField(label=_("What the person brings"), max_length=300, required=False)
    closeness = OneOf(
        NetworkMember.Closeness, label=_("How close?"), required=False, initial=str(NetworkMember.Closeness.NEAR.value)
    )

    def clean_cpr(self) -> Citizen:
        return self.read_own()

    def clean_phone(self) -> str:
        return clean_phone(self.cleaned_data["phone"])

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if "cpr" in told and (told["cpr"].pk, fold(told.get("name", ""))) in self.ground.names:
            self.outcome = SAME
        return told

    def identity(self) -> str:
        return f"{self.number.digits}|{fold(self.cleaned_data['name'])}"

    def summary(self) -> list[str]:
        told = self.cleaned_data
        close = str(NetworkMember.Closeness(told["closeness"]).label)
        return [f"{told['cpr']}, {self.masked}", told["name"], told["relation"], told["phone"], told["brings"], close]


class NetworkKind(Kind):
    name = Import.Kind.NETWORK
    form = NetworkRow
    permission = MAY
    columns = (
        CPR,
        Column("name", "Navn", "Bodil Friis", required=True),
        Column("relation", "Relation", "nabo", also=("forhold",)),
        Column("phone", "Telefon", "+45 70 10 20 50", also=("telefonnummer", "tlf", "mobil")),
        Column("brings", "Bidrager med", "går tur til søen", also=("bidrag",)),
        Column("closeness", "Nærhed", "helt tæt på", also=("hvor tæt",)),
    )

    def ground(self, by: Staff) -> Ground:
        return ground_of(by)

    def carry_out(self, by: Staff, row: RowForm) -> list[Made]:
        if row.outcome == SAME:
            return []
        told = dict(row.cleaned_data)
        member = actions.add_network_member(by=by, citizen=told.pop("cpr"), **told)
        return [["citizens.NetworkMember", member.pk, member.version]]

    def after_check(self, by: Staff, ground: Ground) -> None:
        log.refuse_rows(by, "import", sorted(ground.tried))

    def undo(self, by: Staff, made: Made) -> bool:
        member = NetworkMember.objects.filter(pk=made[1], version=made[2], ended_at__isnull=True).first()
        return member is not None and removed(member)


class ContactRow(CprRow):
    contact_person = LineField(label=_("Contact person"))
    rank = LineField(label=_("Place"), max_length=40, required=False)

    def clean_cpr(self) -> Citizen:
        return self.read_own()

    def clean_rank(self) -> int:
        text = self.cleaned_data["rank"].casefold()
        if text not in RANKS:
            raise ValidationError(_("Write contact person, first substitute or second substitute; or 1, 2 or 3."))
        return RANKS[text]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if not {"cpr", "contact_person", "rank"} <= told.keys():
            return told
        citizen: Citizen = told["cpr"]
        around = [each for team in self.ground.tied.get(citizen.pk, ()) for each in self.ground.workers.get(team, [])]
        try:
            told["contact_person"] = worker_called(told["contact_person"], around)
        except ValidationError as refusal:
            self.add_error("contact_person", refusal)
            return told
        self._compare(self.ground.contacts.get(citizen.pk, {}), told["contact_person"], told["rank"])
        return told

    def _compare(self, standing: dict[int, int], staff: Staff, rank: int) -> None:
        elsewhere = [place for place, number in standing.items() if number == staff.pk and place != rank]
        if elsewhere:
            words = {"name": staff.first_name}
            self.add_error("contact_person", ValidationError(_("%(name)s is already named."), params=words))
        elif rank in standing:
            self.outcome = SAME if standing[rank] == staff.pk else CHANGED

    def identity(self) -> str:
        return f"{self.number.digits}|{self.cleaned_data['rank']}"

    def summary(self) -> list[str]:
        told = self.cleaned_data
        return [f"{told['cpr']}, {self.masked}", str(told["contact_person"]), str(PLACES[told["rank"]])]


class ContactKind(Kind):
    name = Import.Kind.CONTACTS
    form = ContactRow
    permission = MAY
    columns = (
        CPR,
        Column("contact_person", "Kontaktperson", "Mette Lund", required=True, also=("navn", "medarbejder")),
        Column("rank", "Plads", "kontaktperson", also=("nummer", "rang")),
    )

    def ground(self, by: Staff) -> Ground:
        return ground_of(by)

    def carry_out(self, by: Staff, row: RowForm) -> list[Made]:
        if row.outcome == SAME:
            return []
        told = row.cleaned_data
        there = ContactPerson.objects.filter(citizen=told["cpr"], rank=told["rank"], until_on__isnull=True)
        before = there.values_list("pk", flat=True).first()
        whose = {"citizen": told["cpr"], "staff": told["contact_person"], "rank": told["rank"]}
        contact = actions.set_contact_person(by=by, **whose)
        return [["citizens.ContactPerson", contact.pk, before]] if contact else []

    def after_check(self, by: Staff, ground: Ground) -> None:
        log.refuse_rows(by, "import", sorted(ground.tried))

    def undo(self, by: Staff, made: Made) -> bool:
        """Whoever stood there before stands there again."""
        contact = ContactPerson.objects.filter(pk=made[1], until_on__isnull=True).first()
        if contact is None or not removed(contact):
            return False
        ContactPerson.objects.filter(pk=made[2]).update(until_on=None)
        return True
