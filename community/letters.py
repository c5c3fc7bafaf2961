"""What an organisation reads about a guest: the least that is necessary, and nothing of the record."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from community import loop
from community.loops import title_of
from community.models import MessageLink, Referral, StepKind
from teams.models import Municipality

LONGEST = 200


@dataclass(frozen=True)
class Letter:
    """First name, day, wish, companion. Never a surname, a number, an address or a word about health."""

    sender: str
    title: str
    first_name: str
    day: date | None
    wish: str
    companion: str


def letter_of(referral: Referral) -> Letter:
    steps = referral.standing_steps
    sent = [step for step in steps if step.kind == StepKind.SENT]
    return Letter(
        sender=Municipality.objects.values_list("name", flat=True).first() or "",
        title=title_of(referral),
        first_name=referral.citizen.first_name,
        day=loop.expected_on(steps),
        wish=sent[-1].words if sent else "",
        companion=referral.companion.name if referral.companion else "",
    )


def link_of(digest: bytes) -> MessageLink | None:
    """With the referral as `letter_of` and the actions want it."""
    link = MessageLink.objects.filter(token_hash=digest).select_related("citizen").first()
    if link is None:
        return None
    link.referral = Referral.objects.with_steps().select_related("citizen", "companion").get(pk=link.referral_id)
    return link


def is_open(link: MessageLink) -> bool:
    """Neither answered, taken back nor out of time, while it waits for an answer; and her help has not ended."""
    waits = loop.state_of(link.referral.standing_steps) == loop.State.SENT
    used = link.answered_at or link.revoked_at or link.citizen.ended_at
    return waits and not used and link.until_at > timezone.now()


def links_of(referral: Referral) -> list[MessageLink]:
    return list(MessageLink.objects.filter(referral=referral).select_related("made_by"))


def purpose_of(letter: Letter) -> str:
    """For the access log, in the language of the installation, whoever opened the page."""
    with translation.override(settings.LANGUAGE_CODE):
        return (_("message page of %(title)s") % {"title": letter.title})[:LONGEST]
