"""The family's part of the record. What was noted on the wrong person is told as withdrawn, without its words."""

from django.utils.translation import gettext as _

from citizens.models import Citizen
from relatives.models import (
    Dialogue,
    Disagreement,
    Expectation,
    ExpectationSheet,
    LeaderCase,
    Load,
    Message,
    Relief,
    Voice,
)
from teams.record import Field, Part, part


def family(citizen: Citizen) -> list[Part]:
    return [
        _messages(citizen),
        _dialogues(citizen),
        _loads(citizen),
        _reliefs(citizen),
        _sheets(citizen),
        _expectations(citizen),
        _disagreements(citizen),
        _voices(citizen),
        _cases(citizen),
    ]


def _relative() -> Field:
    return Field("relative", _("Relative"), "relative.member.name")


def _messages(citizen: Citizen) -> Part:
    rows = Message.objects.filter(citizen=citizen).select_related("relative__member", "noted_by", "answered_by")
    return part(
        "relatives.Message",
        _("Messages from relatives"),
        rows.order_by("received_at", "id"),
        _relative(),
        Field("direction", _("Which way?")),
        Field("channel", _("How?")),
        Field("about", _("What")),
        Field("text", _("Words"), lambda row: "" if row.closed_at else row.text),
        Field("received_at", _("When")),
        Field("noted_by", _("Written by")),
        Field("answer", _("Answer"), lambda row: "" if row.closed_at else row.answer),
        Field("answered_at", _("Answered")),
        Field("answered_by", _("Answered by")),
        Field("closed_at", _("Withdrawn")),
    )


def _dialogues(citizen: Citizen) -> Part:
    rows = Dialogue.objects.filter(citizen=citizen).select_related("edition", "written_by")
    return part(
        "relatives.Dialogue",
        _("Talks with the family"),
        rows.prefetch_related("who__relative__member", "touched__mark_set").order_by("held_at", "id"),
        Field("held_at", _("When")),
        Field("who", _("Who took part"), lambda row: [each.relative.member.name for each in row.who.all()]),
        Field("text", _("Words"), lambda row: "" if row.withdrawn_at else row.text),
        Field("touched", _("Guiding marks"), lambda row: [each.mark_set.name for each in row.touched.all()]),
        Field("edition", _("Edition of the code"), "edition.name"),
        Field("written_by", _("Written by")),
        Field("withdrawn_at", _("Withdrawn")),
    )


def _loads(citizen: Citizen) -> Part:
    rows = Load.objects.filter(citizen=citizen).select_related("relative__member", "noted_by")
    return part(
        "relatives.Load",
        _("How much the relatives carry"),
        rows,
        _relative(),
        Field("carries", _("From 0 to 10")),
        Field("too_much", _("I carry too much")),
        Field("words", _("Words")),
        Field("said_at", _("Said")),
        Field("noted_by", _("Written by")),
    )


def _reliefs(citizen: Citizen) -> Part:
    rows = Relief.objects.filter(citizen=citizen).select_related("relative__member", "noted_by")
    return part(
        "relatives.Relief",
        _("Relief that was suggested"),
        rows.order_by("suggested_at", "id"),
        _relative(),
        Field("suggested_at", _("Suggested")),
        Field("answer", _("Answer")),
        Field("answered_at", _("Answered")),
        Field("ask_again_on", _("Asked again on")),
        Field("words", _("Words")),
        Field("noted_by", _("Written by")),
    )


def _sheets(citizen: Citizen) -> Part:
    return part(
        "relatives.ExpectationSheet",
        _("Alignment of expectations"),
        ExpectationSheet.objects.filter(citizen=citizen).select_related("edition", "reviewed_by"),
        Field("edition", _("Edition of the code"), "edition.name"),
        Field("review_months", _("Months between talks")),
        Field("review_on", _("Looked at again")),
        Field("reviewed_at", _("Talked through")),
        Field("reviewed_by", _("Written by")),
    )


def _expectations(citizen: Citizen) -> Part:
    people = ("from_relative__member", "of_relative__member", "written_by", "ended_by")
    rows = Expectation.objects.filter(citizen=citizen).select_related("mark_set", "replaces", *people)
    return part(
        "relatives.Expectation",
        _("What we expect of each other"),
        rows.order_by("agreed_on", "id"),
        Field("mark_set", _("Guiding marks"), "mark_set.name"),
        Field("from_party", _("Who expects")),
        Field("from_relative", _("Relative"), "from_relative.member.name"),
        Field("of_party", _("Of whom")),
        Field("of_relative", _("Relative"), "of_relative.member.name"),
        Field("words", _("Words")),
        Field("state", _("Do you agree?")),
        Field("differ_words", _("How it is seen differently")),
        Field("agreed_on", _("Agreed on")),
        Field("kept_on", _("Kept since")),
        Field("not_kept_on", _("Not kept since")),
        Field("replaces", _("Corrects an earlier one"), lambda row: row.replaces.words if row.replaces else None),
        Field("written_by", _("Written by")),
        Field("ended_at", _("Ended")),
        Field("ended_by", _("Ended by")),
    )


def _disagreements(citizen: Citizen) -> Part:
    rows = Disagreement.objects.filter(citizen=citizen).select_related("opened_by", "closed_by")
    return part(
        "relatives.Disagreement",
        _("Where we do not agree"),
        rows.order_by("opened_at", "id"),
        Field("question", _("Question")),
        Field("hers_to_decide", _("It is the citizen’s to decide")),
        Field("her_decision", _("What she decides")),
        Field("decided_at", _("Decided")),
        Field("opened_at", _("Begun")),
        Field("opened_by", _("Written by")),
        Field("closed_at", _("Ended")),
        Field("closed_by", _("Ended by")),
        Field("closing_words", _("Words at the end")),
    )


def _voices(citizen: Citizen) -> Part:
    people = ("relative__member", "staff", "written_by")
    rows = Voice.objects.filter(disagreement__citizen=citizen).select_related("disagreement", "corrects", *people)
    return part(
        "relatives.Voice",
        _("Everybody’s own words"),
        rows,
        Field("disagreement", _("Question"), "disagreement.question"),
        Field("party", _("Who says it?")),
        Field("who", _("Name"), _who),
        Field("words", _("Words")),
        Field("said_at", _("Said")),
        Field("written_by", _("Written by")),
        Field("corrects", _("Corrects an earlier one"), lambda row: row.corrects.words if row.corrects else None),
    )


def _who(voice: Voice) -> str:
    """The citizen herself has no name here: the record is hers."""
    if voice.relative is not None:
        return str(voice.relative.member.name)
    return str(voice.staff) if voice.staff is not None else ""


def _cases(citizen: Citizen) -> Part:
    rows = LeaderCase.objects.filter(citizen=citizen).select_related(
        "disagreement", "called_by", "invited_by", "closed_by"
    )
    return part(
        "relatives.LeaderCase",
        _("The leader called in"),
        rows.order_by("called_at", "id"),
        Field("disagreement", _("Question"), "disagreement.question"),
        Field("called_at", _("When")),
        Field("called_by", _("Written by")),
        Field("why", _("Why?")),
        Field("talk_on", _("Talk on")),
        Field("invited", _("Invited")),
        Field("invited_at", _("Invited on")),
        Field("invited_by", _("Invited by")),
        Field("closed_at", _("Ended")),
        Field("closed_by", _("Ended by")),
        Field("ended_as", _("Ended as")),
        Field("words", _("Words at the end")),
    )
