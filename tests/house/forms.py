"""Reads the forms of a page with the values they stand there with, the way a browser would send them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TEXT_TYPES = frozenset({"text", "search", "tel", "textarea"})
CHOSEN = frozenset({"radio", "checkbox"})
LONG = 1_000
NOT_SENT = frozenset({"submit", "button", "reset", "image", "file"})


@dataclass
class Form:
    action: str
    method: str
    sent: dict[str, list[str]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)

    def with_everywhere(self, value: str, kept: frozenset[str]) -> dict[str, list[str]]:
        """In every field; what is very long only where people write, so that the body stays within the limit."""
        names = self.texts if len(value) > LONG else self.names
        return self.sent | {name: [value] for name in names - kept}

    def with_one(self, name: str, value: str) -> dict[str, list[str]]:
        return self.sent | {name: [value]}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.open: Form | None = None
        self.select = self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = Form(given.get("action", ""), given.get("method", "get").lower())
            self.forms.append(self.open)
        elif self.open and tag == "option":
            self.read_option(given)
        elif self.open and tag in {"input", "select", "textarea", "button"} and given.get("name"):
            self.read_field(tag, given)

    def read_field(self, tag: str, given: dict[str, str]) -> None:
        name, kind = given["name"], given.get("type", "text") if tag == "input" else tag
        self.open.names.add(name)
        if kind in TEXT_TYPES:
            self.open.texts.add(name)
        if tag == "select":
            self.select = name
        elif tag == "textarea":
            self.area = name
            self.open.sent[name] = [""]
        elif kind not in NOT_SENT and (kind not in CHOSEN or "checked" in given):
            self.open.sent.setdefault(name, []).append(given.get("value", "on" if kind in CHOSEN else ""))

    def read_option(self, given: dict[str, str]) -> None:
        if "selected" in given or self.select not in self.open.sent:
            self.open.sent[self.select] = [given.get("value", "")]

    def handle_data(self, data: str) -> None:
        if self.open and self.area:
            self.open.sent[self.area] = [self.open.sent[self.area][0] + data]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None
        elif tag == "select":
            self.select = ""
        elif tag == "textarea":
            self.area = ""


def posting_forms(page: str) -> list[Form]:
    reader = Reader()
    reader.feed(page)
    return [form for form in reader.forms if form.method == "post"]
