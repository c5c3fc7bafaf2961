"""The Danish catalogues: extracted, checked and compiled without gettext's tools."""

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from teams.words.catalogue import compile_catalogue, messages, read_catalogue, translations, updated, write_catalogue
from teams.words.check import disagreements, offences, placeholder_offences
from teams.words.extract import Phrase, phrases_by_room, phrases_in_python, phrases_in_template
from teams.words.rooms import catalogue_path

NOTHING_ELSEWHERE: dict[tuple[str | None, str], str | tuple[str, ...]] = {}


def places(*phrases: Phrase) -> dict[Phrase, list[str]]:
    return {each: ["visits/views.py"] for each in phrases}


def catalogue(*entries: tuple[str | tuple[str, str], str | tuple[str, str]], fuzzy: bool = False) -> Catalog:
    made = Catalog(locale="da")
    for english, danish in entries:
        made.add(english, danish, flags=["fuzzy"] if fuzzy else [])
    return made


def test_every_way_of_writing_a_text_in_python_is_found() -> None:
    source = """
class Form:
    title = _("Her own words: "
              "æøå")
    label = pgettext_lazy("month", "May")
text = ngettext("%(n)d visit", "%(n)d visits", n) % {"n": n}
other = npgettext_lazy("place", "home", "homes", 2)
refusal = gettext_lazy("Say why"), gettext_noop("Later"), ngettext_lazy("face", "faces", "n")
not_ours = _(name)
"""
    assert list(phrases_in_python(source)) == [
        Phrase(None, "Her own words: æøå"),
        Phrase("month", "May"),
        Phrase(None, "%(n)d visit", "%(n)d visits"),
        Phrase("place", "home", "homes"),
        Phrase(None, "Say why"),
        Phrase(None, "Later"),
        Phrase(None, "face", "faces"),
    ]


def test_every_way_of_writing_a_text_in_a_template_is_found_whatever_the_indentation() -> None:
    source = """
        {% if visit %}
    <h1>{% translate "It's 100% »hers«" %}</h1> {{ _("yes")|upper }} {# not this #}
      {% endif %}
  {% blocktranslate trimmed count n=visits|length with name=citizen.first_name context "week" %}
      {{ name }} has
      one visit
  {% plural %}
      {{ name }} has {{ n }} visits
  {% endblocktranslate %}
 {% translate "Save" as save %}{% include "x.html" with text=_("Hello") %}
{{ day|default:_("no day") }}
"""
    assert list(phrases_in_template(source)) == [
        Phrase(None, "It's 100%% »hers«"),
        Phrase(None, "yes"),
        Phrase("week", "%(name)s has one visit", "%(name)s has %(n)s visits"),
        Phrase(None, "Save"),
        Phrase(None, "Hello"),
        Phrase(None, "no day"),
    ]


