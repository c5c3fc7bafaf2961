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
CALLED_STEP, OWN, GENERAL_STEP, RELATIVES_STEP = "called", "own", "known", "relatives"
NETWORK_STEP, CONTACT_STEP, CONSIDERATION_STEP = "network", "contact", "consideration"


@dataclass(frozen=True)
class Step:
    """One page of the conversation: what is asked (`key`), and how (`form`)."""

    number: int
    key: str
    form: str
    kind: Kind | None = None


STEPS = (
    Step(1, "called", CALLED_STEP),
    Step(2, "matters", OWN, Kind.HEADLINE),
    Step(3, "experience", OWN, Kind.EXPERIENCE),
    Step(4, "good_day", OWN, Kind.MEANINGFUL),
    Step(5, "dreams", OWN, Kind.DREAM),
    Step(6, "known", GENERAL_STEP),
    Step(7, "relatives", RELATIVES_STEP),
    Step(8, "network", NETWORK_STEP),
    Step(9, "contact", CONTACT_STEP),
    Step(10, "consideration", CONSIDERATION_STEP, Kind.CONSIDERATION),
)
LAST = len(STEPS)
NAMED = {each.key: each for each in STEPS}


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
class Contact:
    """The colleague she would like as her contact person; the name as it was when she chose."""

    staff: int
    name: str


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


def called(answers: Mapping[str, Any]) -> str:
    """What she wants to be called; empty where she was not asked or it is her first name anyway."""
    return str(told(answers, NAMED["called"]).get("called", ""))


def contact(answers: Mapping[str, Any]) -> Contact | None:
    answer = told(answers, NAMED["contact"])
    return Contact(int(answer["staff"]), str(answer.get("name", ""))) if answer.get("staff") else None


def is_empty(answers: Mapping[str, Any], considerations: Mapping[str, str]) -> bool:
    """Nobody has said anything yet."""
    return not (statements(answers, considerations) or people(answers) or called(answers) or contact(answers))


def people(answers: Mapping[str, Any]) -> list[Known]:
    """Those whom she named, as far as they have a name."""
    answer = told(answers, NAMED["network"])
    rows = [
        {part: answer.get(f"{part}_{place}", "") for part in ("name", "relation", "brings", "closeness")}
        for place in range(1, PEOPLE + 1)
    ]
    return [Known(r["name"], r["relation"], r["brings"], int(r["closeness"] or 2)) for r in rows if r["name"]]
