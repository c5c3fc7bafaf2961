"""Everything this room keeps about one citizen. For each table a part; what is withdrawn or corrected is marked so."""

from django.utils.translation import gettext as _

from citizens.models import (
    AccessLog,
    Citizen,
    Condition,
    Conversation,
    NetworkMember,
    Notice,
    Question,
    Statement,
    StatementWithdrawal,
    TeamTie,
)
from citizens.models.ties import ContactPerson
from teams.models import Staff
from teams.record import Field, Part, part


def record(citizen: Citizen) -> list[Part]:
    return [
        _herself(citizen),
        _statements(citizen),
        *_people(citizen),
        _talks(citizen),
        _conditions(citizen),
        _questions(citizen),
        _notices(citizen),
        _looks(citizen),
    ]


def _herself(citizen: Citizen) -> Part:
    return part(
        "citizens.Citizen",
        _("Who it is about"),
        [citizen],
        Field("id", _("Number here")),
        Field("first_name", _("First names")),
        Field("last_name", _("Last name")),
        Field("called", _("Wants to be called")),
        Field("cpr", _("CPR number")),
        Field("born_on", _("Born")),
        Field("address", _("Address")),
        Field("protected_address", _("The address is protected")),
        Field("phone", _("Phone")),
        Field("key_note", _("Key and way in")),
        Field("latitude", _("Latitude")),
        Field("longitude", _("Longitude")),
        Field("law", _("Law")),
        Field("taken_in_at", _("Taken in")),
        Field("taken_in_by", _("Taken in by")),
        Field("paused_at", _("Away since")),
        Field("paused_why", _("Why away")),
        Field("ended_at", _("Help ended")),
    )


def _statements(citizen: Citizen) -> Part:
    rows = Statement.objects.filter(citizen=citizen).select_related("written_by", "withdrawal", "corrects")
    return part(
        "citizens.Statement",
        _("What was said and is known"),
        rows.order_by("said_at", "id"),
        Field("kind", _("Heading")),
        Field("side", _("Whose knowledge")),
        Field("text", _("Words"), lambda row: "" if _withdrawal(row) else row.text),
        Field("source", _("Said by")),
        Field("source_name", _("Name of who said it")),
        Field("said_at", _("Said")),
        Field("written_by", _("Written by")),
        Field("written_at", _("Written")),
        Field("corrects", _("Corrects an earlier one"), lambda row: row.corrects.text if row.corrects else None),
        Field("withdrawn_at", _("Withdrawn"), lambda row: getattr(_withdrawal(row), "withdrawn_at", None)),
    )


def _withdrawal(statement: Statement) -> StatementWithdrawal | None:
    """What stood on the wrong citizen is somebody else's; here stands only that it was withdrawn."""
    return getattr(statement, "withdrawal", None)


def _people(citizen: Citizen) -> list[Part]:
    ties = TeamTie.objects.filter(citizen=citizen).select_related("team").order_by("from_on")
    contacts = ContactPerson.objects.filter(citizen=citizen).select_related("staff").order_by("from_on")
    network = NetworkMember.objects.filter(citizen=citizen).select_related("added_by")
    period = (Field("from_on", _("From")), Field("until_on", _("Until")))
    return [
        part("citizens.TeamTie", _("Teams"), ties, Field("team", _("Team")), Field("kind", _("Kind")), *period),
        part(
            "citizens.ContactPerson",
            _("Contact persons"),
            contacts,
            Field("staff", _("Name")),
            Field("rank", _("Place"), lambda row: row.rank + 1),
            *period,
        ),
        part(
            "citizens.NetworkMember",
            _("Network"),
            network,
            Field("name", _("Name")),
            Field("relation", _("Relation")),
            Field("phone", _("Phone")),
            Field("brings", _("What the person brings")),
            Field("closeness", _("How close?")),
            Field("added_by", _("Written by")),
            Field("added_at", _("Written")),
            Field("ended_at", _("Ended")),
        ),
    ]


