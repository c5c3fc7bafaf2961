"""The loop of an offer, one step after the other. Each holds her referral locked and asks `community.loop` first."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen, NetworkMember
from community import loop
from community.actions.closing import end_links
from community.models import Activity, Companion, Event, MarkedBy, Referral, ReferralStep, StepKind
from goals.models import Decider
from teams.history import action
from teams.models import Staff
from teams.speech import written_moment

BACK, AHEAD = timedelta(days=365), timedelta(days=365)


@action
def suggest_offer(
    *,
    by: Staff,
    citizen: Citizen,
    activity: Activity | None = None,
    event: Event | None = None,
    member: NetworkMember | None = None,
    what: str = "",
    when_words: str = "",
    reasons: Sequence[Any] = (),
    words: str = "",
) -> Referral:
    """One of the three; what led to it stands with the first step. The same offer is open once at a time."""
    lock_helped(citizen)
    if member is not None:
        _check_member(citizen, member, what)
    now = timezone.now()
    told = {"what": what, "when_words": when_words, "reasons": list(reasons), "made_at": now, "made_by": by}
    row = Referral(citizen=citizen, activity=activity, event=event, member=member, **told)
    refuse_open(row, _("This is on its way already. See the follow-ups."))
    row.full_clean(exclude=["citizen", "made_by", "companion", "goal"])
    row.save(force_insert=True)
    _write(by, row, StepKind.SUGGESTED, words=words)
    return row


def refuse_open(referral: Referral, sentence: str) -> None:
    """Her row is held: the same offer, or the same with the same person, is open once."""
    target = {name: getattr(referral, name) for name in ("citizen_id", "activity_id", "event_id", "member_id")}
    same = Referral.objects.open().filter(**target).exclude(pk=referral.pk)
    if same.filter(what=referral.what).exists() if referral.member_id else same.exists():
        raise ValidationError(sentence)


def _check_member(citizen: Citizen, member: NetworkMember, what: str) -> None:
    if member.citizen_id != citizen.pk or member.ended_at is not None:
        raise ValidationError({"member": _("Choose somebody who is written down around her today.")})
    if not what:
        raise ValidationError({"what": _("Write what they would do together.")})


@action
def say_yes(*, by: Staff, referral: Referral, decided_by: str = Decider.CITIZEN, words: str = "") -> ReferralStep:
    """Her yes, and who decided. After a day on which she did not go it is the yes to trying again."""
    if decided_by not in Decider.values:
        raise ValidationError({"decided_by": _("Say who decided.")})
    return _step(by, referral, StepKind.CONSENTED, words=words, decided_by=decided_by)


@action
def take_back_yes(*, by: Staff, referral: Referral, words: str = "") -> ReferralStep:
    """Any time before she went: every link to her ends in the same moment."""
    step = _step(by, referral, StepKind.WITHDRAWN, words=words)
    end_links(referral)
    return step


@action
def send(
    *,
    by: Staff,
    referral: Referral,
    happens_on: date | None = None,
    words: str = "",
    companion: Companion | None = None,
) -> ReferralStep:
    """Told to those who receive her, with the day and what she would like: only while her yes stands."""
    check_expected(happens_on)
    step = _step(by, referral, StepKind.SENT, words=words, happens_on=happens_on)
    if companion is not None and companion.pk != referral.companion_id:
        Referral.objects.filter(pk=referral.pk).update(companion=companion, version=F("version") + 1)
        referral.companion = companion
    return step


@action
def mark_expected(
    *,
    by: Staff | None,
    referral: Referral,
    happens_on: date | None = None,
    words: str = "",
    marked_by: str = MarkedBy.STAFF,
) -> ReferralStep:
    """They expect her."""
    check_expected(happens_on)
    return _step(by, referral, StepKind.ACCEPTED, words=words, happens_on=happens_on, marked_by=marked_by)


@action
def mark_no_place(
    *, by: Staff | None, referral: Referral, words: str = "", marked_by: str = MarkedBy.STAFF
) -> ReferralStep:
    """There is no place. Her yes stands: it can be sent again, or she says no."""
    return _step(by, referral, StepKind.REFUSED, words=words, marked_by=marked_by)


@action
def mark_attended(
    *,
    by: Staff | None,
    referral: Referral,
    happens_on: date | None = None,
    words: str = "",
    marked_by: str = MarkedBy.STAFF,
) -> ReferralStep:
    """She went; it closes. By staff, by the organiser or by the companion, who then has no row of ours (`by` None)."""
    day = _check_past(happens_on) or timezone.localdate()
    step = _step(by, referral, StepKind.ATTENDED, words=words, happens_on=day, marked_by=marked_by)
    end_links(referral)
    return step


@action
def mark_not_attended(
    *,
    by: Staff | None,
    referral: Referral,
    words: str = "",
    try_again: bool | None = None,
    happens_on: date | None = None,
    marked_by: str = MarkedBy.STAFF,
) -> ReferralStep:
    """She did not go, and why. Her yes to trying again, or her no, comes as a step of its own; None: not asked yet."""
    day = _check_past(happens_on)
    told: dict[str, Any] = {"words": words, "happens_on": day, "marked_by": marked_by, "try_again": try_again}
    step = _step(by, referral, StepKind.NOT_ATTENDED, **told)
    if try_again:
        _step(by, referral, StepKind.CONSENTED, decided_by=Decider.CITIZEN, marked_by=marked_by)
    elif try_again is False:
        _step(by, referral, StepKind.DECLINED, marked_by=marked_by)
        end_links(referral)
    return step


@action
def say_no(*, by: Staff, referral: Referral, words: str = "") -> ReferralStep:
    """Her own no closes it, and is a result like any other."""
    step = _step(by, referral, StepKind.DECLINED, words=words)
    end_links(referral)
    return step


def locked_steps(referral: Referral) -> list[ReferralStep]:
    """The referral held until the change stands, and its steps as they are in this moment."""
    lock_helped(referral.citizen)
    held = Referral.objects.select_for_update(of=("self",)).select_related("event").get(pk=referral.pk)
    return held.standing_steps


def _step(by: Staff | None, referral: Referral, kind: StepKind, **told: Any) -> ReferralStep:
    steps = locked_steps(referral)
    if refusal := loop.may(steps, kind):
        raise ValidationError(_crossed(steps, kind) or str(refusal))
    return _write(by, referral, kind, **told)


def _write(by: Staff | None, referral: Referral, kind: StepKind, **told: Any) -> ReferralStep:
    step = ReferralStep(referral=referral, kind=kind, at=timezone.now(), by=by, **told)
    step.full_clean(exclude=["referral", "by"])
    step.save(force_insert=True)
    return step


def _crossed(steps: list[ReferralStep], kind: str) -> str:
    """Somebody was first: who, and when."""
    last = steps[-1] if steps else None
    if last is None or last.kind != kind or last.by is None:
        return ""
    told = {"name": last.by.first_name, "time": written_moment(timezone.localtime(last.at))}
    return _("%(name)s noted this already, %(time)s. Nothing was noted twice.") % told


def check_expected(day: date | None) -> None:
    today = timezone.localdate()
    if day is not None and day < today:
        raise ValidationError({"happens_on": _("This day has passed. Choose today or a later day.")})
    if day is not None and day > today + AHEAD:
        raise ValidationError({"happens_on": _("This is more than a year away. Check the year.")})


def _check_past(day: date | None) -> date | None:
    today = timezone.localdate()
    if day is not None and day > today:
        raise ValidationError({"happens_on": _("This day has not come yet. Choose today or an earlier day.")})
    if day is not None and day < today - BACK:
        raise ValidationError({"happens_on": _("This is more than a year ago. Check the year.")})
    return day
