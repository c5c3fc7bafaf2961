"""A question on which they do not agree: everybody's own words, and her decision where it is hers."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen
from relatives.models import Disagreement, LeaderCase, Party, Relative, Voice
from relatives.reading import in_force
from teams.changes import change_row
from teams.history import action
from teams.models import Staff


@action
def open_disagreement(
    *, by: Staff, citizen: Citizen, question: str, hers_to_decide: bool = True, her_words: str = ""
) -> Disagreement:
    """The question, and what she says to it herself where she was asked at once."""
    lock_helped(citizen)
    row = Disagreement.objects.create(
        citizen=citizen,
        edition=in_force(),
        question=question,
        hers_to_decide=hers_to_decide,
        opened_at=timezone.now(),
        opened_by=by,
    )
    if her_words:
        add_voice(by=by, disagreement=row, party=Party.CITIZEN, words=her_words)
    return row


@action
def add_voice(
    *,
    by: Staff,
    disagreement: Disagreement,
    party: str,
    words: str,
    relative: Relative | None = None,
    corrects: Voice | None = None,
) -> Voice:
    """In the party's own words. Staff and leader speak for themselves alone; a correction is by who said it."""
    row = locked(disagreement)
    speaker = by if party in (Party.STAFF, Party.LEADER) else None
    if relative is not None and relative.citizen_id != row.citizen_id:
        raise ValidationError({"who": _("Choose somebody who is a relative here today.")})
    if corrects is not None:
        _check_same(row, corrects, party, relative, speaker)
    return Voice.objects.create(
        disagreement=row,
        party=party,
        relative=relative,
        staff=speaker,
        words=words,
        said_at=timezone.now(),
        written_by=by,
        corrects=corrects,
    )


def _check_same(row: Disagreement, first: Voice, party: str, relative: Relative | None, speaker: Staff | None) -> None:
    who = (first.disagreement_id, first.party, first.relative_id, first.staff_id)
    if who != (row.pk, party, relative.pk if relative else None, speaker.pk if speaker else None):
        raise ValidationError(
            _("These are somebody else’s words, and nobody else changes them. Write your own beside them.")
        )
    if Voice.objects.filter(corrects=first).exists():
        raise ValidationError(
            _("These words were said anew while you wrote. See the newer ones; yours still stand in the field.")
        )


@action
def decide(*, by: Staff, disagreement: Disagreement, version: int, her_decision: str) -> Disagreement:
    """What she decides, in her words, where it is hers to decide."""
    row = locked(disagreement)
    if not row.hers_to_decide:
        raise ValidationError(
            _("This is not for %(name)s alone to decide. Write what %(name)s says among the others’ words.")
            % {"name": disagreement.citizen.first_name}
        )
    change_row(disagreement, by=by, version=version, her_decision=her_decision, decided_at=timezone.now())
    return disagreement


@action
def close_disagreement(*, by: Staff, disagreement: Disagreement, version: int, closing_words: str) -> Disagreement:
    """They found each other by themselves. Once the leader is called in only the leader closes."""
    row = locked(disagreement)
    if LeaderCase.objects.open().filter(disagreement=row).exists():
        raise ValidationError(_("The leader is called in, and only the leader can close it."))
    change_row(
        disagreement,
        by=by,
        version=version,
        closed_at=timezone.now(),
        closed_by=by,
        closing_words=closing_words,
    )
    return disagreement


def locked(disagreement: Disagreement) -> Disagreement:
    """Held until the change stands. Nothing is written to what is closed: who wants to can open it again."""
    lock_helped(disagreement.citizen)
    row = Disagreement.objects.select_for_update(of=("self",)).select_related("closed_by").get(pk=disagreement.pk)
    if row.closed_at is not None:
        name = row.closed_by.first_name if row.closed_by else ""
        raise ValidationError(
            _(
                "%(name)s has closed this, so nothing was added. Your text still stands here: open it again, and write"
                " it then."
            )
            % {"name": name}
        )
    return row
