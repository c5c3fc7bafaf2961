"""How she experiences the help: one answer, kept as it was given; *not today* is an answer, too."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from goals.models import HelpAnswer, HelpExperience, HelpExperienceWithdrawal, HelpQuestion
from teams.history import action
from teams.models import Staff


@action
def add_experience(
    *, by: Staff, citizen: Citizen, question: str, answer: str, words: str = "", asked_at: datetime | None = None
) -> HelpExperience:
    if question not in HelpQuestion.values:
        raise ValidationError({"question": _("Choose among the answers shown.")})
    if answer not in HelpAnswer.values:
        raise ValidationError({"answer": _("Choose among the answers shown.")})
    moment = min(asked_at or timezone.now(), timezone.now())
    if citizen.ended_at is not None and moment > citizen.ended_at:
        raise ValidationError(
            _("%(name)s no longer has help from us. Nothing can be added.") % {"name": citizen.first_name}
        )
    return HelpExperience.objects.create(
        citizen=citizen, question=question, answer=answer, words=words, asked_at=moment, asked_by=by
    )


@action
def withdraw_experience(*, by: Staff, experience: HelpExperience) -> HelpExperienceWithdrawal:
    """Hides an answer that was noted on the wrong citizen; twice is once."""
    return HelpExperienceWithdrawal.objects.get_or_create(experience=experience, defaults={"withdrawn_by": by})[0]
