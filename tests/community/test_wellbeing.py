"""Her well-being page: her own words first, what she answered over time, when next, and what was noticed."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen, Kind, NetworkMember
from community import instruments
from community.company_chart import Scored, picture
from community.forms.asking import in_months
from community.models import Outcome
from teams.models import Staff
from tests import cast
from tests.community.test_instruments import ANOTHER


def shown(client: Any, karen: Citizen) -> str:
    response = client.get(f"/citizens/{karen.pk}/wellbeing/")
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.django_db
def test_before_she_was_asked_it_says_what_to_do(karen: Citizen, care: Staff, client_of: Any) -> None:
    page = shown(client_of(care), karen)
    for words in ("Karen har ikke svaret endnu", "Vend skærmen og spørg", "Ingen har lagt mærke til noget endnu"):
        assert words in page
    assert "gå ned til søen med Bodil" in page


@pytest.mark.django_db
def test_answers_and_the_earliest_next_time(karen: Citizen, care: Staff, client_of: Any) -> None:
    cast.asked_about_company(karen, care, days_ago=77, answers=[2, 3, 2])
    cast.say(karen, "At jeg har været ude.", care, Kind.MEANINGFUL)
    page = shown(client_of(care), karen)
    for words in ("At jeg har været ude.", "7 af 9", "Fra 7 taler vi om samvær", "Tidligst næste gang"):
        assert words in page
    assert "Vi har kun spurgt én gang" in page
    assert "Karen vil gerne svare" in page


@pytest.mark.django_db
def test_two_answers_make_a_picture_and_a_table(karen: Citizen, care: Staff, client_of: Any) -> None:
    cast.asked_about_company(karen, care, days_ago=200, answers=[3, 3, 3])
    cast.asked_about_company(karen, care, days_ago=100, answers=[1, 2, 1])
    page = shown(client_of(care), karen)
    assert "<svg" in page
    assert "Vis som tabel" in page
    assert "4 af 9" in page
    assert "Vi har kun spurgt" not in page


@pytest.mark.django_db
def test_her_no_stands_where_the_next_day_would(karen: Citizen, care: Staff, client_of: Any) -> None:
    cast.asked_about_company(karen, care, days_ago=1, outcome=Outcome.WILL_NOT, answers=[])
    page = shown(client_of(care), karen)
    assert "Karen vil ikke spørges. Det husker vi." in page
    assert "Medmindre Karen selv vil." in page


@pytest.mark.django_db
def test_a_small_network_is_a_question(karen: Citizen, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert "Er der nogen, vi ikke har skrevet ned?" in shown(client, karen)
    for name in ("Bodil", "Inger"):
        NetworkMember.objects.create(citizen=karen, name=name, added_by=care)
    assert "vi ikke har skrevet ned" not in shown(client, karen)


@pytest.mark.django_db
def test_an_instrument_laid_into_the_folder_is_asked_and_read(
    karen: Citizen, care: Staff, client_of: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in instruments.FOLDER.glob("*.yaml"):
        (tmp_path / path.name).write_text(path.read_text())
    (tmp_path / "sleep-2030.yaml").write_text(ANOTHER)
    monkeypatch.setattr(instruments, "FOLDER", tmp_path)
    client = client_of(care)
    assert "To spørgsmål om søvn" in shown(client, karen)
    told = {"outcome": "answered", "q0": "5", "q1": "5"}
    response = client.post(f"/citizens/{karen.pk}/wellbeing/ask/?with=sleep", told)
    assert response.status_code == 302
    assert "100 af 100" in client.get(response["Location"]).content.decode()
    again = client.post(f"/citizens/{karen.pk}/wellbeing/ask/?with=sleep", told)
    assert again.status_code == 422
    assert "Karen har ikke svaret endnu" in shown(client, karen)


@pytest.mark.django_db
def test_after_her_help_ended_it_is_only_read(karen: Citizen, care: Staff, client_of: Any) -> None:
    cast.asked_about_company(karen, care)
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    response = client_of(care).get(f"/citizens/{karen.pk}/wellbeing/")
    assert response.status_code == 404 or "Notér et tegn" not in response.content.decode()


def test_the_picture_needs_two_and_keeps_days_apart() -> None:
    day = date(2026, 1, 1)
    assert picture([Scored(day, 5)], 3, 9, 7) is None
    drawn = picture([Scored(day + timedelta(days=n), 9 - n % 7) for n in (0, 1, 300)], 3, 9, 7)
    assert drawn is not None
    assert [dot.on is not None for dot in drawn.dots] == [True, False, True]
    assert [mark for mark, _height in drawn.lines] == [3, 7, 9]
    assert drawn.dots[0].y < drawn.dots[1].y
    assert picture([Scored(day, 3), Scored(day, 3)], 3, 9, None) is not None


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 24), 3, date(2027, 2, 24)),
        (date(2026, 12, 31), 6, date(2027, 6, 28)),
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
    ],
)
def test_months_ahead_are_real_days(day: date, months: int, then: date) -> None:
    assert in_months(day, months) == then
