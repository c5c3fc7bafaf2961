"""A draft beside the edition in force: what is new, gone, moved or worded otherwise. Pure; nothing is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relatives.models import Mark, MarkSet

OF_A_SET = ("name_da", "name_en", "reading_da", "reading_en", "reading_is_ours")


class State(StrEnum):
    SAME = "same"
    MOVED = "moved"
    REWORDED = "reworded"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True)
class Line:
    state: State
    old: "Mark | None"
    new: "Mark | None"


@dataclass(frozen=True)
class Pair:
    """A set as it was and as it will be; one of the two where it is new or gone."""

    state: State
    old: "MarkSet | None"
    new: "MarkSet | None"
    lines: list[Line]

    @property
    def is_changed(self) -> bool:
        return self.state != State.SAME or any(line.state != State.SAME for line in self.lines)


def compare_marks(old: Sequence["Mark"], new: Sequence["Mark"]) -> list[Line]:
    """In the order of the new; what is gone comes last."""
    before = {each.pk: each for each in old}
    stayed = [each.grown_from_id for each in new if each.grown_from_id in before]
    order = [each.pk for each in old if each.pk in set(stayed)]
    lines: list[Line] = []
    for each in new:
        was = before.get(each.grown_from_id or 0)
        if was is None:
            lines.append(Line(State.NEW, None, each))
        else:
            in_place = stayed.index(was.pk) == order.index(was.pk)
            lines.append(Line(_state(was, each, in_place), was, each))
    gone = [Line(State.GONE, each, None) for each in old if each.pk not in set(stayed)]
    return lines + gone


def _state(was: "Mark", now: "Mark", in_place: bool) -> State:
    if (was.text_da, was.text_en) != (now.text_da, now.text_en):
        return State.REWORDED
    return State.SAME if in_place else State.MOVED


def compare_sets(old: Sequence["MarkSet"], new: Sequence["MarkSet"]) -> list[Pair]:
    """Both in order, with their sentences in order."""
    before = {each.pk: each for each in old}
    stayed = [each.grown_from_id for each in new if each.grown_from_id in before]
    order = [pk for pk in before if pk in set(stayed)]
    pairs = []
    for each in new:
        was = before.get(each.grown_from_id or 0)
        in_place = was is not None and stayed.index(was.pk) == order.index(was.pk)
        pairs.append(Pair(_state_of_set(was, each, in_place), was, each, compare_marks(_marks(was), _marks(each))))
    gone = [was for pk, was in before.items() if pk not in set(stayed)]
    return pairs + [Pair(State.GONE, was, None, compare_marks(_marks(was), [])) for was in gone]


def _state_of_set(was: "MarkSet | None", now: "MarkSet", in_place: bool) -> State:
    if was is None:
        return State.NEW
    if set(was.ethics) != set(now.ethics) or any(getattr(was, name) != getattr(now, name) for name in OF_A_SET):
        return State.REWORDED
    return State.SAME if in_place else State.MOVED


def _marks(each: "MarkSet | None") -> list["Mark"]:
    return list(each.marks.all()) if each is not None else []
