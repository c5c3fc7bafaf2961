"""Taking in a citizen: known once, tied to a team, with her own sentence first."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import cpr as numbers
from citizens.actions.helped import refuse_ended
from citizens.actions.statements import add_statement
from citizens.actions.ties import set_contact_person, set_contact_persons, tie_to_team
from citizens.models import Citizen, Kind, NameWord, Source
from citizens.names import composed, folded_words, sort_key
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff, Team

WORD_LENGTH = 120


class AlreadyKnown(ValidationError):
    """The number belongs to somebody who is here already. `citizen` is she; who may see her is the view's question."""

    def __init__(self, citizen: Citizen) -> None:
        self.citizen = citizen
        super().__init__({"cpr": _("This person is already known here.")})


@action
def take_in(
    *,
    by: Staff,
    team: Team,
    cpr: str,
    first_name: str,
    last_name: str,
    contact_person: Staff | None = None,
    headline: str = "",
    headline_source: str = Source.CITIZEN,
    today: date | None = None,
    **columns: Any,
) -> Citizen:
    """Register her. `cpr` as typed, `columns` as the model has them (street, phone, law …).

    Raises AlreadyKnown, or ValidationError naming the field.
    """
    number = _number(cpr, today or timezone.localdate())
    known = Citizen.objects.filter(cpr_index=numbers.index(number.digits)).first()
    if known is not None:
        raise AlreadyKnown(known)
    citizen = Citizen(
        first_name=composed(first_name),
        last_name=composed(last_name),
        sort_key=sort_key(first_name, last_name),
        born_on=number.born_on,
        cpr_cipher=numbers.encrypt(number.digits),
        cpr_index=numbers.index(number.digits),
        taken_in_at=timezone.now(),
        taken_in_by=by,
        **columns,
    )
    _insert(citizen)
    write_name_words(citizen)
    tie_to_team(by=by, citizen=citizen, team=team, from_on=today)
    if contact_person is not None:
        set_contact_person(by=by, citizen=citizen, staff=contact_person)
    if headline:
        add_statement(by=by, citizen=citizen, kind=Kind.HEADLINE, text=headline, source=headline_source)
    return citizen


def write_name_words(citizen: Citizen) -> None:
    """The rows by which she is found; those of an earlier name go."""
    words = {word[:WORD_LENGTH] for word in folded_words(f"{citizen.first_name} {citizen.last_name} {citizen.called}")}
    NameWord.objects.filter(citizen=citizen).exclude(word__in=words).delete()
    rows = [NameWord(citizen=citizen, word=word) for word in sorted(words)]
    NameWord.objects.bulk_create(rows, ignore_conflicts=True)


def _number(typed: str, today: date) -> numbers.Cpr:
    try:
        return numbers.read(typed, today)
    except ValidationError as refusal:
        raise ValidationError({"cpr": refusal.messages}) from refusal


def _insert(citizen: Citizen) -> None:
    """Two people taking in the same person in the same minute: the second is told that she is known."""
    try:
        with transaction.atomic():
            citizen.save(force_insert=True)
    except IntegrityError as error:
        known = Citizen.objects.filter(cpr_index=citizen.cpr_index).first()
        if known is None:
            raise
        raise AlreadyKnown(known) from error


@action
def change_citizen(
    *, by: Staff, citizen: Citizen, version: int, contacts: Sequence[Staff | None], **fields: Any
) -> None:
    """Name, address, contact person and substitutes. Raises ChangedMeanwhile; she has then been read again, so that
    both can be shown.
    """
    refuse_ended(citizen)
    fields["sort_key"] = sort_key(fields["first_name"], fields["last_name"])
    changed = Citizen.objects.filter(pk=citizen.pk, version=version).update(**fields, version=F("version") + 1)
    citizen.refresh_from_db(fields=[*fields, "version"])
    if not changed:
        raise changed_meanwhile(citizen, by)
    write_name_words(citizen)
    set_contact_persons(by=by, citizen=citizen, staff=contacts)


@action
def call_her(*, by: Staff, citizen: Citizen, called: str) -> None:
    """What she wants to be called, as she said it herself; she is found by it too."""
    Citizen.objects.filter(pk=citizen.pk).update(called=called, version=F("version") + 1)
    citizen.refresh_from_db(fields=["called", "version"])
    write_name_words(citizen)
