from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import refuse_ended
from citizens.models import Citizen, Question, TeamTie
from teams.history import action
from teams.models import Profession, Staff, Team


@action
def ask_question(*, by: Staff, citizen: Citizen, to_profession: str, text: str) -> Question:
    """One question about one citizen to one profession; it waits in her home-care team until somebody answers."""
    refuse_ended(citizen)
    if to_profession not in Profession.values:
        raise ValidationError({"to_profession": _("Choose whom you ask.")})
    if not text.strip():
        raise ValidationError({"text": _("Write what you want to know.")})
    team = _home_team(citizen)
    if team is None:
        raise ValidationError(
            _("%(name)s belongs to no team just now, so nobody would see it.") % {"name": citizen.first_name}
        )
    return Question.objects.create(
        citizen=citizen, team=team, asked_by=by, asked_at=timezone.now(), to_profession=to_profession, text=text
    )


def _home_team(citizen: Citizen) -> Team | None:
    ties = TeamTie.objects.open_on(timezone.localdate()).filter(citizen=citizen).select_related("team")
    home = sorted(ties, key=lambda tie: (tie.kind != TeamTie.Kind.HOME_CARE, tie.pk))
    return home[0].team if home else None


@action
def answer_question(*, by: Staff, question: Question, answer: str) -> Question:
    """By name. Two who answer at once: the second sees the first one's answer."""
    row = _waiting(question)
    if not answer.strip():
        raise ValidationError({"answer": _("Write an answer.")})
    row.answer, row.answered_by, row.answered_at = answer, by, timezone.now()
    row.version += 1
    row.save(update_fields=["answer", "answered_by", "answered_at", "version"])
    return row


@action
def take_back_question(*, by: Staff, question: Question) -> Question:
    """Only one's own, and only before the answer."""
    row = _waiting(question)
    if row.asked_by_id != by.pk:
        raise ValidationError(_("Only %(name)s can take this question back.") % {"name": row.asked_by.first_name})
    row.taken_back_at = timezone.now()
    row.version += 1
    row.save(update_fields=["taken_back_at", "version"])
    return row


def _waiting(question: Question) -> Question:
    rows = Question.objects.select_for_update(of=("self",)).select_related("asked_by", "answered_by")
    row = rows.get(pk=question.pk)
    if row.answered_by is not None:
        raise ValidationError(
            _("%(name)s has already answered. The answer stands below.") % {"name": row.answered_by.first_name}
        )
    if row.taken_back_at is not None:
        raise ValidationError(_("The question was taken back by %(name)s.") % {"name": row.asked_by.first_name})
    return row
