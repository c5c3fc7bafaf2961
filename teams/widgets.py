"""Controls that the mock-ups draw in their own way. Chips are Django's RadioSelect and CheckboxSelectMultiple."""

from collections.abc import Mapping
from typing import Any

from django import forms


class Day(forms.DateInput):
    """The device's own calendar."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class Clock(forms.TimeInput):
    """The device's own clock."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class OwnWords(forms.Textarea):
    """The citizen's own words: the one place where people write in the serif."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 2, "class": "voice-input", **(attrs or {})})


class Picks(forms.RadioSelect):
    """One of a few answers, each with a line of explanation (value -> line); `lang` where they are never translated."""

    template_name = "forms/picks.html"

    def __init__(
        self, attrs: dict[str, Any] | None = None, lines: Mapping[str, str] | None = None, lang: str = ""
    ) -> None:
        super().__init__(attrs)
        self.lines, self.lang = dict(lines or {}), lang

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        return {**option, "line": self.lines.get(str(value), ""), "lang": self.lang}


class Ladder(forms.RadioSelect):
    """The five steps of the support ladder. `last` is last time's step: a dashed stair, never chosen beforehand."""

    template_name = "forms/ladder.html"

    def __init__(self, attrs: dict[str, Any] | None = None, last: int | None = None) -> None:
        super().__init__(attrs)
        self.last = last

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        return {**option, "was": self.last is not None and str(value) == str(self.last)}


class Smiles(forms.RadioSelect):
    """Three faces, in the order yes, partly, no."""

    template_name = "forms/smiles.html"
