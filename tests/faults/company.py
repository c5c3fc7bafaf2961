"""The same team with offers, signs and two who could meet: what its people are reminded of in all rooms together."""

from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random
from typing import Any
from uuid import uuid4

import time_machine
from django.utils import timezone

from citizens.models import Citizen
from community import instruments
from community.actions import add_sign, ask, mark_attended, mark_no_place, say_no, say_yes, send, suggest_offer
from community.actions.gifts import add_gift
from community.actions.matches import say_match_yes, suggest_match
from community.models import Activity, Direction, Match, Outcome, Referral, SignKind
from teams.models import Staff
from tests.faults.standstill import OFF, Ground, Known, at, days

FOLLOW_UP, UNSENT, NO_PLACE, ANSWER = "follow_up", "unsent", "no_place", "match_answer"


@dataclass
class Outgoing(Known):
    """With what waits for her: (what, since when) by the number of the offer, and the match she was not asked about."""

    waits: dict[int, tuple[str, date]] = field(default_factory=dict)
    to_answer: dict[int, date] = field(default_factory=dict)

    def due(self, today: date) -> dict[str, date]:
        if self.away:
            return {}
        found = super().due(today)
        for number, (what, since) in self.waits.items():
            if today >= since:
                found[f"reminder:community.{what}:{number}"] = since
        for number, since in self.to_answer.items():
            if today >= since:
                found[f"reminder:community.{ANSWER}:{number}:{self.citizen.pk}"] = since
        return found


class CompanyGround(Ground):
    """Everybody is on the way out of the door, and nobody gets on without being reminded."""

    known: list[Outgoing]  # type: ignore[assignment]

    def __init__(self, chance: Random) -> None:
        self.number = 0
        super().__init__(chance)
        self.match = self._bring_together(self.known[4], self.known[5], days_ago=3)

    def _citizen(self, number: int) -> Known:
        base = super()._citizen(number)
        known = Outgoing(base.citizen, base.came, base.talked, base.goals)
        chance, by = self.chance, self.faces[0]
        if number % 2:
            noticed = at(-chance.randint(0, 20))
            add_sign(by=by, citizen=known.citizen, kind=SignKind.SENSED, seen_at=noticed)
            known.signs.append(timezone.localdate(noticed))
        for _ in range(chance.randint(1, 2)):
            self._offer(known, by, chance.choice([FOLLOW_UP, UNSENT, NO_PLACE]), at(-chance.randint(0, 13)))
        return known

    def _offer(self, known: Outgoing, by: Staff, what: str, moment: datetime) -> Referral:
        """One offer that came as far as to wait for `what`; the last step was at `moment`."""
        self.number += 1
        on = timezone.localdate(moment)
        with time_machine.travel(moment):
            activity = Activity.objects.create(title=f"Strikkestuen {self.number}", confirmed_on=on)
            referral = suggest_offer(by=by, citizen=known.citizen, activity=activity)
            say_yes(by=by, referral=referral)
            if what != UNSENT:
                send(by=by, referral=referral)
            if what == NO_PLACE:
                mark_no_place(by=by, referral=referral)
        known.waits[referral.pk] = (what, on + {FOLLOW_UP: days(14), UNSENT: days(7), NO_PLACE: days(0)}[what])
        return referral

    def _bring_together(self, one: Outgoing, other: Outgoing, days_ago: int) -> Match:
        with time_machine.travel(at(-days_ago)):
            by = self.faces[0]
            gift = add_gift(by=by, citizen=one.citizen, direction=Direction.GIVE, what="læse højt")
            wish = add_gift(by=by, citizen=other.citizen, direction=Direction.RECEIVE, what="høre en roman")
            match = suggest_match(by=by, gift=gift, other=wish)
        for known in (one, other):
            known.to_answer[match.pk] = at(7 - days_ago).date()
        return match

    def live(self) -> set[str]:
        """Besides: one went, one said no, one's yes was sent, one answered the questions, one said yes to meeting."""
        before = {key for known in self.known for key in known.due(at(OFF).date())}
        super().live()
        with time_machine.travel(at(20)):
            self._get_on()
        return before - {key for known in self.known for key in known.due(at(OFF).date())}

    def _get_on(self) -> None:
        by = self.faces[1]
        went, refused, sent, answered, willing = (self.known[number] for number in (6, 7, 8, 0, 4))
        for known, close in ((went, mark_attended), (refused, say_no)):
            number = next(iter(known.waits))
            if close is mark_attended and known.waits[number][0] != FOLLOW_UP:
                send(by=by, referral=Referral.objects.get(pk=number))
            close(by=by, referral=Referral.objects.get(pk=number))
            del known.waits[number]
        unsent = self._offer(sent, by, UNSENT, at(9))
        with time_machine.travel(at(20)):
            send(by=by, referral=unsent)
        sent.waits[unsent.pk] = (FOLLOW_UP, at(34).date())
        company = instruments.company()
        given: dict[str, Any] = {"outcome": Outcome.ANSWERED, "answers": [1, 2, 1], "wished": True}
        ask(by=by, citizen=answered.citizen, instrument=company, key=uuid4(), words="", **given)
        answered.answered = True
        say_match_yes(by=by, match=self.match, gift=self.match.giving)
        del willing.to_answer[self.match.pk]


def citizens_with_help(ground: CompanyGround) -> list[Citizen]:
    return [known.citizen for known in ground.known if not known.away]