def _talks(citizen: Citizen) -> Part:
    rows = Conversation.objects.filter(citizen=citizen).select_related("started_by", "saved_by", "agreed_by")
    return part(
        "citizens.Conversation",
        _("Intake conversations"),
        rows.order_by("started_at"),
        Field("started_at", _("Started")),
        Field("started_by", _("Started by")),
        Field("saved_at", _("Saved")),
        Field("saved_by", _("Saved by")),
        Field("answers", _("Answers"), _answers),
        Field("read_back_at", _("Read back")),
        Field("agreed_at", _("Agreed")),
        Field("agreed_by", _("Agreed with")),
        Field("decided_by", _("Decided by")),
        Field("given_up_at", _("Put away")),
    )


def _conditions(citizen: Citizen) -> Part:
    rows = Condition.objects.filter(citizen=citizen).select_related("assessed_by")
    return part(
        "citizens.Condition",
        _("Conditions and function levels"),
        rows.order_by("assessed_at"),
        Field("code", _("Code")),
        Field("level_now", _("Level now")),
        Field("level_expected", _("Expected level")),
        Field("performance", _("Her own assessment: doing it")),
        Field("significance", _("Her own assessment: what it means")),
        Field("text", _("Words"), "words"),
        Field("assessed_at", _("Assessed")),
        Field("assessed_by", _("Assessed by")),
    )


def _answers(talk: Conversation) -> list[str]:
    """What was typed, step by step, as text."""
    return [text for answer in talk.answers.values() for text in _texts(answer)]


def _texts(answer: object) -> list[str]:
    if isinstance(answer, dict):
        return [text for each in answer.values() for text in _texts(each)]
    if isinstance(answer, list):
        return [text for each in answer for text in _texts(each)]
    return [str(answer)] if answer not in (None, "") else []


def _questions(citizen: Citizen) -> Part:
    rows = Question.objects.filter(citizen=citizen).select_related("team", "asked_by", "answered_by")
    return part(
        "citizens.Question",
        _("Questions to colleagues"),
        rows,
        Field("asked_at", _("Asked")),
        Field("asked_by", _("Asked by")),
        Field("team", _("Team")),
        Field("to_profession", _("Profession")),
        Field("text", _("Question")),
        Field("answered_at", _("Answered")),
        Field("answered_by", _("Answered by")),
        Field("answer", _("Answer")),
        Field("taken_back_at", _("Taken back")),
    )


def _notices(citizen: Citizen) -> Part:
    rows = Notice.objects.filter(citizen=citizen).select_related("citizen", "team", "for_staff", "made_by", "done_by")
    return part(
        "citizens.Notice",
        _("Notices"),
        rows.order_by("made_at"),
        Field("kind", _("Kind")),
        Field("text", _("Words"), "words"),
        Field("team", _("Team")),
        Field("for_staff", _("For")),
        Field("due_on", _("Due")),
        Field("made_at", _("Written")),
        Field("made_by", _("Written by")),
        Field("done_at", _("Settled")),
        Field("done_by", _("Settled by")),
        Field("answer", _("Answer")),
    )


def _looks(citizen: Citizen) -> Part:
    """When, as what and why; not by name (Court of Justice of the European Union, C-579/21)."""
    rows = AccessLog.objects.filter(citizens__contains=[citizen.pk]).order_by("at")
    people = Staff.objects.in_bulk({row.staff_id for row in rows if row.staff_id})
    return part(
        "citizens.AccessLog",
        _("Who has looked"),
        rows,
        Field("at", _("When")),
        Field("profession", _("Profession"), lambda row: _profession(people.get(row.staff_id or 0))),
        Field("mark", _("Record or list"), lambda row: _("record") if row.mark == AccessLog.Mark.RECORD else _("list")),
        Field("purpose", _("Purpose")),
    )


def _profession(staff: Staff | None) -> str:
    return str(staff.get_profession_display()) if staff else ""
