"""The tags, filters and form templates that every page is built with."""

import hashlib
import json
import re
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.template import engines
from django.test import Client, RequestFactory
from django.utils import translation

from teams import widgets
from teams.frame import NAVIGATION, PAGES, Frame
from teams.models import Membership, User
from teams.roles import Role
from teams.templatetags import look

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
STEPS = [(1, "vi gør det"), (2, "sammen"), (3, "ved siden af"), (4, "bagved"), (5, "selv")]


class ChipsForm(forms.Form):
    """Answers in every way they are drawn; one needs escaping, one is chosen, one attribute has no value."""

    chips = forms.MultipleChoiceField(
        choices=[("a", "A"), ('"<b>', "B")],
        initial=['"<b>'],
        widget=forms.CheckboxSelectMultiple(attrs={"data-differs": True, "hidden": False}),
    )
    step = forms.ChoiceField(choices=STEPS, initial=2, widget=widgets.Ladder(last=4))
    pick = forms.ChoiceField(choices=[("", "none"), ("x", "X")], widget=widgets.Picks)
    smile = forms.ChoiceField(choices=[("yes", "Ja"), ("not_today", "Ikke i dag")], widget=widgets.Smiles)


@pytest.mark.parametrize("name", ["chips", "step", "pick", "smile"])
def test_an_answer_of_a_group_is_written_as_django_writes_it(name: str) -> None:
    field = ChipsForm()[name]
    options: list[Any] = [each.data for each in field]
    django = engines["django"].from_string('{% include "django/forms/widgets/input.html" with widget=option %}')
    for option in options:
        assert look.tick_box(option) == django.render({"option": option}).strip()
    assert str(field).count("<input type=") == len(options)


class AgreeForm(forms.Form):
    words = forms.CharField(widget=widgets.OwnWords, max_length=100, help_text="Med hendes egne ord.")
    step = forms.ChoiceField(choices=STEPS, widget=widgets.Ladder(last=4))
    note = forms.CharField(required=False)


def drawn(source: str, **context: object) -> str:
    with translation.override("da"):
        return engines["django"].from_string(source).render(context, RequestFactory().get("/"))


def test_a_date_is_written_in_the_reader_s_language() -> None:
    day = date(2026, 11, 24)
    assert drawn("{{ day|day }}", day=day) == "tirsdag 24. november"
    with translation.override("en"):
        assert engines["django"].from_string("{{ day|day }}").render({"day": day}) == "Tuesday 24 November"


def test_the_mini_ladder_stands_beside_its_word() -> None:
    html = drawn("{% ladder_mini 4 %}")
    assert html.count("<i") == 5
    assert "bagved" in html


def test_a_new_face_has_a_dashed_ring() -> None:
    assert "face--new" in drawn("{% face 'Ali Hassan' False %}")
    assert "face--new" not in drawn("{% face 'Ali Hassan' %}")


def test_every_icon_asked_for_is_in_the_sprite() -> None:
    shapes = set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "icons.svg").read_text()))
    asked = {icon for _, icon, _ in PAGES.values()}
    for template in (ROOT / "templates").rglob("*.html"):
        asked |= set(re.findall(r'{% icon "([^"]+)"', template.read_text()))
    assert asked <= shapes


def test_last_time_s_step_is_marked_and_never_chosen_beforehand() -> None:
    html = drawn("{{ form.step }}", form=AgreeForm())
    assert html.count('class="stair was"') == 1
    assert "sidst" in html
    assert "checked" not in html


def test_a_wrong_field_says_so_to_eye_and_ear() -> None:
    html = drawn("{{ form }}", form=AgreeForm({"step": "4"}))
    assert 'aria-invalid="true"' in html
    assert 'id="id_words_error"' in html
    assert 'aria-describedby="id_words_helptext id_words_error"' in html


def test_two_wrong_fields_are_listed_above_with_a_way_to_each() -> None:
    html = drawn("{{ form }}", form=AgreeForm({}))
    assert 'href="#id_words"' in html
    assert 'href="#id_step_0"' in html


def test_what_may_be_left_out_is_marked() -> None:
    assert drawn("{{ form }}", form=AgreeForm()).count("valgfrit") == 1


def test_every_role_has_its_own_menu() -> None:
    assert set(NAVIGATION) == set(Role)


def test_a_page_without_a_person_has_no_menu_and_asks_no_database() -> None:
    frame = Frame(RequestFactory().get("/"))
    assert (frame.signed_in, frame.nav, frame.person, frame.role_line, frame.theme) == (False, (), "", "", "")


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/my-day/", "Min dag"),
        ("/citizens/1/", "Borgere"),
        ("/relatives/1/sharing/", "Borgere"),
        ("/sub-goals/1/ladder/", "Borgere"),
        ("/teams/1/week/", "Ugen"),
        ("/notices/", "Team"),
        ("/teams/1/code/", "Team"),
    ],
)
def test_the_menu_marks_where_the_page_lies(path: str, label: str) -> None:
    request = RequestFactory().get(path)
    request.memberships = [Membership(team_id=1, role=Role.CARE_WORKER)]  # type: ignore[attr-defined]
    with translation.override("da"):
        assert [item.label for item in Frame(request).nav if item.current] == [label]


@pytest.mark.parametrize("name", ["400.html", "500.html", "503.html"])
def test_the_pages_of_a_standstill_need_neither_request_nor_database(name: str) -> None:
    with translation.override("da"):
        html = engines["django"].get_template(name).render()
    assert '<html lang="da">' in html
    assert "<h1>" in html


def test_vendored_files_are_what_their_list_says() -> None:
    vendor = STATIC / "vendor"
    listed: dict[str, str] = {}
    for package in json.loads((vendor / "VENDORED.json").read_text()):
        assert (vendor / package["licence_text"]).is_file()
        listed |= package["sha256"]
    there = {p.relative_to(vendor).as_posix() for p in vendor.rglob("*") if p.is_file() and p.name != "VENDORED.json"}
    assert there == set(listed)
    for name, digest in listed.items():
        assert hashlib.sha256((vendor / name).read_bytes()).hexdigest() == digest, name


@pytest.mark.django_db
def test_a_closed_log_in_is_told_so_and_that_the_notes_are_kept(client: Client) -> None:
    User.objects.create_user("mette", "et-langt-kodeord", is_active=False)
    answer = client.post("/accounts/login/", {"login": "mette", "password": "et-langt-kodeord"})
    assert answer.status_code == HTTPStatus.FORBIDDEN
    assert "er bevaret" in answer.content.decode()
