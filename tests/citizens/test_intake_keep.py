"""Saved by itself while typing pauses."""

from typing import Any

import pytest

from citizens.models import AccessLog, Citizen, Conversation
from teams.models import Staff
from tests.citizens.talking import begun, opened

pytestmark = pytest.mark.django_db


def test_a_pause_saves_and_the_same_page_is_never_in_conflict_with_itself(
    care: Staff, karen: Citizen, client_of: Any
) -> None:
    client, row = client_of(care), begun(care, karen)
    form = opened(client, row)
    for text in ("Min", "Min egen", "Min egen seng"):
        assert client.post(f"/conversations/{row.pk}/2/keep/", {**form, "text": text}).status_code == 200
    assert client.post(f"/conversations/{row.pk}/2/", {**form, "text": "Min egen seng."}).status_code == 302
    assert Conversation.objects.get().answers["matters"]["told"]["text"] == "Min egen seng."


def test_another_device_is_told_with_the_text_that_stands_there(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    row = begun(care, karen)
    phone, tablet = client_of(care), client_of(colleague)
    first, second = opened(phone, row), opened(tablet, row)
    phone.post(f"/conversations/{row.pk}/2/keep/", {**first, "text": "Min seng."})
    told = tablet.post(f"/conversations/{row.pk}/2/keep/", {**second, "text": "Min kat."})
    assert told.status_code == 422
    assert "Min seng." in told.content.decode()
    assert AccessLog.objects.order_by("-pk")[0].citizens == [karen.pk]
    assert Conversation.objects.get().answers["matters"]["told"]["text"] == "Min seng."


def test_what_is_too_long_is_not_saved_and_said(care: Staff, karen: Citizen, client_of: Any) -> None:
    client, row = client_of(care), begun(care, karen)
    response = client.post(f"/conversations/{row.pk}/2/keep/", {**opened(client, row), "text": "x" * 1001})
    assert response.status_code == 422
    assert "Ikke gemt endnu" in response.content.decode()


def test_its_address_leads_to_the_question(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = begun(care, karen)
    assert client_of(care).get(f"/conversations/{row.pk}/2/keep/").url == f"/conversations/{row.pk}/2/"
