"""The page for the organisation: its link is made, opened, answered once, and ends."""

from datetime import timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from community import loop, tokens
from community.actions.closing import end_links
from community.actions.referrals import locked_steps, mark_expected, mark_no_place
from community.models import MarkedBy, MessageLink, Referral
from teams.history import action
from teams.models import Staff

OPEN_FOR = timedelta(days=14)


@action
def make_link(*, by: Staff, referral: Referral) -> tuple[MessageLink, UUID]:
    """A new link in place of the earlier one. The token is given back here and nowhere else."""
    steps = locked_steps(referral)
    if not loop.consent_stands(steps):
        raise ValidationError(_("There is no yes that stands, so nothing is shown to anybody. Ask first."))
    if loop.state_of(steps) != loop.State.SENT:
        raise ValidationError(_("Send it first: the day and what is wished for stand on the page that the link opens."))
    if referral.member_id is not None:
        raise ValidationError(_("To somebody she knows no link is needed. Ring, or come by."))
    end_links(referral)
    token, now = tokens.made(), timezone.now()
    link = MessageLink.objects.create(
        referral=referral,
        citizen=referral.citizen,
        token_hash=tokens.digest(token),
        made_at=now,
        made_by=by,
        until_at=now + OPEN_FOR,
    )
    return link, token


@action
def open_link(*, by: Staff | None, link: MessageLink) -> MessageLink:
    """Somebody at the organisation reads it; the first time is kept, and each is in the access log."""
    row = _open(link)
    if row.first_opened_at is None:
        row.first_opened_at = timezone.now()
        row.save(update_fields=["first_opened_at"])
    return row


@action
def answer_link(*, by: Staff | None, link: MessageLink, accepted: bool, words: str = "") -> MessageLink:
    """One answer. A no is a reason to remind whoever sent it (community/reminding_referrals.py)."""
    row = _open(link)
    mark = mark_expected if accepted else mark_no_place
    mark(by=None, referral=row.referral, words=words, marked_by=MarkedBy.ORGANISER)
    row.answered_at = timezone.now()
    row.save(update_fields=["answered_at"])
    return row


@action
def revoke_links(*, by: Staff, referral: Referral) -> None:
    """Taken back by hand: the page behind it shows nothing from now on."""
    locked_steps(referral)
    end_links(referral)


def _open(link: MessageLink) -> MessageLink:
    """Held until the change stands, after her and her referral, as every step holds them."""
    steps = locked_steps(link.referral)
    row = MessageLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    row.referral = link.referral
    waits = loop.state_of(steps) == loop.State.SENT and not row.answered_at and not row.revoked_at
    if not waits or row.until_at <= timezone.now():
        raise ValidationError(_("The link has been used or has ended. Nothing has been changed."))
    return row
