"""Messages between relatives and the team: noted, answered, withdrawn."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import lock_helped
from citizens.models import Citizen
from relatives import reminding_family
from relatives.actions.people import refuse_telling_oneself
from relatives.actions.raising import raise_now, settle
from relatives.agreements import agreement
from relatives.models import Channel, Direction, Message, Relative
from relatives.telling import label
from teams.changes import changed_meanwhile
from teams.history import action
from teams.models import Municipality, Staff


@action
def note_message(
    *,
    by: Staff,
    citizen: Citizen,
    relative: Relative,
    about: str,
    text: str,
    direction: str = Direction.FROM,
    channel: str = Channel.PHONE,
    wants_answer: bool = True,
    received_on: date | None = None,
    tells_nothing: bool = False,
) -> Message:
    """What a relative said, or what we said. What waits for an answer is on the team's list at once."""
    lock_helped(citizen)
    if relative.citizen_id != citizen.pk or relative.is_over:
        raise ValidationError({"relative": _("Choose somebody who is a relative here today.")})
    to_relative = direction == Direction.TO
    if to_relative:
        refuse_telling_oneself(by, relative)
        check_may_be_told(relative, about, tells_nothing, "text")
    message = Message.objects.create(
        citizen=citizen,
        relative=relative,
        direction=direction,
        channel=channel,
        about=about,
        text=text,
        wants_answer=wants_answer and not to_relative,
        received_at=moment_on(received_on, "received_on"),
        noted_by=by,
    )
    if message.wants_answer:
        days = Municipality.objects.ours().message_working_days
        raise_now(by=by, citizen=citizen, reason=reminding_family.of_message(message, days))
    return message


def check_may_be_told(relative: Relative, about: str, tells_nothing: bool, field: str) -> None:
    """Asked when it is sent, and nobody takes anything back in between; what tells nothing passes."""
    Relative.objects.select_for_update(no_key=True, of=("self",)).get(pk=relative.pk)
    if tells_nothing or agreement(relative).of(about).may:
        return
    words = {"who": relative.member.name, "what": label(about), "name": relative.citizen.first_name}
    raise ValidationError(
        {
            field: _(
                "%(who)s may not be told about %(what)s. Your text still stands here: say the sentence below instead,"
                " or tick that it tells nothing about %(name)s."
            )
            % words
        }
    )


@action
def answer_message(*, by: Staff, message: Message, version: int, answer: str, tells_nothing: bool = False) -> Message:
    """By anyone on the team. Two who answer at once: the second sees what the first one said."""
    lock_helped(message.citizen)
    row = Message.objects.select_for_update(of=("self",)).select_related("answered_by").get(pk=message.pk)
    if row.closed_at is not None:
        raise ValidationError(_("This message was withdrawn: it stood on the wrong person. Nothing is sent or kept."))
    if row.answered_at is not None and row.answered_by is not None:
        message.refresh_from_db()
        first = {"name": row.answered_by.first_name}
        raise ValidationError(
            _("%(name)s has answered it. See that answer below; yours is still in the field.") % first
        )
    if row.version != version:
        raise changed_meanwhile(row, by)
    refuse_telling_oneself(by, message.relative)
    check_may_be_told(message.relative, row.about, tells_nothing, "answer")
    row.answer, row.answered_at, row.answered_by, row.version = answer, timezone.now(), by, row.version + 1
    row.save(update_fields=["answer", "answered_at", "answered_by", "version"])
    settle(by=by, keys=(reminding_family.key_of_message(row.pk),))
    return row


@action
def withdraw_message(*, by: Staff, message: Message) -> Message:
    """It stood on the wrong person: its text is hidden from now on, and nobody waits for an answer."""
    withdrawn = Message.objects.filter(pk=message.pk, closed_at__isnull=True)
    if not withdrawn.update(closed_at=timezone.now(), version=F("version") + 1):
        raise ValidationError(_("This message was withdrawn already."))
    settle(by=by, keys=(reminding_family.key_of_message(message.pk),))
    message.refresh_from_db()
    return message


def moment_on(day: date | None, field: str) -> datetime:
    """Now; the same time of day on an earlier day."""
    now = timezone.now()
    today = timezone.localdate(now)
    if day is not None and day > today:
        raise ValidationError({field: _("This day lies ahead. Choose today or a day before.")})
    return now - (today - (day or today))
