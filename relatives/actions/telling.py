"""Told: by her word, or without it for a weighty reason; and she is told afterwards."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from relatives import reminding_untold
from relatives.actions.people import refuse_telling_oneself
from relatives.actions.raising import raise_now, settle
from relatives.agreements import agreement
from relatives.models import CitizenTold, Relative, Telling, TellingWithdrawal
from relatives.sharing import May
from relatives.telling import frozen, label, told_about
from relatives.told import is_own_of_today
from teams.history import action
from teams.models import Staff
from teams.roles import Permission
from teams.speech import written_date


@action
def tell(*, by: Staff, relative: Relative, categories: Collection[str], words: str = "") -> Telling:
    """Note that it was told. Asked again under the lock: what she took back a second ago is refused."""
    row = _locked(relative, by)
    mays = _asked_of(row, categories)
    for may in mays:
        if not may.may:
            said = {"what": label(may.category), "who": row.member.name, "name": row.citizen.first_name}
            raise ValidationError(
                _(
                    "This does not hold any more: %(who)s may not be told about %(what)s. Do not tell it. Nothing is"
                    " noted. Was it said already? Note it below as told without a yes, so that %(name)s hears of it."
                )
                % said
            )
    return _write(by, row, mays, words)


@action
def tell_anyway(*, by: Staff, relative: Relative, categories: Collection[str], reason: str, words: str) -> Telling:
    """Told without her consent, for a weighty reason; an open task to tell her afterwards.

    Health matters: sundhedsloven § 43, stk. 2, nr. 2 (an obvious public interest, or essential regard for the patient,
    the professional or others); she is told as soon as possible afterwards, and why (§ 43, stk. 4). Other confidential
    matters: forvaltningsloven § 27, and the weighing of § 28, stk. 2. Whoever holds the knowledge decides, and answers
    for it: nobody else has told it.
    """
    row = _locked(relative, by)
    mays = _asked_of(row, categories)
    shared = [may.category for may in mays if may.may]
    if shared:
        sentence = _("%(what)s may be told without this. Note it on the page before, and choose only the rest here.")
        raise ValidationError({"categories": sentence % {"what": told_about(shared).capitalize()}})
    telling = _write(by, row, mays, words, reason)
    raise_now(by=by, citizen=row.citizen, reason=reminding_untold.reason(telling))
    return telling


@action
def tell_citizen(*, by: Staff, telling: Telling, her_words: str = "") -> CitizenTold:
    """She knows now what we told, to whom, and why. The task is closed. Two who tell her at once go one by one."""
    _lock(telling)
    _refuse_withdrawn(telling)
    if not telling.weighty_reason:
        raise ValidationError(_("This was told by a word that held. There is nothing to tell afterwards."))
    before = CitizenTold.objects.filter(telling=telling).select_related("told_by").first()
    if before is not None:
        words = {"who": before.told_by.first_name, "day": written_date(timezone.localdate(before.told_at))}
        raise ValidationError(_("%(who)s has told it already, on %(day)s.") % words)
    told = CitizenTold.objects.create(telling=telling, told_at=timezone.now(), told_by=by, her_words=her_words)
    settle(by=by, keys=(reminding_untold.key(telling.pk),))
    return told


@action
def withdraw_telling(*, by: Staff, telling: Telling) -> TellingWithdrawal:
    """It was noted by mistake. It leaves the page, and stays in the history; she need not be told of it.

    By who noted it, on the same day, or by a leader. What she has been told of stands.
    """
    _lock(telling)
    _refuse_withdrawn(telling)
    if not (is_own_of_today(telling, by) or _leads(by, telling)):
        name = {"who": telling.told_by.first_name}
        raise ValidationError(_("Only %(who)s, on the same day, or a leader can take this out. It stands.") % name)
    if CitizenTold.objects.filter(telling=telling).exists():
        name = {"name": telling.citizen.first_name}
        raise ValidationError(_("%(name)s has been told of this, so it stands. Talk with %(name)s about it.") % name)
    withdrawal = TellingWithdrawal.objects.create(telling=telling, withdrawn_at=timezone.now(), by=by)
    settle(by=by, keys=(reminding_untold.key(telling.pk),))
    return withdrawal


def _leads(by: Staff, telling: Telling) -> bool:
    led = Telling.objects.visible_to(by.user, Permission.RELATIVES_LEAD) if by.user else Telling.objects.none()
    return led.filter(pk=telling.pk).exists()


def _lock(telling: Telling) -> None:
    """One at a time at what was told to a relative."""
    Relative.objects.select_for_update(no_key=True, of=("self",)).get(pk=telling.relative_id)


def _refuse_withdrawn(telling: Telling) -> None:
    before = TellingWithdrawal.objects.filter(telling=telling).select_related("by").first()
    if before is not None:
        name = {"who": before.by.first_name}
        raise ValidationError(_("%(who)s has taken this out: it was noted by mistake. Nothing waits any more.") % name)


def _locked(relative: Relative, by: Staff) -> Relative:
    """Held until the telling stands: nobody changes or revokes in between. Refuses who is a relative no more."""
    lock_helped(relative.citizen)  # first, as wherever both are held
    rows = Relative.objects.select_related("member", "citizen")
    row = rows.select_for_update(no_key=True, of=("self",)).get(pk=relative.pk)
    if row.is_over:
        words = {"who": row.member.name, "name": row.citizen.first_name}
        raise ValidationError(_("%(who)s is no longer a relative of %(name)s. Nothing may be told.") % words)
    refuse_telling_oneself(by, row)
    return row


def _asked_of(row: Relative, categories: Collection[str]) -> list[May]:
    return [may for may in agreement(row).mays if may.category in categories]


def _write(by: Staff, row: Relative, mays: list[May], words: str, reason: str = "") -> Telling:
    return Telling.objects.create(
        citizen=row.citizen,
        relative=row,
        categories=[may.category for may in mays],
        words=words,
        by_word={may.category: frozen(may) for may in mays},
        weighty_reason=reason,
        told_at=timezone.now(),
        told_by=by,
    )
