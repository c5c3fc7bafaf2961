"""The agreement: her answer about one thing and one relative is a row, and so is every change of mind."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from relatives.actions.people import refuse_ended_relative
from relatives.models import Relative, RevocationWords, SharingItem, SharingRevocation, Understood
from relatives.sharing import CATEGORIES, HERS
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Staff

UNDO_WITHIN = timedelta(hours=1)
FURTHEST_YEARS = 10
FROM_THE_DOOR = ("relative", "agreed_with")


@action
def record_answer(
    *,
    by: Staff,
    relative: Relative,
    seen: int,
    category: str,
    share: bool,
    reason: str = "",
    source: str = "citizen",
    understood: str = Understood.YES,
    made_clear: str = "",
    from_on: date | None = None,
    until_on: date | None = None,
) -> SharingItem:
    """Her yes or no, as she said it. `seen` is the sharing version that was on the screen.

    The same answer twice on one day is one row. Raises ChangedMeanwhile, or ValidationError naming the field.
    """
    lock_helped(relative.citizen)
    refuse_ended_relative(relative)
    refuse_own_case(by, relative)
    if source not in HERS:
        raise ValidationError({"source": _("Only she can say yes or no. Wait until she can be asked.")})
    now = timezone.now()
    today = timezone.localdate(now)
    item = SharingItem(
        relative=relative,
        category=category,
        share=share,
        reason=reason,
        source=source,
        understood=understood,
        made_clear=made_clear,
        agreed_at=now,
        from_on=(from_on or today) if share else today,
        until_on=until_on if share else None,
        agreed_with=by,
    )
    check_days(today, item.from_on, item.until_on)
    item.full_clean(exclude=FROM_THE_DOOR)
    _take_turn(by, relative, seen)
    same = _said_today(item, now)
    if same is None:
        item.save(force_insert=True)
    return same or item


def check_days(today: date, from_on: date, until_on: date | None) -> None:
    """No yes backwards in time, past its end, or farther ahead than anybody means."""
    wrong = {}
    if from_on < today:
        wrong["from_on"] = _("A yes does not work backwards. Choose today or a later day.")
    if until_on is not None and until_on < today:
        wrong["until_on"] = _("This end has passed. Choose a later day, or leave it empty.")
    for name, day in (("from_on", from_on), ("until_on", until_on)):
        if day is not None and day.year > today.year + FURTHEST_YEARS:
            wrong[name] = _("This is more than ten years away. Check the year.")
    if wrong:
        raise ValidationError(wrong)


def refuse_own_case(by: Staff, relative: Relative) -> None:
    """Who is the relative does not hold the pen."""
    if relative.staff_id == by.pk:
        raise ValidationError(_("You are the relative here. Ask a colleague to have this talk."))


def _take_turn(by: Staff, relative: Relative, seen: int | None = None) -> None:
    """One change of the agreement at a time; with `seen` only by who saw what is saved."""
    rows = Relative.objects.filter(pk=relative.pk)
    if seen is not None:
        rows = rows.filter(sharing_version=seen)
    changed = rows.update(sharing_version=F("sharing_version") + 1)
    relative.refresh_from_db(fields=["sharing_version"])
    if not changed:
        raise changed_meanwhile(relative, by)


def _said_today(item: SharingItem, now: datetime) -> SharingItem | None:
    newest = newest_of(item.relative, item.category)
    if newest is None or getattr(newest, "revocation", None):
        return None
    if timezone.localdate(newest.agreed_at) != timezone.localdate(now):
        return None
    told = ("share", "reason", "source", "understood", "made_clear", "from_on", "until_on")
    return newest if all(getattr(newest, name) == getattr(item, name) for name in told) else None


def newest_of(relative: Relative, category: str) -> SharingItem | None:
    rows = SharingItem.objects.filter(relative=relative, category=category).with_revocation()
    return rows.order_by("-agreed_at", "-id").first()


@action
def revoke(*, by: Staff, relative: Relative, category: str, words: str = "") -> SharingRevocation | None:
    """She takes her yes back: from the next request on. What is no yes needs no taking back; twice is once."""
    _check_category(category)
    _take_turn(by, relative)
    item = newest_of(relative, category)
    if item is None or not item.share:
        return None
    taken = {"revoked_at": timezone.now(), "by": by, "words": words}
    revocation, _made = SharingRevocation.objects.get_or_create(item=item, defaults=taken)
    return revocation


@action
def say_why_taken_back(*, by: Staff, relative: Relative, category: str, words: str) -> RevocationWords:
    """Her words to what she took back today, once. The relative may see them."""
    _check_category(category)
    lock_helped(relative.citizen)
    refuse_own_case(by, relative)
    Relative.objects.select_for_update(no_key=True, of=("self",)).get(pk=relative.pk)
    item = newest_of(relative, category)
    if item is None or not may_say_why(item):
        raise ValidationError(
            _("These words have nothing to stand by any more: it is shared again, or words stand there already.")
        )
    told = {"words": words, "written_at": timezone.now(), "by": by}
    return RevocationWords.objects.create(revocation=item.revocation, **told)


def may_say_why(item: SharingItem) -> bool:
    """Taken back today, and without a word."""
    taken = getattr(item, "revocation", None)
    return bool(taken and not taken.her_words and timezone.localdate(taken.revoked_at) == timezone.localdate())


@action
def undo_revocation(*, by: Staff, relative: Relative, category: str) -> SharingItem:
    """The tap was a mistake: a new yes with the same words, for an hour; later she is asked again."""
    _check_category(category)
    lock_helped(relative.citizen)
    refuse_ended_relative(relative)
    refuse_own_case(by, relative)
    _take_turn(by, relative)
    item = newest_of(relative, category)
    if item is None or not may_undo(item):
        raise ValidationError(_("This can no longer be undone by a tap. Ask again in the conversation."))
    return SharingItem.objects.create(
        relative=relative,
        category=category,
        share=True,
        reason=item.reason,
        source=item.source,
        understood=item.understood,
        made_clear=item.made_clear,
        agreed_at=timezone.now(),
        from_on=max(item.from_on, timezone.localdate()),
        until_on=item.until_on,
        agreed_with=by,
    )


def may_undo(item: SharingItem) -> bool:
    """Taken back within the hour, and the yes would still hold."""
    taken = getattr(item, "revocation", None)
    if taken is None or taken.revoked_at < timezone.now() - UNDO_WITHIN:
        return False
    return item.until_on is None or item.until_on >= timezone.localdate()


def _check_category(category: str) -> None:
    if category not in CATEGORIES:
        raise ValidationError(_("Choose what it is about."))
