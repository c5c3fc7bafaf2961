"""What the code means here: a team's examples and dialogues, and where somebody can put an example. Reads only."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from relatives.models import CodeDialogue, Edition, Example, Mark, MarkSet
from relatives.reading import Code, code_of, in_force, sets_of
from teams.access import teams_with
from teams.models import Team, User
from teams.roles import Permission

AT_MOST = 200
type Place = tuple[MarkSet, Mark | None]


@dataclass(frozen=True)
class TeamCode:
    code: Code | None
    left_behind: list[Example]  # of a set that no edition has any more
    waiting: list[Example]
    open_dialogues: list[CodeDialogue]
    ended_dialogues: list[CodeDialogue]


def of_team(team: Team) -> TeamCode:
    edition = in_force()
    rows = Example.objects.standing().filter(team=team).select_related("mark_set", "mark", "team", "added_by")
    examples = list(rows.order_by("-added_at", "-id")[:AT_MOST])
    waiting = [each for each in examples if waits(each)]
    dialogues = list(_dialogues(team))
    ended = [each for each in dialogues if each.ended_at]
    still_open = [each for each in dialogues if not each.ended_at]
    code = code_of(edition, examples) if edition else None
    shown = {each.pk for each_set in code.sets for each in each_set.examples} if code else set()
    left_behind = [each for each in examples if each.pk not in shown]
    return TeamCode(code, left_behind, waiting, still_open, ended)


def waits(example: Example) -> bool:
    """The leader has been asked and has not answered."""
    return bool(example.asked_outside_at and not example.approved_at and not example.declined_at)


def _dialogues(team: Team) -> Sequence[CodeDialogue]:
    rows = CodeDialogue.objects.filter(team=team).select_related("edition", "mark_set", "opened_by", "ended_in")
    counted = rows.annotate(people=Count("participants", filter=~Q(participants__name="")))
    return list(counted.order_by("-held_on", "-id")[:AT_MOST])


def places(edition: Edition | None) -> dict[str, Place]:
    """What an example can be put to: *s3* a whole set, *m12* a sentence."""
    found: dict[str, Place] = {}
    for each in sets_of(edition) if edition else []:
        found[f"s{each.pk}"] = (each, None)
        found |= {f"m{mark.pk}": (each, mark) for mark in each.marks.all()}
    return found


def led_by(user: User) -> list[int]:
    """Numbers of the teams whose examples the person may approve."""
    return teams_with(user, Permission.RELATIVES_LEAD, timezone.localdate())
