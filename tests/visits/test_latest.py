"""The latest visits on her page: how they went, corrected and withdrawn ones too."""

from typing import Any
from uuid import uuid4

import pytest

from citizens.models import Citizen
from teams.models import Staff
from visits.actions import correct_note, record_note, withdraw_note
from visits.models import Visit

pytestmark = pytest.mark.django_db


def latest(client: Any, citizen: Citizen) -> str:
    page = client.get(f"/citizens/{citizen.pk}/latest/").content.decode()
    return str(page.split('id="latest"')[1].split("</section>")[0])


def test_a_note_says_how_it_went_by_whom_and_with_her_words(
    karen: Citizen, karens_visit: Visit, care: Staff, colleague: Staff, client_of: Any
) -> None:
    record_note(
        by=care, visit=karens_visit, key=uuid4(), deviations=["chose_self"], text="Te", own_words="Jeg vil selv"
    )
    page = latest(client_of(colleague), karen)
    for words in ("Som aftalt, men Karen valgte selv", "Mette Lund", "”Te”", "Jeg vil selv"):
        assert words in page


def test_a_corrected_note_stays_below_and_a_withdrawn_one_keeps_its_words_to_itself(
    karen: Citizen, karens_visit: Visit, care: Staff, colleague: Staff, client_of: Any
) -> None:
    first = record_note(by=care, visit=karens_visit, key=uuid4(), text="Først")
    correct_note(by=care, note=first, key=uuid4(), text="Så")
    wrong = record_note(by=colleague, visit=karens_visit, key=uuid4(), text="Om en anden")
    withdraw_note(by=colleague, note=wrong)
    page = latest(client_of(care), karen)
    assert page.index("”Så”") < page.index("”Først”")
    assert "rettet" in page
    assert "Trukket tilbage. Jonas Bech" in page
    assert "Om en anden" not in page


def test_before_the_first_note_it_says_so(karen: Citizen, care: Staff, client_of: Any) -> None:
    assert "Der er ikke skrevet om et besøg hos Karen endnu." in latest(client_of(care), karen)


def test_a_stranger_sees_no_notes(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/latest/").status_code == 404
