"""Short notes of contacts with a family, and the sets of marks they touched."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen
from relatives.actions.messages import moment_on
from relatives.models import Dialogue, DialogueMark, DialogueRelative, Edition, MarkSet, Relative
from teams.history import action
from teams.models import Staff


@action
def note_dialogue(
    *,
    by: Staff,
    citizen: Citizen,
    edition: Edition,
    text: str,
    relatives: Sequence[Relative],
    sets: Sequence[MarkSet],
    held_on: date | None = None,
) -> Dialogue:
    """Stands under the edition that was on the page; a newer one that came meanwhile changes nothing in it."""
    lock_helped(citizen)
    if any(relative.citizen_id != citizen.pk for relative in relatives):
        raise ValidationError({"relatives": _("Choose somebody who is a relative here today.")})
    if any(each.edition_id != edition.pk for each in sets):
        raise ValidationError({"sets": _("Choose among the guiding marks of this edition.")})
    row = Dialogue.objects.create(
        citizen=citizen, edition=edition, held_at=moment_on(held_on, "held_on"), text=text, written_by=by
    )
    DialogueRelative.objects.bulk_create(DialogueRelative(dialogue=row, relative=each) for each in relatives)
    DialogueMark.objects.bulk_create(DialogueMark(dialogue=row, mark_set=each) for each in sets)
    return row


@action
def withdraw_dialogue(*, by: Staff, dialogue: Dialogue) -> Dialogue:
    """It stood on the wrong citizen: its text is hidden from now on."""
    standing = Dialogue.objects.filter(pk=dialogue.pk, withdrawn_at__isnull=True)
    if not standing.update(withdrawn_at=timezone.now(), version=F("version") + 1):
        raise ValidationError(_("This note was withdrawn already."))
    dialogue.refresh_from_db()
    return dialogue
