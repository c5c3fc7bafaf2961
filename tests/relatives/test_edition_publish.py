"""Publishing asks first, and then the edition holds for everybody at once."""

from typing import Any

import pytest
from django.test import Client

from relatives import actions
from relatives.reading import sets_of
from teams.models import Staff, Team
from tests.relatives.answers import key
from tests.relatives.codes import a_dialogue, drafted, first_set, holding, told

pytestmark = pytest.mark.django_db


def path(number: int) -> str:
    return f"/settings/code/{number}/publish/"


def test_it_asks_whether_you_are_sure_and_publishes_on_yes(administrator: Staff, client_of: Any) -> None:
    edition, client = drafted(administrator, "2027"), client_of(administrator)
    mark_set = first_set(edition)
    client.post(f"/settings/code/{edition.pk}/sets/{mark_set.pk}/", told(mark_set, da_1="Vi siger det lige ud."))
    page = client.get(path(edition.pk)).content.decode()
    assert "Er du sikker på, at du vil udgive?" in page
    assert "bliver ved 2026" in page
    assert holding().name == "2026"
    edition.refresh_from_db()
    assert client.post(path(edition.pk), {"version": edition.version, "form_key": key()}).status_code == 302
    edition.refresh_from_db()
    assert (holding(), edition.published_by) == (edition, administrator)
    assert "Vi siger det lige ud." in Client().get("/code/").content.decode()


def test_a_draft_that_is_not_finished_is_refused_with_what_is_missing(administrator: Staff, client_of: Any) -> None:
    edition, client = drafted(administrator), client_of(administrator)

    def refused() -> str:
        edition.refresh_from_db()
        response = client.post(path(edition.pk), {"version": edition.version, "form_key": key()})
        assert response.status_code == 422
        return str(response.content.decode())

    assert "Giv først udgaven et navn" in refused()
    actions.change_edition(by=administrator, edition=edition, version=edition.version, name="2026")
    assert "Der er allerede en udgave med det navn." in refused()
    actions.change_edition(by=administrator, edition=edition, version=edition.version, name="2027")
    mark_set = first_set(edition)
    actions.change_set(by=administrator, edition=edition, mark_set=mark_set, version=edition.version, marks=[])
    assert "har ingen sætning endnu" in refused()
    for each in sets_of(edition):
        edition.refresh_from_db()
        each.edition = edition
        actions.remove_set(by=administrator, mark_set=each, version=edition.version)
    assert "Skriv først mindst ét sæt sætninger." in refused()
    assert holding().name == "2026"


def test_a_draft_changed_meanwhile_is_not_published_unseen(administrator: Staff, client_of: Any) -> None:
    edition = drafted(administrator, "2027")
    seen = edition.version
    actions.change_edition(by=administrator, edition=edition, version=seen, name="2028")
    response = client_of(administrator).post(path(edition.pk), {"version": seen, "form_key": key()})
    assert response.status_code == 422
    assert holding().name == "2026"


def test_what_was_begun_under_the_older_edition_stays_with_it_and_says_so(
    administrator: Staff, care: Staff, team: Team, karen: Any, client_of: Any
) -> None:
    dialogue = a_dialogue(care, team)
    edition = drafted(administrator, "2027")
    client_of(administrator).post(path(edition.pk), {"version": edition.version, "form_key": key()})
    page = client_of(care).get(f"/code-dialogues/{dialogue.pk}/").content.decode()
    assert "Der gælder en nyere udgave nu. Denne samtale bliver ved 2026" in page
    dialogue.refresh_from_db()
    assert dialogue.edition.name == "2026"
