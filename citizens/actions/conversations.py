"""Intake as one conversation: a draft that two devices may write in, until she has heard it and said yes."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import steps
from citizens.actions.helped import refuse_ended
from citizens.actions.intake import call_her
from citizens.actions.network import add_network_member
from citizens.actions.statements import add_statement
from citizens.actions.ties import set_contact_person
from citizens.choices import care_staff_around
from citizens.considerations import CONSIDERATIONS
from citizens.models import Citizen, Conversation
from teams.history import action
from teams.models import Staff


class WrittenMeanwhile(ValidationError):
    """Somebody else wrote in the same step since the page was opened: `saved` is what stands there now."""

    def __init__(self, saved: dict[str, Any], name: str, version: int) -> None:
        self.saved, self.version = saved, version
        super().__init__(
            _("%(name)s wrote here meanwhile. Both texts stand below: put them together, and save again.")
            % {"name": name}
        )


@action
def begin_conversation(*, by: Staff, citizen: Citizen) -> Conversation:
    """The open one is gone on with, whoever began it."""
    refuse_ended(citizen)
    found = Conversation.objects.open().filter(citizen=citizen).first()
    return found or _begun(by, citizen)


def _begun(by: Staff, citizen: Citizen) -> Conversation:
    now = timezone.now()
    row = Conversation(citizen=citizen, started_by=by, started_at=now, saved_by=by, saved_at=now)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return Conversation.objects.open().get(citizen=citizen)
    return row


@action
def save_step(
    *, by: Staff, conversation: Conversation, step: steps.Step, told: dict[str, Any], seen: int, page_key: UUID
) -> Conversation:
    """Keep what was typed in one step. `seen` is the version the page was opened at, `page_key` the page itself: what
    the same page has saved while typing is no conflict. Raises WrittenMeanwhile when another page has written here.
    """
    row = _open(conversation)
    there = row.answers.get(step.key)
    if there and there["told"] == told:
        return row
    if there and there["version"] > seen and there["page"] != str(page_key):
        raise WrittenMeanwhile(there["told"], there["by"], row.version)
    row.version += 1
    row.answers[step.key] = {"told": told, "version": row.version, "page": str(page_key), "by": by.first_name}
    row.read_back_at, row.saved_by, row.saved_at = None, by, timezone.now()
    row.save(update_fields=["answers", "version", "read_back_at", "saved_by", "saved_at"])
    return row


@action
def read_back(*, by: Staff, conversation: Conversation, version: int) -> Conversation:
    """She has heard all of it in her own words and says that it is right."""
    row = _open(conversation)
    _unchanged(row, version)
    if steps.is_empty(row.answers, CONSIDERATIONS):
        raise ValidationError(_("There is nothing to read back yet. Begin with one question."))
    row.read_back_at = timezone.now()
    row.save(update_fields=["read_back_at"])
    return row


@action
def agree_conversation(*, by: Staff, conversation: Conversation, version: int, decided_by: str) -> Conversation:
    """She agrees: every answer becomes a statement with its source, those she named stand in her network."""
    row = _open(conversation)
    refuse_ended(row.citizen)
    _unchanged(row, version)
    if row.read_back_at is None:
        raise ValidationError(_("Read it back first, so that it can be put right before it stands on the page."))
    for said in steps.statements(row.answers, CONSIDERATIONS):
        about: dict[str, Any] = {
            "kind": said.kind,
            "side": said.side,
            "source": said.source,
            "source_name": said.source_name,
        }
        add_statement(by=by, citizen=row.citizen, text=said.text, **about)
    for known in steps.people(row.answers):
        about = {"relation": known.relation, "brings": known.brings, "closeness": known.closeness}
        add_network_member(by=by, citizen=row.citizen, name=known.name, **about)
    if called := steps.called(row.answers):
        call_her(by=by, citizen=row.citizen, called=called)
    _set_contact(by, row)
    row.agreed_at, row.agreed_by, row.decided_by = timezone.now(), by, decided_by
    row.save(update_fields=["agreed_at", "agreed_by", "decided_by"])
    return row


@action
def give_up_conversation(*, by: Staff, conversation: Conversation) -> Conversation:
    """The draft is put away; nothing of it stands on her page."""
    row = _open(conversation)
    row.given_up_at, row.saved_by = timezone.now(), by
    row.save(update_fields=["given_up_at", "saved_by"])
    return row


def _open(conversation: Conversation) -> Conversation:
    row = Conversation.objects.select_for_update(of=("self",)).select_related("citizen").get(pk=conversation.pk)
    if row.agreed_at:
        raise ValidationError(_("The conversation is already agreed. Write what is new as a talk on the page."))
    if row.given_up_at:
        raise ValidationError(
            _("The conversation was given up meanwhile. Begin a new one; what you typed still stands here.")
        )
    return row


def _unchanged(row: Conversation, version: int) -> None:
    if row.version != version:
        raise ValidationError(_("Something was written meanwhile. Read it again before you go on."))


def _set_contact(by: Staff, row: Conversation) -> None:
    """Whom she chose, if the colleague is still in one of her teams."""
    wanted = steps.contact(row.answers)
    if wanted is None:
        return
    staff = care_staff_around(row.citizen).filter(pk=wanted.staff).first()
    if staff is None:
        raise ValidationError(
            _("%(name)s no longer comes from the team. Choose another contact person together.") % {"name": wanted.name}
        )
    set_contact_person(by=by, citizen=row.citizen, staff=staff)
