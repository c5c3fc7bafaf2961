"""Dialogues about the code: kept as a draft until all four parties are named; they end in *what it means here*."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Citizen
from relatives.actions.examples import add_example
from relatives.models import CodeDialogue, CodeDialogueParticipant, Edition, Example, Mark, MarkSet, Party
from relatives.unnamed import citizens_called, citizens_named
from teams.changes import change_row
from teams.history import action
from teams.models import Membership, Staff, Team

type Names = Mapping[str, Sequence[str]]


@action
def open_code_dialogue(*, by: Staff, team: Team, edition: Edition, names: Names, **columns: Any) -> CodeDialogue:
    """Under the edition that was seen: a newer one changes nothing about it."""
    now = timezone.now()
    _check(team, names, columns)
    made = CodeDialogue.objects.create(team=team, edition=edition, opened_by=by, opened_at=now, **columns)
    _write_names(made, names)
    return made


@action
def change_code_dialogue(
    *, by: Staff, dialogue: CodeDialogue, version: int, names: Names, **columns: Any
) -> CodeDialogue:
    _open(dialogue)
    _check(dialogue.team, names, columns)
    change_row(dialogue, by=by, version=version, **columns)
    _write_names(dialogue, names)
    return dialogue


@action
def end_code_dialogue(
    *,
    by: Staff,
    dialogue: CodeDialogue,
    version: int,
    mark_set: MarkSet,
    mark: Mark | None,
    from_party: str,
    text: str,
    ask_outside: bool,
) -> Example:
    """In an example: what you came to that it means here."""
    _open(dialogue)
    missing = missing_parties(dialogue)
    if missing:
        words = ", ".join(str(Party(each).label) for each in missing)
        raise ValidationError(
            _("Still without: %(parties)s. A dialogue about the code has all four.") % {"parties": words}
        )
    made = add_example(
        by=by,
        team=dialogue.team,
        mark_set=mark_set,
        mark=mark,
        from_party=from_party,
        text=text,
        ask_outside=ask_outside,
    )
    change_row(dialogue, by=by, version=version, ended_in=made, ended_at=timezone.now())
    return made


def missing_parties(dialogue: CodeDialogue) -> list[str]:
    there = set(dialogue.participants.values_list("party", flat=True))
    return [each.value for each in Party if each not in there]


def _open(dialogue: CodeDialogue) -> None:
    row = CodeDialogue.objects.select_for_update(of=("self",)).get(pk=dialogue.pk)
    if row.ended_at is not None:
        raise ValidationError(_("The dialogue has ended meanwhile. What you have written is still here to copy."))


def _check(team: Team, names: Names, columns: Mapping[str, Any]) -> None:
    """The heading names no citizen, and the notes only those who take part."""
    held_on: date = columns["held_on"]
    if held_on > timezone.localdate():
        raise ValidationError({"held_on": _("The day lies ahead. Write the day on which you talked.")})
    refusal = _("Here stands the name of one of the team’s citizens. Write it so that nobody can be recognised.")
    if citizens_named(team, [columns["about"]]):
        raise ValidationError({"about": refusal})
    for name in names.get(Party.CITIZEN, ()):
        _one_of_ours(team, name)
    there = [name for each in names.values() for name in each]
    if citizens_named(team, [columns["words"]], apart_from=there):
        raise ValidationError({"words": _("Here stands the name of a citizen who does not take part. Leave it out.")})


def _one_of_ours(team: Team, name: str) -> Citizen | None:
    """The citizen of the team whom the name says; two by the same name are told apart by the whole name."""
    found = citizens_called(team, name)
    if len(found) > 1:
        message = _("There are two citizens called %(name)s in the team. Write the whole name.") % {"name": name}
        raise ValidationError({"citizens": message})
    return found[0] if found else None


def _write_names(dialogue: CodeDialogue, names: Names) -> None:
    there = {(each.party, each.name): each for each in dialogue.participants.all()}
    told = {(party, name) for party, each in names.items() for name in each}
    for key in there.keys() - told:
        there[key].delete()
    for party, name in sorted(told - there.keys()):
        CodeDialogueParticipant.objects.create(
            dialogue=dialogue, party=party, name=name, **_who(dialogue.team, party, name)
        )


def _who(team: Team, party: str, name: str) -> dict[str, Any]:
    if party == Party.CITIZEN:
        return {"citizen": _one_of_ours(team, name)}
    if party in (Party.STAFF, Party.LEADER):
        members = Membership.objects.on(timezone.localdate()).filter(team=team).select_related("staff")
        return {"staff": next((each.staff for each in members if str(each.staff) == name), None)}
    return {}