def test_words_belong_to_the_room_that_says_them(tmp_path: Path) -> None:
    for name, text in {
        "visits/views.py": '_("Visit")',
        "templates/visits/my_day.html": '{% translate "My day" %}',
        "templates/404.html": '{% translate "Nothing here" %}',
        "templates/account/login.html": '{% translate "Log in" %}',
        "config/settings.py": '_("Danish")',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    found = {room: {each.singular for each in phrases} for room, phrases in phrases_by_room(tmp_path).items()}
    assert found == {"visits": {"Visit", "My day"}, "teams": {"Nothing here", "Log in"}, "config": {"Danish"}}


def test_extracting_keeps_the_danish_drops_the_unused_and_borrows_from_other_rooms() -> None:
    old = catalogue(("Save", "Gem"), ("Gone", "Væk"))
    new = updated(
        old, places(Phrase(None, "Save"), Phrase(None, "Home"), Phrase(None, "Goal")), {(None, "Home"): "Hjem"}
    )
    assert {each.id for each in messages(new)} == {"Save", "Home", "Goal"}
    assert translations(new) == {(None, "Save"): "Gem", (None, "Home"): "Hjem"}


def test_a_text_that_begins_to_count_loses_the_danish_that_no_longer_fits() -> None:
    new = updated(catalogue(("%(n)s visit", "%(n)s besøg")), places(Phrase(None, "%(n)s visit", "%(n)s visits")), {})
    assert translations(new) == {}
    assert list(offences(new, places(Phrase(None, "%(n)s visit", "%(n)s visits")))) == ['"%(n)s visit" has no Danish']


def test_a_catalogue_is_the_same_file_after_reading_and_writing_it(tmp_path: Path) -> None:
    path = tmp_path / "django.po"
    phrases = places(Phrase(None, "Zebra"), Phrase("month", "May"), Phrase(None, "%(n)s visit", "%(n)s visits"))
    write_catalogue(path, updated(catalogue(("Zebra", "Den røde tråd\når")), phrases, {("month", "May"): "maj"}))
    first = path.read_text()
    write_catalogue(path, updated(read_catalogue(path), phrases, NOTHING_ELSEWHERE))
    assert path.read_text() == first
    assert "POT-Creation-Date" not in first
    assert "#: visits/views.py\n" in first
    assert first.index("May") < first.index("Zebra")


def test_a_complete_catalogue_has_no_offences() -> None:
    entries = catalogue(("Save", "Gem"), (("one visit", "%(n)s visits"), ("ét besøg", "%(n)s besøg")))
    assert not list(offences(entries, places(Phrase(None, "Save"), Phrase(None, "one visit", "%(n)s visits"))))


def test_missing_fuzzy_stale_and_unextracted_texts_are_named() -> None:
    save = places(Phrase(None, "Save"))
    assert list(offences(catalogue(("Save", "")), save)) == ['"Save" has no Danish']
    assert list(offences(catalogue(("Save", "Gem"), fuzzy=True), save)) == ['"Save" is fuzzy']
    assert list(offences(catalogue(("Save", "Gem"), ("Old", "Gammel")), save)) == ['"Old" is no longer used']
    assert list(offences(catalogue(), save)) == ['"Save" is not in the catalogue (visits/views.py)']


@pytest.mark.parametrize(
    ("english", "danish", "wrong"),
    [
        (("%(name)s has no goal",), ("%(name)s har ikke et mål",), []),
        (("%(name)s has no goal",), ("%(navn)s har ikke et mål",), ["%(navn)s", "leaves out %(name)s"]),
        (("{name} is away",), ("er væk",), ["leaves out {name}"]),
        (("50%% of %(n)s",), ("50 %% af %(n)s",), []),
        (("%(n)s day", "%(n)s days"), ("én dag", "%(n)s dage"), []),
        (("%(n)s day", "%(n)s days"), ("én dag", "flere dage"), ["leaves out %(n)s"]),
    ],
)
def test_the_danish_names_what_the_english_names(
    english: tuple[str, ...], danish: tuple[str, ...], wrong: list[str]
) -> None:
    found = list(placeholder_offences(english, danish))
    assert len(found) == len(wrong)
    assert all(part in each for part, each in zip(wrong, found, strict=True))


def test_one_english_text_has_one_danish() -> None:
    rooms = {"teams": catalogue(("Save", "Gem")), "visits": catalogue(("Save", "Send"))}
    assert list(disagreements(rooms)) == ['"Save" is "Gem" in teams, "Send" in visits']
    assert not list(disagreements(rooms | {"visits": catalogue(("Save", "Gem"))}))


def test_the_compiled_catalogue_is_read_by_python_and_leaves_fuzzy_texts_out(tmp_path: Path) -> None:
    path = catalogue_path(tmp_path, "visits")
    made = catalogue(("Save", "Gem"), (("one visit", "%(n)s visits"), ("ét besøg", "%(n)s besøg")))
    made.add("Guess", "Gæt", flags=["fuzzy"])
    write_catalogue(path, made)
    compile_catalogue(path)
    with path.with_suffix(".mo").open("rb") as file:
        danish = gettext.GNUTranslations(file)
    assert danish.gettext("Save") == "Gem"
    assert danish.ngettext("one visit", "%(n)s visits", 1) == "ét besøg"
    assert danish.ngettext("one visit", "%(n)s visits", 3) == "%(n)s besøg"
    assert danish.gettext("Guess") == "Guess"
