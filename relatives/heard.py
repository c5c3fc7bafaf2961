"""A disagreement as it is read: each party's own words side by side, her decision on top, the leader's clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone

from citizens.models import Citizen
from relatives.models import Disagreement, LeaderCase, Party, Voice
from relatives.models.family import DisagreementQuerySet
from teams.speech import listed

type Who = tuple[str, int]
ORDER = (Party.CITIZEN, Party.RELATIVE, Party.STAFF, Party.LEADER)


@dataclass(frozen=True)
class PartyHeard:
    """One party: `said` stands, oldest first; `earlier` was said otherwise before."""

    voice: Voice
    said: tuple[Voice, ...]
    earlier: tuple[Voice, ...]

    @property
    def party(self) -> str:
        return self.voice.party


@dataclass(frozen=True)
class Heard:
    row: Disagreement
    parties: tuple[PartyHeard, ...]
    cases: tuple[LeaderCase, ...]
    today: date

    @property
    def case(self) -> LeaderCase | None:
        """The open one."""
        return next((case for case in self.cases if case.closed_at is None), None)

    @property
    def last(self) -> LeaderCase | None:
        """The newest, open or closed."""
        return self.cases[0] if self.cases else None

    @property
    def days(self) -> int:
        """The clock of the open case."""
        return (self.today - timezone.localdate(self.case.called_at)).days if self.case else 0

    @property
    def is_closed(self) -> bool:
        return self.row.closed_at is not None


def of_citizen(citizen: Citizen, today: date) -> tuple[list[Heard], list[Heard]]:
    """Open and closed, newest first. Three statements whatever their number."""
    rows = list(_rows().filter(citizen=citizen))
    for row in rows:
        row.citizen = citizen
    found = [_heard(row, today) for row in rows]
    return [each for each in found if not each.is_closed], [each for each in found if each.is_closed]


def heard(disagreement: Disagreement, today: date) -> Heard:
    """Three statements."""
    row = _rows().get(pk=disagreement.pk)
    row.citizen = disagreement.citizen
    return _heard(row, today)


def voice_of(disagreement: Disagreement, number: str | None) -> Voice | None:
    """The words that are to be said anew."""
    rows = Voice.objects.filter(disagreement=disagreement).select_related("relative__member", "staff")
    if not number or not number.isascii() or not number.isdecimal() or len(number) > len(str(2**63)) - 1:
        return None
    return rows.filter(pk=int(number)).first()


def _rows() -> DisagreementQuerySet:
    voices = Voice.objects.select_related("relative__member", "staff", "written_by")
    cases = LeaderCase.objects.select_related("called_by", "invited_by", "closed_by")
    return Disagreement.objects.select_related("opened_by", "closed_by", "edition").prefetch_related(
        Prefetch("voices", voices), Prefetch("cases", cases)
    )


def _heard(row: Disagreement, today: date) -> Heard:
    return Heard(row, tuple(_parties(row.voices.all())), tuple(row.cases.all()), today)


def _parties(voices: Iterable[Voice]) -> list[PartyHeard]:
    by_who: dict[Who, list[Voice]] = {}
    told = list(voices)
    for voice in told:
        by_who.setdefault((voice.party, voice.relative_id or voice.staff_id or 0), []).append(voice)
    corrected = {voice.corrects_id for voice in told}
    found = [_party(group, corrected) for group in by_who.values()]
    return sorted(found, key=lambda each: (ORDER.index(Party(each.party)), each.voice.pk))


def _party(group: list[Voice], corrected: set[int | None]) -> PartyHeard:
    said = tuple(voice for voice in group if voice.pk not in corrected)
    return PartyHeard(group[0], said, tuple(voice for voice in group if voice.pk in corrected))


def names_of(read: Heard) -> str:
    """*Karen and Inger*: those of the family who have said something."""
    citizen = read.row.citizen
    relatives = (each.voice.relative for each in read.parties)
    return listed([citizen.first_name, *(relative.called for relative in relatives if relative)])
