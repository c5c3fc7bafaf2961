"""A dialogue about the code as it is read: who was there, and what of it the reader may see."""

from collections.abc import Iterable
from dataclasses import dataclass

from citizens.models import Citizen
from relatives.models import CodeDialogue, CodeDialogueParticipant, Party
from teams.models import User
from teams.roles import Permission


@dataclass(frozen=True)
class There:
    """Those of one party. `hidden`: citizens whom the reader may not meet any more."""

    party: Party
    names: list[str]
    hidden: int


@dataclass(frozen=True)
class DialogueRead:
    there: list[There]
    citizens: list[Citizen]
    missing: list[str]

    @property
    def is_whole(self) -> bool:
        """Nobody in it is hidden from the reader; else what was said is not shown either."""
        return not any(each.hidden for each in self.there)


def read(dialogue: CodeDialogue, user: User) -> DialogueRead:
    rows = list(dialogue.participants.select_related("citizen").order_by("pk"))
    numbers = [each.citizen_id for each in rows if each.citizen_id]
    visible = Citizen.objects.visible_to(user, Permission.CITIZENS_SEE).filter(pk__in=numbers) if numbers else []
    citizens = {citizen.pk: citizen for citizen in visible}
    there = [_there(party, [each for each in rows if each.party == party], citizens) for party in Party]
    missing = [str(each.party.label) for each in there if not each.names and not each.hidden]
    return DialogueRead(there, list(citizens.values()), missing)


def _there(party: Party, rows: list[CodeDialogueParticipant], visible: dict[int, Citizen]) -> There:
    shown = [each.name for each in rows if each.citizen_id is None or each.citizen_id in visible]
    return There(party, shown, len(rows) - len(shown))


def is_closed(dialogue: CodeDialogue, seen: DialogueRead, *, is_sent: bool) -> bool:
    """About somebody the reader may not meet: nothing is changed here. Ended: what was sent is refused in place."""
    return not seen.is_whole or (dialogue.ended_at is not None and not is_sent)


def together(*several: Iterable[Citizen]) -> list[Citizen]:
    """Each once."""
    return list({citizen.pk: citizen for each in several for citizen in each}.values())
