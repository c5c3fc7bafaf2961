"""A file of offers: an empty one to fetch, a look before anything is written, and undone where nobody touched it."""

from typing import Any

import pytest

from community.actions.catalogue import change_activity
from community.actions.partners import add_partner
from community.imports import ActivityKind
from community.models import Activity
from teams.imports.blanks import as_csv
from teams.imports.checking import check
from teams.imports.tables import Row
from teams.models import Staff

pytestmark = pytest.mark.django_db


def row(**cells: str) -> Row:
    return Row(2, {"title": "Strikkestuen", "street": "Torvet 3"} | cells)


def checked(by: Staff, *rows: Row) -> Any:
    kind = ActivityKind()
    return check(kind, list(rows), kind.ground(by), lambda done: None)


def carried_out(by: Staff, **cells: str) -> Any:
    kind = ActivityKind()
    form = kind.form(row(**cells).values, kind.ground(by))
    assert form.is_valid(), form.errors
    return kind.carry_out(by, form)[0]


def test_the_empty_file_can_be_read_as_it_is(administrator: Staff) -> None:
    kind = ActivityKind()
    examples = {column.name: column.example for column in kind.columns}
    assert checked(administrator, Row(2, examples)).errors == []
    assert "Navn *;" in as_csv(kind).decode("utf-8-sig")


def test_words_days_and_hours_are_understood(administrator: Staff) -> None:
    add_partner(by=administrator, name="Tranevig Seniorforening")
    told = {"partner": "tranevig seniorforening", "weekdays": "Tirsdag, torsdag", "starts_at": "9.30", "ends_at": "11"}
    made = carried_out(administrator, interests="kort og spil", cost_kr="25 kr.", accessible="et par trin", **told)
    saved = Activity.objects.get(pk=made[1])
    assert (saved.weekdays, str(saved.starts_at), saved.interests) == ([2, 4], "09:30:00", ["games"])
    assert (saved.cost_kr, saved.accessible, saved.toilet, saved.partner is not None) == (25, "partly", None, True)


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"interests": "rumfart"}, "Skriv et eller flere af disse"),
        ({"starts_at": "halv ti"}, "Skriv tiden som 10.00."),
        ({"starts_at": "25:00"}, "Skriv tiden som 10.00."),
        ({"cost_kr": "-5"}, "Skriv prisen som et helt antal kroner."),
        ({"starts_at": "12", "ends_at": "10"}, "Det slutter, før det begynder."),
        ({"partner": "Ukendt forening"}, "Der er ingen samarbejdspartner med det navn."),
    ],
)
def test_what_cannot_be_read_is_named_by_its_column(cells: dict[str, str], sentence: str, administrator: Staff) -> None:
    found = checked(administrator, row(**cells)).errors
    assert len(found) == 1
    assert sentence in found[0]["text"]


def test_what_is_there_already_is_said(administrator: Staff) -> None:
    carried_out(administrator)
    assert "allerede et åbent tilbud" in checked(administrator, row()).errors[0]["text"]


def test_it_is_undone_until_somebody_has_changed_it(administrator: Staff) -> None:
    kind = ActivityKind()
    assert kind.undo(administrator, carried_out(administrator))
    made = carried_out(administrator)
    saved = Activity.objects.get(pk=made[1])
    change_activity(by=administrator, activity=saved, version=1, title="Strik")
    assert not kind.undo(administrator, made)
    assert Activity.objects.count() == 1
