"""Everything this room keeps about one citizen."""

from typing import Any

from django.utils.translation import gettext as _

from citizens.models import Citizen
from relatives.export_family import family
from relatives.models import (
    Basis,
    Category,
    CitizenTold,
    CodeDialogueParticipant,
    Relative,
    RevocationWords,
    SharingItem,
    SharingRevocation,
    Telling,
    TellingWithdrawal,
)
from teams.record import Field, Part, part

WHO = "relative.member.name"


def record(citizen: Citizen) -> list[Part]:
    return [
        _relatives(citizen),
        _answers(citizen),
        _taken_back(citizen),
        _why_taken_back(citizen),
        _bases(citizen),
        _tellings(citizen),
        _noted_by_mistake(citizen),
        _told_her(citizen),
        *family(citizen),
        _code_dialogues(citizen),
    ]


def _labels(row: Any) -> list[str]:
    return [str(Category(each).label) for each in row.categories]


def _relatives(citizen: Citizen) -> Part:
    rows = Relative.objects.filter(citizen=citizen).select_related("member", "staff", "added_by").order_by("id")
    return part(
        "relatives.Relative",
        _("Relatives"),
        rows,
        Field("relative", _("Relative"), "member.name"),
        Field("relation", _("Relation"), "member.relation"),
        Field("staff", _("Works here too, as")),
        Field("reach", _("How and when to reach them")),
        Field("email", _("E-mail")),
        Field("not_call", _("When not to call")),
        Field("language", _("Language")),
        Field("language_words", _("If another language: which?")),
        Field("ask_about", _("What they are best asked about")),
        Field("carries", _("What they do and carry")),
        Field("said_at", _("Said")),
        Field("added_by", _("Written by")),
        Field("ended_at", _("Ended")),
        Field("ended_why", _("Why?")),
    )


def _answers(citizen: Citizen) -> Part:
    rows = SharingItem.objects.filter(relative__citizen=citizen).select_related("relative__member", "agreed_with")
    return part(
        "relatives.SharingItem",
        _("What is shared with whom"),
        rows.order_by("agreed_at", "id"),
        Field("relative", _("Relative"), WHO),
        Field("category", _("What")),
        Field("share", _("May be told")),
        Field("reason", _("Why, in her words")),
        Field("source", _("Said by")),
        Field("understood", _("Was it grasped what it means?")),
        Field("made_clear", _("How was it made clear?")),
        Field("agreed_at", _("Said")),
        Field("from_on", _("From")),
        Field("until_on", _("Until")),
        Field("agreed_with", _("Written by")),
    )


def _taken_back(citizen: Citizen) -> Part:
    rows = SharingRevocation.objects.filter(item__relative__citizen=citizen)
    return part(
        "relatives.SharingRevocation",
        _("What was taken back"),
        rows.select_related("item__relative__member", "by").order_by("revoked_at", "id"),
        Field("relative", _("Relative"), "item.relative.member.name"),
        Field("category", _("What"), lambda row: str(Category(row.item.category).label)),
        Field("words", _("Words")),
        Field("revoked_at", _("When")),
        Field("by", _("Written by")),
    )


def _why_taken_back(citizen: Citizen) -> Part:
    rows = RevocationWords.objects.filter(revocation__item__relative__citizen=citizen)
    return part(
        "relatives.RevocationWords",
        _("Why it was taken back, in her words"),
        rows.select_related("revocation__item__relative__member", "by").order_by("written_at", "id"),
        Field("relative", _("Relative"), "revocation.item.relative.member.name"),
        Field("category", _("What"), lambda row: str(Category(row.revocation.item.category).label)),
        Field("words", _("Words")),
        Field("written_at", _("When")),
        Field("by", _("Written by")),
    )


def _bases(citizen: Citizen) -> Part:
    rows = Basis.objects.filter(citizen=citizen).select_related("relative__member", "seen_by", "ended_by")
    return part(
        "relatives.Basis",
        _("Other bases than a yes"),
        rows,
        Field("relative", _("Relative"), WHO),
        Field("kind", _("Kind")),
        Field("categories", _("What does it cover?"), _labels),
        Field("from_on", _("From")),
        Field("until_on", _("Until")),
        Field("document", _("Document")),
        Field("seen_by", _("Seen by")),
        Field("seen_on", _("Seen on")),
        Field("words", _("Words")),
        Field("ended_at", _("Ended")),
        Field("ended_by", _("Ended by")),
        Field("ended_why", _("Why?")),
    )


def _tellings(citizen: Citizen) -> Part:
    rows = Telling.objects.filter(citizen=citizen).select_related("relative__member", "told_by")
    return part(
        "relatives.Telling",
        _("What was told to whom"),
        rows.order_by("told_at", "id"),
        Field("relative", _("Relative"), WHO),
        Field("categories", _("What"), _labels),
        Field("words", _("Words")),
        Field("by_word", _("By which word"), _by_word),
        Field("weighty_reason", _("Weighty reason")),
        Field("told_at", _("When")),
        Field("told_by", _("Told by")),
    )


def _noted_by_mistake(citizen: Citizen) -> Part:
    rows = TellingWithdrawal.objects.filter(telling__citizen=citizen)
    return part(
        "relatives.TellingWithdrawal",
        _("What was noted as told by mistake"),
        rows.select_related("telling__relative__member", "by").order_by("withdrawn_at", "id"),
        Field("relative", _("Relative"), "telling.relative.member.name"),
        Field("categories", _("What"), lambda row: _labels(row.telling)),
        Field("told_at", _("Noted as told"), "telling.told_at"),
        Field("withdrawn_at", _("When")),
        Field("by", _("Written by")),
    )


def _by_word(row: Telling) -> list[str]:
    """*health: her_yes 2026-09-07*, as it was kept when it was told."""
    return [f"{category}: {_held(basis)}" for category, basis in sorted(row.by_word.items())]


def _held(basis: Any) -> str:
    parts = (basis.get("why"), basis.get("said_on"), basis.get("document")) if isinstance(basis, dict) else (basis,)
    return " ".join(str(each) for each in parts if each)


def _told_her(citizen: Citizen) -> Part:
    rows = CitizenTold.objects.filter(telling__citizen=citizen).select_related("telling__relative__member", "told_by")
    return part(
        "relatives.CitizenTold",
        _("What the citizen was told afterwards"),
        rows.order_by("told_at", "id"),
        Field("relative", _("Relative"), "telling.relative.member.name"),
        Field("told_at", _("When")),
        Field("told_by", _("Told by")),
        Field("her_words", _("Her words")),
    )


def _code_dialogues(citizen: Citizen) -> Part:
    rows = CodeDialogueParticipant.objects.filter(citizen=citizen).select_related("dialogue__edition")
    return part(
        "relatives.CodeDialogueParticipant",
        _("Dialogues about the code"),
        rows.order_by("dialogue__held_on", "id"),
        Field("name", _("Name")),
        Field("held_on", _("When did you talk?"), "dialogue.held_on"),
        Field("about", _("What is it about?"), "dialogue.about"),
        Field("edition", _("Edition of the code"), "dialogue.edition.name"),
        Field("words", _("What was said"), "dialogue.words"),
    )
