"""Editions of the code. One draft at a time; once published an edition stands (also by trigger in the database)."""

from collections.abc import Sequence
from typing import Any, TypedDict

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from relatives.models import Edition, Mark, MarkSet
from relatives.reading import draft, sets_of
from teams.changes import change_row
from teams.history import action
from teams.models import Staff

MOST_SETS = 6


class MarkTold(TypedDict):
    """A sentence as it was written; `id` where it was there before."""

    id: int | None
    da: str
    en: str


@action
def begin_draft(*, by: Staff) -> Edition:
    """A copy of the edition in force, to be changed. Its sets and sentences know what they have grown from."""
    newest = Edition.objects.published().select_for_update(of=("self",)).first()
    if (open_draft := draft()) is not None:
        who = open_draft.drafted_by.first_name if open_draft.drafted_by else _("Somebody")
        raise ValidationError(_("%(name)s has begun a draft already. Go on with that one.") % {"name": who})
    texts = {name: getattr(newest, name, "") for name in ("foreword_da", "foreword_en")}
    made = Edition.objects.create(name="", drafted_by=by, drafted_at=timezone.now(), **texts)
    for old in sets_of(newest) if newest else []:
        _copy(old, made)
    return made


def _copy(old: MarkSet, edition: Edition) -> None:
    names = ("position", "name_da", "name_en", "ethics", "reading_da", "reading_en", "reading_is_ours")
    made = MarkSet.objects.create(edition=edition, grown_from=old, **{name: getattr(old, name) for name in names})
    Mark.objects.bulk_create(
        Mark(mark_set=made, grown_from=mark, position=mark.position, text_da=mark.text_da, text_en=mark.text_en)
        for mark in old.marks.all()
    )


@action
def change_edition(*, by: Staff, edition: Edition, version: int, **columns: Any) -> Edition:
    """Its name and what it says before the sentences."""
    _hold(edition, by, version, **columns)
    return edition


@action
def add_set(*, by: Staff, edition: Edition, version: int, marks: Sequence[MarkTold], **columns: Any) -> MarkSet:
    _hold(edition, by, version)
    last = edition.sets.order_by("-position").first()
    if edition.sets.count() >= MOST_SETS:
        raise ValidationError(_("An edition has at most %(n)s sets. More would be read by nobody.") % {"n": MOST_SETS})
    made = MarkSet.objects.create(edition=edition, position=last.position + 1 if last else 1, **columns)
    _write_marks(made, marks)
    return made


@action
def change_set(
    *, by: Staff, edition: Edition, mark_set: MarkSet | None, version: int, marks: Sequence[MarkTold], **columns: Any
) -> MarkSet:
    """The set and its sentences as they are now, in this order; what is not among them is removed."""
    if mark_set is None:
        _draft(edition)
        raise ValidationError(_("Somebody has removed this set meanwhile. Save it to put it in again as a new one."))
    _hold(edition, by, version)
    edition.sets.filter(pk=mark_set.pk).update(**columns)
    _write_marks(mark_set, marks)
    mark_set.refresh_from_db()
    return mark_set


def _write_marks(mark_set: MarkSet, told: Sequence[MarkTold]) -> None:
    there = {mark.pk: mark for mark in mark_set.marks.all()}
    kept = set()
    for position, each in enumerate(told, 1):
        old = there.get(each["id"] or 0)
        if old is None:
            mark_set.marks.create(position=position, text_da=each["da"], text_en=each["en"])
            continue
        kept.add(old.pk)
        old.position, old.text_da, old.text_en = position, each["da"], each["en"]
        old.save()
    mark_set.marks.filter(pk__in=there.keys() - kept).delete()


@action
def remove_set(*, by: Staff, mark_set: MarkSet, version: int) -> None:
    _hold(mark_set.edition, by, version)
    later = mark_set.edition.sets.filter(position__gt=mark_set.position)
    mark_set.delete()
    later.update(position=F("position") - 1)


@action
def move_set(*, by: Staff, mark_set: MarkSet, version: int, up: bool) -> None:
    """One place up or down; at the end it stays."""
    _hold(mark_set.edition, by, version)
    others = mark_set.edition.sets
    beside = (
        others.filter(position__lt=mark_set.position).order_by("-position").first()
        if up
        else others.filter(position__gt=mark_set.position).order_by("position").first()
    )
    if beside is not None:
        own = mark_set.position
        others.filter(pk=mark_set.pk).update(position=beside.position)
        others.filter(pk=beside.pk).update(position=own)


@action
def publish_edition(*, by: Staff, edition: Edition, version: int) -> Edition:
    """From now on it holds and stands. What was agreed under an older one stays with that one."""
    row = _draft(edition)
    if not row.name:
        raise ValidationError(_("Give the edition a name first, for example its year."))
    if Edition.objects.published().filter(name=row.name).exists():
        raise ValidationError(_("There is an edition by that name already."))
    sets = sets_of(row)
    if not sets:
        raise ValidationError(_("Write at least one set of sentences first."))
    if bare := next((each for each in sets if not each.marks.all()), None):
        raise ValidationError(_("”%(name)s” has no sentence yet. Write one, or remove the set.") % {"name": bare.name})
    change_row(edition, by=by, version=version, published_by=by, published_at=timezone.now())
    return edition


@action
def drop_edition(*, by: Staff, edition: Edition, version: int) -> Edition:
    """The draft is put aside; nothing of it ever held."""
    _hold(edition, by, version, dropped_at=timezone.now())
    return edition


def _hold(edition: Edition, by: Staff, version: int, **columns: Any) -> None:
    """One writer at a time: the version of the edition counts for all that belongs to it."""
    _draft(edition)
    change_row(edition, by=by, version=version, **columns)


def _draft(edition: Edition) -> Edition:
    row = Edition.objects.select_for_update(of=("self",)).get(pk=edition.pk)
    if row.published_at is not None:
        raise ValidationError(
            _("This edition has been published and stands. Begin a new draft; what you have written is still here.")
        )
    if row.dropped_at is not None:
        raise ValidationError(_("This draft has been dropped. Begin a new one; what you have written is still here."))
    return row
