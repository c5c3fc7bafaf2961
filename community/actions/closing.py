"""What ends with a referral: its links."""

from django.db.models import F
from django.utils import timezone

from community.models import MessageLink, Referral


def end_links(referral: Referral) -> None:
    """Those that are open still; used ones stay as they were used."""
    still = MessageLink.objects.filter(referral=referral, revoked_at=None)
    still.update(revoked_at=timezone.now(), version=F("version") + 1)
