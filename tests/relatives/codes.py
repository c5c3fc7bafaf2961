"""The code in tests: the edition that every installation begins with, a draft of the next, examples and dialogues."""

from typing import Any

from django.utils import timezone

from relatives import actions
from relatives.models import CodeDialogue, Edition, Example, Mark, MarkSet, Party
from relatives.reading import in_force, sets_of
from teams.models import Staff, Team
from tests.relatives.answers import key

TEXT = "Vi ringede ti minutter i ni, da vi blev forsinket."
NAMES = {
    Party.CITIZEN.value: ["Karen Mikkelsen"],
    Party.RELATIVE.value: ["Inger Mikkelsen"],
    Party.STAFF.value: ["Mette Lund"],
    Party.LEADER.value: ["Rikke Toft"],
}


def holding() -> Edition:
    edition = in_force()
    assert edition is not None
    return edition


def first_set(edition: Edition) -> MarkSet:
    return sets_of(edition)[0]


def first_mark(edition: Edition) -> Mark:
    found = first_set(edition).marks.order_by("position").first()
    assert found is not None
    return found


def drafted(by: Staff, name: str = "") -> Edition:
    edition = actions.begin_draft(by=by)
    return actions.change_edition(by=by, edition=edition, version=edition.version, name=name) if name else edition


def published(by: Staff, name: str = "2027") -> Edition:
    edition = drafted(by, name)
    return actions.publish_edition(by=by, edition=edition, version=edition.version)


def told(mark_set: MarkSet, **changed: Any) -> dict[str, Any]:
    """The form of a set as it stands, filled by a browser."""
    answers: dict[str, Any] = {
        "name_da": mark_set.name_da,
        "name_en": mark_set.name_en,
        "ethics": mark_set.ethics,
        "reading_da": mark_set.reading_da,
        "reading_en": mark_set.reading_en,
        "reading_is_ours": "on",
        "version": mark_set.version,
        "form_key": key(),
    }
    marks = list(mark_set.marks.order_by("position"))
    for number in range(1, 9):
        mark = marks[number - 1] if number <= len(marks) else None
        answers |= {f"da_{number}": mark.text_da if mark else "", f"en_{number}": mark.text_en if mark else ""}
        answers |= {f"place_{number}": number, f"id_{number}": mark.pk if mark else ""}
    return answers | changed


def an_example(by: Staff, team: Team, text: str = TEXT, **columns: Any) -> Example:
    edition = holding()
    place = {"mark_set": first_set(edition), "mark": first_mark(edition), "from_party": Party.STAFF} | columns
    return actions.add_example(by=by, team=team, text=text, **place)


def a_dialogue(by: Staff, team: Team, names: Any = None, **columns: Any) -> CodeDialogue:
    edition = columns.pop("edition", None) or holding()
    said = {
        "about": "At sige det, som det er",
        "held_on": timezone.localdate(),
        "words": "",
        "mark_set": None,
    } | columns
    return actions.open_code_dialogue(
        by=by, team=team, edition=edition, names=NAMES if names is None else names, **said
    )
