"""Two citizens brought together: asked one by one, a first meeting with a worker, and a kind end."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.actions.helped import refuse_ended
from citizens.models import Citizen
from community.models import Direction, Gift, Match
from teams.changes import change_row
from teams.history import action
from teams.models import Membership, Staff

AHEAD = timedelta(days=365)
YES = {Direction.GIVE: "giver_said_yes_at", Direction.RECEIVE: "receiver_said_yes_at"}


@action
def suggest_match(*, by: Staff, gift: Gift, other: Gift) -> Match:
    """By hand: a worker has had the idea. Nobody knows of it before she is asked."""
    if gift.citizen_id == other.citizen_id:
        raise ValidationError(_("It takes two. Choose somebody else."))
    if gift.direction == other.direction:
        raise ValidationError(_("Both want the same side. Choose one who gives and one who receives."))
    _hold(gift, other)
    giving, receiving = (gift, other) if gift.direction == Direction.GIVE else (other, gift)
    if Gift.objects.standing().filter(pk__in=[gift.pk, other.pk]).count() < len([gift, other]):
        raise ValidationError(_("One of the two wishes has ended meanwhile. Look at the list again."))
    together = {"giving__citizen": giving.citizen_id, "receiving__citizen": receiving.citizen_id}
    if Match.objects.filter(**together, ended_at__isnull=True).exists():
        raise ValidationError(_("These two are brought together already."))
    return Match.objects.create(giving=giving, receiving=receiving, suggested_at=timezone.now(), suggested_by=by)


@action
def say_match_yes(*, by: Staff, match: Match, gift: Gift) -> Match:
    """The yes of her whose `gift` it is; once said it stands, and is not said twice."""
    row = _open(match, helped=True)
    column = _side(row, gift)
    if getattr(row, column) is None:
        Match.objects.filter(pk=row.pk).update(**{column: timezone.now()}, version=F("version") + 1)
    match.refresh_from_db()
    return match


@action
def take_back_match_yes(*, by: Staff, match: Match, gift: Gift) -> Match:
    """Before they have met. A meeting that was agreed falls with it; the other's yes stands."""
    row = _open(match)
    column = _side(row, gift)
    if row.met_at is not None:
        raise ValidationError(_("They have met already. If it is to stop, end it with a few kind words."))
    if getattr(row, column) is not None:
        cleared = {column: None, "meeting_at": None, "meeting_with": None}
        Match.objects.filter(pk=row.pk).update(**cleared, version=F("version") + 1)
    match.refresh_from_db()
    return match


@action
def agree_meeting(*, by: Staff, match: Match, version: int, meeting_at: datetime, meeting_with: Staff) -> Match:
    """The first time they meet a worker is there."""
    row = _open(match, helped=True)
    if not (row.giver_said_yes_at and row.receiver_said_yes_at):
        raise ValidationError(_("Both say yes first. Ask the one who has not answered."))
    if row.met_at is not None:
        raise ValidationError(_("They have met already. From now on they agree themselves."))
    now = timezone.now()
    if meeting_at <= now:
        raise ValidationError({"meeting_on": _("Choose a time to come.")})
    if meeting_at > now + AHEAD:
        raise ValidationError({"meeting_on": _("This is more than a year away. Check the year.")})
    if not Membership.objects.on(timezone.localdate()).filter(staff=meeting_with).exists():
        raise ValidationError({"meeting_with": _("Choose somebody who works here now.")})
    change_row(match, by=by, version=version, meeting_at=meeting_at, meeting_with=meeting_with)
    return match


@action
def mark_met(*, by: Staff, match: Match) -> Match:
    row = _open(match)
    if row.meeting_at is None:
        raise ValidationError(_("No meeting is agreed yet. Agree on a day first."))
    if row.meeting_at > timezone.now():
        raise ValidationError(_("The meeting has not been yet. Note it afterwards."))
    if row.met_at is None:
        Match.objects.filter(pk=row.pk).update(met_at=timezone.now(), version=F("version") + 1)
    match.refresh_from_db()
    return match


@action
def end_match(*, by: Staff, match: Match, words: str = "") -> Match:
    """No, thank you; or it has been. The first who ends it is the one who is remembered."""
    row = _locked(match)
    if row.ended_at is None:
        told = {"ended_at": timezone.now(), "ended_words": words}
        Match.objects.filter(pk=row.pk).update(**told, version=F("version") + 1)
    match.refresh_from_db()
    return match


def _hold(*gifts: Gift) -> None:
    """Both citizens locked, always in the same order, so that two who cross each other do not stand still."""
    numbers = sorted(gift.citizen_id for gift in gifts)
    rows = Citizen.objects.select_for_update(no_key=True, of=("self",)).filter(pk__in=numbers).order_by("pk")
    for citizen in rows:
        refuse_ended(citizen)


def _locked(match: Match) -> Match:
    rows = Match.objects.select_for_update(of=("self",)).select_related("giving", "receiving")
    return rows.get(pk=match.pk)


def _open(match: Match, *, helped: bool = False) -> Match:
    """The row held; refused when it has ended, and for a new promise also when one of the two has no help any more."""
    if helped:
        _hold(match.giving, match.receiving)
    row = _locked(match)
    if row.ended_at is not None:
        raise ValidationError(_("This has ended. Nothing was changed. You can bring two together anew."))
    return row


def _side(match: Match, gift: Gift) -> str:
    if gift.pk not in (match.giving_id, match.receiving_id):
        raise ValidationError(_("This wish belongs to somebody else. Open the page again."))
    return YES[Direction(gift.direction)]
