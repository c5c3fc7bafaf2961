"""Notes for other systems: read in the order they came, written for whoever was there."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from citizens.api import BY
from goals.api import Stands
from teams.api.address import address, reads, writes
from teams.api.door import Answer
from teams.api.fields import Key, Moment, OneOf, Several, Told, Whole, Words
from teams.api.queries import AFTER, OF_CITIZEN
from teams.tokens import Scope
from visits import for_systems
from visits.models import Deviation, Note, NotHomeDone, NotHomeEnd
from visits.told import LONGEST_TEXT, LONGEST_WORDS

MOST_RATINGS = 20


class NoteRecord(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    key = serializers.UUIDField()
    visit = serializers.IntegerField(source="visit_id")
    citizen = serializers.IntegerField(source="citizen_id")
    author = serializers.IntegerField(source="author_id")
    deviations = serializers.ListField(
        child=serializers.ChoiceField(Deviation.choices), help_text=_("Empty: it went as agreed.")
    )
    text = serializers.CharField(source="told_text")
    own_words = serializers.CharField(source="told_words", help_text=_("In the citizen’s own words."))
    not_home_done = serializers.ListField(child=serializers.ChoiceField(NotHomeDone.choices))
    not_home_end = serializers.ChoiceField([("", ""), *NotHomeEnd.choices])
    written_at = serializers.DateTimeField()
    received_at = serializers.DateTimeField()
    corrects = serializers.IntegerField(source="corrects_id", allow_null=True)
    corrected_by = serializers.IntegerField(source="newer", allow_null=True)
    withdrawn_at = serializers.DateTimeField(allow_null=True, help_text=_("If so, its words are left out."))


class NewNoteRating(Stands):
    sub_goal = Whole()


class NewNote(Told):
    by = Whole(help_text=BY)
    key = Key(help_text=_("Made where the note was written. The same key twice is one note."))
    deviations = Several(most=len(Deviation), child=OneOf(Deviation.choices), default=list)
    ratings = Several(most=MOST_RATINGS, child=NewNoteRating(), default=list)
    text = Words(most=LONGEST_TEXT, default="", allow_blank=True)
    own_words = Words(most=LONGEST_WORDS, default="", allow_blank=True)
    not_home_done = Several(most=len(NotHomeDone), child=OneOf(NotHomeDone.choices), default=list)
    not_home_end = OneOf([("", ""), *NotHomeEnd.choices], default="")
    written_at = Moment(required=False)


@reads(Scope.NOTES_READ, _("Notes in the order in which they came"), NoteRecord, AFTER, OF_CITIZEN, is_list=True)
def list_notes(http: HttpRequest, asked: dict[str, Any]) -> Answer:
    rows, after = for_systems.notes_after(http.user, asked["after"], asked["citizen"])  # type: ignore[arg-type]
    return Answer(rows, [each.citizen_id for each in rows], after)


@reads(Scope.NOTES_READ, _("A note"), NoteRecord)
def read_note(http: HttpRequest, note: Note) -> Answer:
    return Answer(for_systems.whole(note), [note.citizen_id])


@writes(Scope.NOTES_WRITE, _("Write the note of a visit"), NewNote, NoteRecord)
def record_note(http: HttpRequest, visit: Any, told: dict[str, Any]) -> Answer:
    note = for_systems.record_note(visit, told)
    return Answer(note, [note.citizen_id], location=reverse("api:note", args=[note.pk]))


WRITTEN = "visits/<int:visit_id>/notes/"

urlpatterns = [
    path("notes/", address("notes", "note", get=list_notes), name="notes"),
    path("notes/<int:note_id>/", address("note", "note", for_systems.find_seen_note, get=read_note), name="note"),
    path(WRITTEN, address("visit_notes", "visit", for_systems.find_whole_visit, post=record_note), name="visit_notes"),
]
