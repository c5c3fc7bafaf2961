"""The leader called in: a case with a clock, which only the leader closes."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from relatives import reminding_family
from relatives.actions.disagreements import add_voice, locked
from relatives.actions.raising import keep_right, raise_now, settle
from relatives.models import CaseEnd, Disagreement, LeaderCase, Party
from teams.changes import change_row
from teams.history import action
from teams.models import Staff


@action
def call_leader(*, by: Staff, disagreement: Disagreement, why: str = "") -> LeaderCase:
    """A case begins, and its clock; the leader has it on the list at once."""
    row = locked(disagreement)
    before = LeaderCase.objects.filter(disagreement=row, closed_at__isnull=False).order_by("-called_at", "-id").first()
    return _begin(by, row, why, before)


def _begin(by: Staff, row: Disagreement, why: str, before: LeaderCase | None) -> LeaderCase:
    try:
        with transaction.atomic():
            case = LeaderCase.objects.create(
                disagreement=row,
                citizen_id=row.citizen_id,
                called_at=timezone.now(),
                called_by=by,
                why=why,
                reopens=before,
            )
    except IntegrityError as error:
        raise ValidationError(_("The leader is called in already.")) from error
    raise_now(by=by, citizen=row.citizen, reason=reminding_family.of_case(case, timezone.localdate()))
    return case


@action
def invite(*, by: Staff, case: LeaderCase, version: int, invited: str, talk_on: date) -> LeaderCase:
    """Whom the leader talks with, and when."""
    _check_open(case)
    if talk_on < timezone.localdate():
        raise ValidationError({"talk_on": _("This day has passed. Choose today or a day ahead.")})
    change_row(case, by=by, version=version, invited=invited, talk_on=talk_on, invited_at=timezone.now(), invited_by=by)
    reason = reminding_family.of_case(case, timezone.localdate())
    keep_right(by=by, citizen=case.citizen, reason=reason)
    return case


@action
def close_case(*, by: Staff, case: LeaderCase, version: int, ended_as: str, words: str) -> LeaderCase:
    """Agreed on something, or not, and everyone has been heard. The disagreement is closed with it."""
    _check_open(case)
    if ended_as not in CaseEnd.values:
        raise ValidationError({"ended_as": _("Say how it ended.")})
    now = timezone.now()
    change_row(case, by=by, version=version, closed_at=now, closed_by=by, ended_as=ended_as, words=words)
    row = Disagreement.objects.select_for_update(of=("self",)).get(pk=case.disagreement_id)
    change_row(row, by=by, version=row.version, closed_at=now, closed_by=by, closing_words=words)
    settle(by=by, keys=reminding_family.keys_of_case(case.pk))
    return case


@action
def open_again(*, by: Staff, disagreement: Disagreement, why: str, party: str = Party.STAFF) -> Disagreement:
    """It is not settled after all. Where the leader had been called in, the leader is called in again, and told why.

    Elsewhere it stands beside the others' words what has changed; `party`: whether staff or leader says so.
    """
    lock_helped(disagreement.citizen)
    row = Disagreement.objects.select_for_update(of=("self",)).get(pk=disagreement.pk)
    if row.closed_at is None:
        raise ValidationError(_("It is open already. Write there what has changed."))
    change_row(row, by=by, version=row.version, closed_at=None, closed_by=None, closing_words="")
    before = LeaderCase.objects.filter(disagreement=row).order_by("-called_at", "-id").first()
    if before is not None:
        _begin(by, row, why, before)
    else:
        add_voice(by=by, disagreement=row, party=party, words=why)
    return row


def _check_open(case: LeaderCase) -> None:
    lock_helped(case.citizen)
    row = LeaderCase.objects.select_for_update(of=("self",)).select_related("closed_by").get(pk=case.pk)
    if row.closed_at is not None:
        name = row.closed_by.first_name if row.closed_by else ""
        raise ValidationError(
            _("%(name)s has closed the case, so nothing was changed. Your text still stands here.") % {"name": name}
        )
