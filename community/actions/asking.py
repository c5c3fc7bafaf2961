"""Asking with an instrument: her answers, or her no. Nothing is overwritten, and a no is never refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen
from community import loneliness
from community.asked import facts_of
from community.instruments import Instrument
from community.models import AskedWhy, Outcome, Screening, ScreeningWithdrawal
from teams.history import action
from teams.models import Staff
from teams.speech import written_date


@dataclass(frozen=True)
class Told:
    """What one asking says, apart from who and when."""

    instrument: str
    edition: str
    outcome: str
    answers: tuple[int, ...] = ()
    words: str = ""
    ask_again_on: date | None = None

    def is_of(self, row: Screening) -> bool:
        said = (row.instrument, row.edition, row.outcome, tuple(row.answers), row.words, row.ask_again_on)
        return said == (self.instrument, self.edition, self.outcome, self.answers, self.words, self.ask_again_on)


@action
def ask(
    *,
    by: Staff,
    citizen: Citizen,
    instrument: Instrument,
    key: UUID,
    outcome: str,
    answers: Sequence[int] = (),
    wished: bool = False,
    words: str = "",
    ask_again_on: date | None = None,
    asked_at: datetime | None = None,
) -> Screening:
    """The same key twice is one asking. Of two workers who ask at once the second is told what the first heard.

    `wished`: she asked for it herself, so neither the days between nor her earlier no hold it up.
    """
    told = Told(instrument.key, instrument.edition, outcome, tuple(answers), words, ask_again_on)
    lock_helped(citizen)
    if (earlier := Screening.objects.filter(key=key).first()) is not None:
        return _sent_before(earlier, by, citizen, told)
    moment = min(asked_at or timezone.now(), timezone.now())
    _check(told, instrument, timezone.localdate(moment))
    why = _why(citizen, instrument, timezone.localdate(moment), wished=wished)
    if outcome == Outcome.ANSWERED and why != AskedWhy.WISHED:
        _check_day(citizen, instrument, timezone.localdate(moment), why)
    columns = {**vars(told), "answers": list(told.answers)}
    return Screening.objects.create(key=key, citizen=citizen, why=why, asked_at=moment, asked_by=by, **columns)


@action
def withdraw_screening(*, by: Staff, screening: Screening, reason: str = "") -> ScreeningWithdrawal:
    """Hides answers that stand on the wrong citizen; only whoever asked, and twice is once."""
    if screening.asked_by_id != by.pk:
        raise ValidationError(_("Only %(name)s can take this away.") % {"name": screening.asked_by.first_name})
    told = {"withdrawn_by": by, "reason": reason}
    return ScreeningWithdrawal.objects.get_or_create(screening=screening, defaults=told)[0]


def _sent_before(earlier: Screening, by: Staff, citizen: Citizen, told: Told) -> Screening:
    if (earlier.citizen_id, earlier.asked_by_id) == (citizen.pk, by.pk) and told.is_of(earlier):
        return earlier
    raise ValidationError(_("Other answers were sent from this page already. They stand; open the page again."))


def _check(told: Told, instrument: Instrument, day: date) -> None:
    """Each sentence says what to do; nothing has been written yet."""
    if told.outcome not in Outcome.values:
        raise ValidationError({"outcome": _("Choose among the answers shown.")})
    if told.outcome == Outcome.ANSWERED:
        _check_answers(told, instrument)
    elif told.answers:
        raise ValidationError(_("Either there are answers, or it was a no. Choose one of the two."))
    if told.outcome != Outcome.WILL_NOT and told.ask_again_on is not None:
        raise ValidationError(_("A day to ask again goes with ”does not want to be asked” only."))
    if told.ask_again_on is not None and told.ask_again_on <= day:
        raise ValidationError({"ask_again_on": _("Choose a day ahead.")})


def _check_answers(told: Told, instrument: Instrument) -> None:
    try:
        instrument.score(told.answers)
    except ValueError:
        wanted = {"n": len(instrument.items)}
        raise ValidationError(
            _("There are %(n)s questions with one answer each, among those shown. Nothing has been saved yet.") % wanted
        ) from None


def _why(citizen: Citizen, instrument: Instrument, day: date, *, wished: bool) -> str:
    if wished:
        return AskedWhy.WISHED
    return facts_of(citizen.pk).why_now(citizen.taken_in_at, day) if instrument.asked_by_itself else AskedWhy.YEARLY


def _check_day(citizen: Citizen, instrument: Instrument, day: date, why: str) -> None:
    """Her no and the days between hold, unless she wishes it or a referral asks."""
    asked = facts_of(citizen.pk).asked
    rests = loneliness.rests_until(asked) if instrument.asked_by_itself else None
    if rests is not None and day < rests:
        raise ValidationError(resting(citizen, rests))
    rows = Screening.objects.standing().answered().filter(citizen=citizen, instrument=instrument.key)
    last = rows.select_related("asked_by").order_by("-asked_at").first()
    if last is None or why == AskedWhy.REFERRAL:
        return
    until = timezone.localdate(last.asked_at) + timedelta(days=instrument.days_between)
    if day < until:
        words = {"who": last.asked_by.first_name, "on": written_date(timezone.localdate(last.asked_at))}
        raise ValidationError(
            _(
                "%(who)s asked on %(on)s, and those answers stand. Ask again from %(until)s, or tick that %(name)s"
                " wishes it. Your answers are below."
            )
            % {**words, "until": written_date(until), "name": citizen.first_name}
        )


def resting(citizen: Citizen, until: date) -> str:
    name = {"name": citizen.first_name}
    if until == date.max:
        return _("%(name)s does not want to be asked. Ask only if %(name)s wishes it, and tick that.") % name
    return _("%(name)s has said: not now. Ask from %(day)s, or tick that %(name)s wishes it.") % {
        **name,
        "day": written_date(until),
    }
