"""Fields of the API: a value has its type or is refused, never turned into one; text as in the forms."""

from datetime import date, datetime
from typing import Any, NoReturn
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from teams.clock import FIRST_YEAR, LAST_YEAR
from teams.fields import DIRECTION, clean_words

BIGGEST = 2**63 - 1
SAYS = {
    "required": _("This field is missing."),
    "null": _("This field cannot be null."),
    "blank": _("Write something here."),
    "text": _("This must be text in quotation marks."),
    "long": _("The text is too long: at most %(most)s characters."),
    "turned": _("There is a hidden character here that turns the text around. Write it again."),
    "yes_no": _("This must be true or false, without quotation marks."),
    "whole": _("This must be a whole number between %(least)s and %(most)s, without quotation marks."),
    "day": _("This must be a day between 2000 and 2099, written as 2026-11-24."),
    "moment": _("This must be a moment with its offset, written as 2026-11-24T08:40:00+01:00."),
    "key": _("This must be a UUID."),
    "choice": _("Choose one of: %(choices)s."),
    "list": _("This must be a list."),
    "object": _("This must be one object with names and values."),
    "unknown": _("There is no field of this name. Nothing was saved."),
    "many": _("At most %(most)s."),
}


class Named:
    """Says what is wrong in our own words."""

    def say(self, what: str, **values: Any) -> NoReturn:
        raise serializers.ValidationError(str(SAYS[what]) % values if values else str(SAYS[what]))

    def fail(self, key: str, **kwargs: Any) -> NoReturn:
        self.say(key if key in ("required", "null") else "object")


class Words(Named, serializers.CharField):
    """Several lines of somebody's words. What may be left out may be empty, too."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        kwargs.setdefault("allow_blank", "default" in kwargs or "required" in kwargs)
        super().__init__(max_length=most, **kwargs)
        self.most = most

    def run_validation(self, data: Any = serializers.empty) -> Any:
        return serializers.Field.run_validation(self, data)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.say("text")
        try:
            text = self.clean(data).strip()
        except ValidationError as refusal:
            raise serializers.ValidationError(refusal.messages) from refusal
        if not text and not self.allow_blank:
            self.say("blank")
        if len(text) > self.most:
            self.say("long", most=self.most)
        return text

    def clean(self, text: str) -> str:
        return clean_words(text)


class Line(Words):
    """One line: a name, a title, a street."""

    def clean(self, text: str) -> str:
        if DIRECTION.search(text):
            self.say("turned")
        return " ".join(clean_words(text).split())


class YesNo(Named, serializers.BooleanField):
    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.say("yes_no")
        return bool(data)


class Whole(Named, serializers.IntegerField):
    def __init__(self, *, least: int = 1, most: int = BIGGEST, **kwargs: Any) -> None:
        super().__init__(min_value=least, max_value=most, **kwargs)
        self.least, self.most = least, most

    def to_internal_value(self, data: Any) -> int:
        if type(data) is not int or not self.least <= data <= self.most:
            self.say("whole", least=self.least, most=self.most)
        return int(data)


class Day(Named, serializers.DateField):
    def to_internal_value(self, value: Any) -> date:
        try:
            day = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
        except ValueError:
            day = None
        if day is None or not FIRST_YEAR <= day.year < LAST_YEAR:
            self.say("day")
        return day


class Moment(Named, serializers.DateTimeField):
    def to_internal_value(self, value: Any) -> datetime:
        try:
            moment = parse_datetime(value) if isinstance(value, str) else None
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None or not FIRST_YEAR < moment.year < LAST_YEAR:
            self.say("moment")
        return moment


class Key(Named, serializers.UUIDField):
    def to_internal_value(self, data: Any) -> UUID:
        if not isinstance(data, str) or len(data) != 36:
            self.say("key")
        try:
            return UUID(data)
        except ValueError:
            self.say("key")


class OneOf(Named, serializers.ChoiceField):
    def to_internal_value(self, data: Any) -> Any:
        same = [key for key in self.choices if key == data and type(key) is type(data)]
        if not same and not (isinstance(data, str) and data in self.choices):
            self.say("choice", choices=", ".join(str(key) for key in self.choices))
        return data


class Several(Named, serializers.ListField):
    """A list of at most `most`, without repeats where its members are plain values."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(max_length=most, **kwargs)
        self.most = most

    def to_internal_value(self, data: Any) -> list[Any]:
        if not isinstance(data, list):
            self.say("list")
        if len(data) > self.most:
            self.say("many", most=self.most)
        return super().to_internal_value(data)


class Told(Named, serializers.Serializer[Any]):
    """What a body says. A name that is not asked for is refused, so that nothing is believed to be saved."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if not isinstance(data, dict):
            raise serializers.ValidationError({"_": [str(SAYS["object"])]})
        if strange := [name for name in data if name not in self.fields]:
            raise serializers.ValidationError({name: [str(SAYS["unknown"])] for name in strange})
        told: dict[str, Any] = super().to_internal_value(data)
        return told
