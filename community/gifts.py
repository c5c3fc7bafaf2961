"""What she would like to give and receive, who could be asked, and those with whom she was brought together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from community import matching
from community.geography import point
from community.matching import Pair, Stage, Wish
from community.models import Direction, Gift, Match
from teams.models import Membership, Staff

REST_SHOWN = 12
ENDED_SHOWN = 3


@dataclass(frozen=True)
class Side:
    """One of the two; `is_seen`: the reader may meet her, so her own page can be opened."""

    gift: Gift
    said_yes_at: datetime | None
    is_seen: bool

    @property
    def name(self) -> str:
        return self.gift.citizen.first_name


@dataclass(frozen=True)
class Together:
    """A match as one side sees it: of the other only the first name and what she would like."""

    match: Match
    mine: Side
    other: Side
    stage: Stage

    @property
    def is_open(self) -> bool:
        return self.stage != Stage.ENDED

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.mine, self.other

    @property
    def citizens(self) -> list[Citizen]:
        return [side.gift.citizen for side in self.sides]

    @property
    def gifts(self) -> list[Gift]:
        """Those whose citizen the reader may meet."""
        return [side.gift for side in self.sides if side.is_seen]

    @property
    def has_been(self) -> bool:
        """The day of the first meeting has come: it can be noted that they met."""
        at = self.match.meeting_at
        return self.stage == Stage.MEETING and at is not None and at <= timezone.now()

    @property
    def may_take_back(self) -> bool:
        return self.mine.said_yes_at is not None and self.stage in (Stage.ASKING, Stage.BOTH_SAID_YES, Stage.MEETING)


@dataclass(frozen=True)
class Gifts:
    give: tuple[Gift, ...]
    receive: tuple[Gift, ...]
    together: tuple[Together, ...]

    @property
    def others(self) -> list[Citizen]:
        """Whoever can be recognised by what is shown besides her."""
        return [each.other.gift.citizen for each in self.together]


def read_gifts(citizen: Citizen) -> Gifts:
    """Two statements."""
    standing = list(Gift.objects.standing().filter(citizen=citizen))
    return Gifts(
        give=tuple(gift for gift in standing if gift.direction == Direction.GIVE),
        receive=tuple(gift for gift in standing if gift.direction == Direction.RECEIVE),
        together=tuple(_shown(together(match, citizen.pk) for match in _matches_of(citizen))),
    )


def _matches_of(citizen: Citizen) -> Iterable[Match]:
    rows = Match.objects.select_related("giving__citizen", "receiving__citizen", "meeting_with")
    return rows.filter(Q(giving__citizen=citizen) | Q(receiving__citizen=citizen))


def _shown(found: Iterable[Together]) -> list[Together]:
    """All that are open, and of those that ended the last who met."""
    rows = list(found)
    ended = [each for each in rows if not each.is_open and each.match.met_at]
    return [each for each in rows if each.is_open] + ended[:ENDED_SHOWN]


def together(match: Match, citizen: int, seen: Iterable[int] = ()) -> Together:
    """`citizen`: whose side it is read from; `seen`: numbers of the citizens whom the reader may meet."""
    known = set(seen)
    sides = [
        Side(match.giving, match.giver_said_yes_at, match.giving.citizen_id in known),
        Side(match.receiving, match.receiver_said_yes_at, match.receiving.citizen_id in known),
    ]
    if match.receiving.citizen_id == citizen:
        sides.reverse()
    yeses = [match.giver_said_yes_at, match.receiver_said_yes_at]
    return Together(match, sides[0], sides[1], matching.stage(yeses, match.meeting_at, match.met_at, match.ended_at))


def of_reader(match: Any) -> Together:
    """A match as its door hands it: read from the side of whom the reader may meet."""
    return together(match, match.seen[0], match.seen)


def wish_of(gift: Gift) -> Wish:
    who = gift.citizen
    home = None if who.protected_address else point(who.latitude, who.longitude)
    return Wish(gift.pk, who.pk, who.first_name, gift.direction, gift.what, gift.interest, home)


def candidates(gift: Gift) -> tuple[list[Pair], list[Pair]]:
    """(suggested, the rest) for `gift`, among everybody with help; nobody with whom she is together. Two statements."""
    wanted = Direction.RECEIVE if gift.direction == Direction.GIVE else Direction.GIVE
    rows = Gift.objects.standing().filter(direction=wanted, citizen__ended_at__isnull=True)
    rows = rows.filter(citizen__paused_at__isnull=True).exclude(citizen=gift.citizen_id).select_related("citizen")
    known = _with(gift)
    others = [wish_of(each) for each in rows if each.citizen_id not in known]
    suggested, rest = matching.pairs(wish_of(gift), others)
    return suggested, rest[:REST_SHOWN]


def _with(gift: Gift) -> set[int]:
    """Citizens with whom she is brought together in the same direction already."""
    mine, other = ("giving", "receiving") if gift.direction == Direction.GIVE else ("receiving", "giving")
    rows = Match.objects.filter(**{f"{mine}__citizen": gift.citizen_id}, ended_at__isnull=True)
    return set(rows.values_list(f"{other}__citizen", flat=True))


def citizens_of(pairs: Iterable[Pair]) -> list[Citizen]:
    """As the log needs them: only their numbers."""
    return [Citizen(pk=pair.other.citizen) for pair in pairs]


def chosen(number: int, pairs: Iterable[Pair]) -> Gift:
    """The one that was chosen, if she was offered; else somebody was first, or it is no number of ours."""
    if number not in {pair.other.gift for pair in pairs}:
        raise ValidationError(_("Choose somebody of those below."))
    return Gift.objects.select_related("citizen").get(pk=number)


def colleagues() -> list[Staff]:
    """Who works here now and can be there the first time."""
    members = Membership.objects.on(timezone.localdate())
    return list(Staff.objects.filter(pk__in=members.values("staff_id")))
