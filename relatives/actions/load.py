"""How much a relative carries, and what became of the suggestion of relief."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from relatives import reminding_family
from relatives.actions.people import refuse_ended_relative
from relatives.actions.raising import raise_now, settle
from relatives.carrying import calls_for_relief
from relatives.loads import answered, newest_relief, said_of, threshold
from relatives.models import Load, Relative, Relief, ReliefAnswer
from teams.changes import change_row
from teams.history import action
from teams.models import Staff


@action
def say_load(
    *, by: Staff, relative: Relative, carries: int | None = None, too_much: bool = False, words: str = ""
) -> Load:
    """What the relative says of it. From the threshold, or by *I carry too much*, relief is suggested."""
    lock_helped(relative.citizen)
    refuse_ended_relative(relative)
    Relative.objects.select_for_update(no_key=True, of=("self",)).get(pk=relative.pk)
    if carries is None and not too_much and not words:
        raise ValidationError(_("Choose a number, or write what was said."))
    load = Load.objects.create(
        citizen=relative.citizen,
        relative=relative,
        carries=carries,
        too_much=too_much,
        words=words,
        said_at=timezone.now(),
        noted_by=by,
    )
    if calls_for_relief(said_of(load), threshold(), answered(newest_relief(relative))):
        _suggest(by, relative, load)
    return load


def _suggest(by: Staff, relative: Relative, load: Load) -> None:
    relief = Relief.objects.create(citizen=relative.citizen, relative=relative, load=load, suggested_at=timezone.now())
    raise_now(by=by, citizen=relative.citizen, reason=reminding_family.of_relief(relief))


@action
def answer_relief(
    *, by: Staff, relief: Relief, version: int, answer: str, words: str = "", ask_again_on: date | None = None
) -> Relief:
    """Yes, no, or not now. Each is fine and remembered: it is not suggested again before the day agreed on.

    A yes goes to the assessor.
    """
    lock_helped(relief.citizen)
    if answer not in ReliefAnswer.values:
        raise ValidationError({"answer": _("Choose an answer.")})
    if answer == ReliefAnswer.LATER and ask_again_on is None:
        raise ValidationError({"ask_again_on": _("Choose the day on which you ask again.")})
    again = ask_again_on if answer == ReliefAnswer.LATER else None
    if again is not None and again <= timezone.localdate():
        raise ValidationError({"ask_again_on": _("Choose a day ahead.")})
    before = reminding_family.of_relief(relief).key
    told = {"answer": answer, "words": words, "answered_at": timezone.now(), "noted_by": by}
    change_row(relief, by=by, version=version, ask_again_on=again, **told)
    settle(by=by, keys=(before, reminding_family.key_of_yes(relief.pk)))
    if answer == ReliefAnswer.ACCEPTED:
        raise_now(by=by, citizen=relief.citizen, reason=reminding_family.of_yes(relief))
    return relief
