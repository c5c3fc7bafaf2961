"""What one note says. Pure: the same note twice has the same digest, whatever the order of its chips."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from citizens.models import Citizen
from community.models import SignKind
from goals.models import HelpAnswer, HelpQuestion, SubGoal
from visits.models import Deviation, NotHomeDone, NotHomeEnd
from visits.outcome import is_open, was_there

LONGEST_TEXT, LONGEST_WORDS = 4000, 1000


@dataclass(frozen=True)
class Rated:
    """Where they stood on the ladder today; `citizen_step` is hers where she sees it differently."""

    sub_goal: SubGoal
    step: int
    agreed: bool = False
    citizen_step: int | None = None

    @property
    def hers(self) -> int | None:
        """Her own step; the same step is agreement."""
        return None if self.citizen_step == self.step else self.citizen_step


@dataclass(frozen=True)
class Told:
    """As agreed when `deviations` is empty. `answer` is hers to the question asked; `answer_kind` is its heading.

    `help_answer` is a face (or *not today*) to the question about the help that was asked, `help_question`. `signs`:
    what the worker noticed about company.
    """

    deviations: tuple[str, ...] = ()
    ratings: tuple[Rated, ...] = ()
    text: str = ""
    own_words: str = ""
    not_home_done: tuple[str, ...] = ()
    not_home_end: str = ""
    answer_kind: str = ""
    answer: str = ""
    help_question: str = ""
    help_answer: str = ""
    signs: tuple[str, ...] = ()

    @property
    def was_there(self) -> bool:
        return was_there(self.deviations)

    @property
    def is_open(self) -> bool:
        return is_open(self.deviations, self.not_home_end)

    def digest(self, visit_number: int) -> bytes:
        steps = sorted((each.sub_goal.pk, int(each.step), bool(each.agreed), each.hers or 0) for each in self.ratings)
        chips = (sorted(self.deviations), sorted(self.not_home_done), self.not_home_end)
        words = (self.text, self.own_words, self.answer_kind, self.answer, self.help_question, self.help_answer)
        noticed = (sorted(self.signs),) if self.signs else ()  # without, the digest is that of notes before there were
        return hashlib.sha256(repr((visit_number, steps, chips, words, *noticed)).encode()).digest()

    def check(self, citizen: Citizen) -> None:
        """Raises what a person can act on; a form asks the same before."""
        if set(self.deviations) - set(Deviation.values) or set(self.not_home_done) - set(NotHomeDone.values):
            raise ValidationError({"deviations": _("Choose among the answers shown.")})
        if not self.was_there and self.not_home_end not in NotHomeEnd.values:
            raise ValidationError({"not_home_end": _("Choose how it ended.")})
        if self.help_answer and (
            self.help_question not in HelpQuestion.values or self.help_answer not in HelpAnswer.values
        ):
            raise ValidationError({"help_answer": _("Choose among the answers shown.")})
        if set(self.signs) - set(SignKind.values):
            raise ValidationError({"signs": _("Choose among the answers shown.")})
        if not self.was_there and (self.ratings or self.answer or self.own_words or self.help_answer or self.signs):
            raise ValidationError(
                _("%(name)s was not at home, so a step or an answer cannot be sent. Take one of the two away.")
                % {"name": citizen.first_name}
            )
        if len(self.text) > LONGEST_TEXT or len(self.own_words) > LONGEST_WORDS:
            sentence = _("The text is too long. Nothing has been saved; shorten it and send again.")
            raise ValidationError({"text": sentence})
        for rated in self.ratings:
            if rated.sub_goal.goal.citizen_id != citizen.pk:
                raise ValidationError(_("One of the small steps belongs to somebody else. Open the visit again."))


def told(
    *,
    deviations: Sequence[str] = (),
    ratings: Sequence[Rated] = (),
    not_home_done: Sequence[str] = (),
    not_home_end: str = "",
    signs: Sequence[str] = (),
    **words: str,
) -> Told:
    """How it ended counts only where she was not at home."""
    if was_there(deviations):
        not_home_done, not_home_end = (), ""
    order = [key for key in Deviation.values if key in deviations] + sorted(set(deviations) - set(Deviation.values))
    return Told(
        deviations=tuple(order),
        ratings=tuple(ratings),
        not_home_done=tuple(not_home_done),
        not_home_end=not_home_end,
        signs=tuple(dict.fromkeys(signs)),
        **words,
    )


class KeyUsed(ValidationError):
    """The key of the form belongs to a note with other words. `note` is its number where it is the person's own."""

    def __init__(self, note: int | None) -> None:
        self.note = note
        super().__init__(
            _("A note with other words has been sent from this page. Both are kept: it stands, and yours is below.")
        )
