"""The name of a draft and what it says before the sentences; two people at once see each other."""

from typing import Any

import pytest

from relatives import actions
from teams.models import Staff
from teams.roles import Role
from tests import cast
from tests.relatives.answers import key
from tests.relatives.codes import drafted, holding

pytestmark = pytest.mark.django_db


def answers(version: int, **changed: Any) -> dict[str, Any]:
    return {
        "name": "2027",
        "foreword_da": "Ny.",
        "foreword_en": "New.",
        "version": version,
        "form_key": key(),
    } | changed


def test_it_is_saved_and_read(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator)
    path = f"/settings/code/{edition.pk}/change/"
    assert client_of(administrator).post(path, answers(edition.version)).status_code == 302
    edition.refresh_from_db()
    assert (edition.name, edition.foreword_da, edition.foreword_en) == ("2027", "Ny.", "New.")


@pytest.mark.parametrize("name", ["", " ", "x" * 41, "a\x01b"])
def test_a_name_that_is_none_is_refused_and_the_rest_is_kept(name: str, administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator)
    path = f"/settings/code/{edition.pk}/change/"
    response = client_of(administrator).post(path, answers(edition.version, name=name, foreword_da="Behold mig."))
    assert response.status_code == 422
    assert "Behold mig." in response.content.decode()


def test_two_people_see_both_versions_and_the_second_may_then_save(administrator: Staff, client_of: Any) -> None:
    other = cast.make_staff("admin2", "Hans Lyng", Role.ADMINISTRATOR, None)
    edition = drafted(administrator)
    seen = edition.version
    actions.change_edition(by=other, edition=edition, version=seen, name="2028", foreword_da="Hans’ tekst.")
    client, path = client_of(administrator), f"/settings/code/{edition.pk}/change/"
    response = client.post(path, answers(seen, foreword_da="Min tekst."))
    page = response.content.decode()
    assert response.status_code == 422
    for words in ("Hans", "Hans’ tekst.", "Min tekst.", "2028"):
        assert words in page, words
    edition.refresh_from_db()
    assert client.post(path, answers(edition.version, foreword_da="Min tekst.")).status_code == 302


def test_a_draft_published_meanwhile_keeps_what_was_typed_on_the_page(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator, "2027")
    seen = edition.version
    actions.publish_edition(by=administrator, edition=edition, version=seen)
    path = f"/settings/code/{edition.pk}/change/"
    response = client_of(administrator).post(path, answers(seen, name="2029", foreword_da="For sent."))
    assert response.status_code == 422
    assert "ligger fast" in response.content.decode()
    assert "For sent." in response.content.decode()
    assert holding().name == "2027"
