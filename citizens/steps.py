"""The steps of the intake conversation, and what its answers come to. Pure: nothing is read or written here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from citizens.models.statement import Kind, Side, Source

# The eleven headings of general information in Fælles Sprog III.
GENERAL = (
    Kind.HABITS,
    Kind.ROLES,
    Kind.RESOURCES,
    Kind.MOTIVATION,
    Kind.MASTERY,
    Kind.LIFE_STORY,
    Kind.EDUCATION_WORK,
    Kind.NETWORK,
    Kind.HEALTH,
    Kind.AIDS,
    Kind.HOME,
)
RELATIVES, PEOPLE = 3, 4
OWN, GENERAL_STEP, RELATIVES_STEP, NETWORK_STEP, CONSIDERATION_STEP = (
    "own",
    "known",
    "relatives",
    "network",
    "consideration",
)


@dataclass(frozen=True)
class Step:
    """One page of the conversation: what is asked (`key`), and how (`form`)."""

    number: int
    key: str
    form: str
    kind: Kind | None = None


STEPS = (
    Step(1, "matters", OWN, Kind.HEADLINE),
    Step(2, "experience", OWN, Kind.EXPERIENCE),
    Step(3, "good_day", OWN, Kind.MEANINGFUL),
    Step(4, "dreams", OWN, Kind.DREAM),
    Step(5, "known", GENERAL_STEP),
    Step(6, "relatives", RELATIVES_STEP),
    Step(7, "network", NETWORK_STEP),
    Step(8, "consideration", CONSIDERATION_STEP, Kind.CONSIDERATION),
)
LAST = len(STEPS)


@dataclass(frozen=True)
class Said:
    """One answer as it will stand: under which heading, on whose side, from whom."""

    step: int
    kind: Kind
    text: str
    side: Side = Side.CITIZEN
    source: Source = Source.CITIZEN
    source_name: str = ""


@dataclass(frozen=True)
class Known:
    """Somebody in her life, as she told it."""

    name: str
    relation: str
    brings: str
    closeness: int


def step(number: int) -> Step | None:
    return STEPS[number - 1] if 1 <= number <= LAST else None


def told(answers: Mapping[str, Any], each: Step) -> Mapping[str, Any]:
    """What was answered in one step, empty when it has not been met yet."""
    found: Mapping[str, Any] = answers.get(each.key, {}).get("told", {})
    return found


def first_open(answers: Mapping[str, Any]) -> int:
    """Where to go on: after the last step that somebody has been at."""
    met = [each.number for each in STEPS if each.key in answers]
    return min(max(met, default=0) + 1, LAST)


def statements(answers: Mapping[str, Any], considerations: Mapping[str, str]) -> list[Said]:
    """Everything that was said, in the order of the conversation; empty answers are nobody's words."""
    return [said for each in STEPS for said in _said(each, told(answers, each), considerations) if said.text]


def _said(each: Step, answer: Mapping[str, Any], considerations: Mapping[str, str]) -> Iterator[Said]:
    if each.form == OWN and each.kind:
        yield Said(
            each.number, each.kind, answer.get("text", ""), source=Source(answer.get("source") or Source.CITIZEN)
        )
    elif each.form == GENERAL_STEP:
        yield from _general(each, answer)
    elif each.form == RELATIVES_STEP:
        for place in range(1, RELATIVES + 1):
            text, name = answer.get(f"text_{place}", ""), answer.get(f"name_{place}", "")
            yield Said(each.number, Kind.OBSERVATION, text, Side.RELATIVE, Source.RELATIVE, name)
    elif each.form == CONSIDERATION_STEP and each.kind:
        chosen = [considerations[name] for name in answer.get("chosen", ()) if name in considerations]
        yield Said(each.number, each.kind, ". ".join([*chosen, *filter(None, [answer.get("text", "")])]))


def _general(each: Step, answer: Mapping[str, Any]) -> Iterator[Said]:
    """What she told herself stands on her side, also under a heading of FSIII."""
    for kind in GENERAL:
        source = Source(answer.get(f"{kind.value}_source") or Source.STAFF)
        side = {Source.CITIZEN: Side.CITIZEN, Source.RELATIVE: Side.RELATIVE}.get(source, Side.PROFESSIONAL)
        yield Said(each.number, kind, answer.get(f"{kind.value}_text", ""), side, source)


def people(answers: Mapping[str, Any]) -> list[Known]:
    """Those whom she named, as far as they have a name."""
    answer = told(answers, STEPS[6])
    rows = [
        {part: answer.get(f"{part}_{place}", "") for part in ("name", "relation", "brings", "closeness")}
        for place in range(1, PEOPLE + 1)
    ]
    return [Known(r["name"], r["relation"], r["brings"], int(r["closeness"] or 2)) for r in rows if r["name"]]
