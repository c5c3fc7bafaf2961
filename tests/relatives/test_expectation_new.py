"""A wish comes onto the sheet: who expects what of whom."""

from typing import Any

import pytest

from citizens.models import Citizen
from relatives.models import Expectation, ExpectationSheet, Relative
from relatives.reading import sets_of
from teams.models import Staff, Team
from tests import cast
from tests.relatives import kin
from tests.relatives.answers import key
from tests.relatives.codes import holding
from tests.relatives.editions import publish_next

pytestmark = pytest.mark.django_db


def send(client: Any, karen: Citizen, **changed: str) -> Any:
    first = sets_of(holding())[0]
    told = {
        "who": "citizen",
        "whom": "staff",
        "words": "Ring på to gange.",
        "mark_set": str(first.pk),
        "state": "agreed",
    }
    path = f"/citizens/{karen.pk}/relatives/expectations/new/"
    return client.post(path, told | {"form_key": key()} | changed)


def test_the_first_wish_makes_the_sheet(karen: Citizen, care: Staff, client_of: Any) -> None:
    assert send(client_of(care), karen).status_code == 302
    sheet = ExpectationSheet.objects.get()
    assert (sheet.citizen, sheet.edition, sheet.review_months) == (karen, holding(), 6)


def test_seen_differently_needs_both(karen: Citizen, care: Staff, client_of: Any) -> None:
    response = send(client_of(care), karen, state="differ")
    assert response.status_code == 422
    assert "Skriv også, hvordan den anden ser det." in response.content.decode()
    assert send(client_of(care), karen, state="differ", differ_words="Én gang er nok.").status_code == 302


def test_a_sheet_under_an_older_edition_keeps_to_its_sets(
    karen: Citizen, wish: Expectation, administrator: Staff, care: Staff, client_of: Any
) -> None:
    newer = publish_next(administrator, "2027")
    response = send(client_of(care), karen, mark_set=str(sets_of(newer)[0].pk))
    assert response.status_code == 422
    assert "Ring på to gange." in response.content.decode()


def test_the_relative_of_another_is_no_party(
    karen: Citizen, inger: Relative, team: Team, care: Staff, client_of: Any
) -> None:
    henrik = kin.make_relative(cast.make_citizen("Poul Winther", team, care), care, "Henrik Winther")
    assert send(client_of(care), karen, who=f"relative-{henrik.pk}").status_code == 422
