"""Sending a file: what cannot be read is said at the field; nothing is written before somebody says yes."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from teams.models import Import, Staff, Team
from tests.teams import files
from tests.teams.files import TEAM_HEAD, csv

URL = "/settings/imports/new/"


def sent(data: bytes, kind: str = "teams", name: str = "teams.csv") -> dict[str, Any]:
    return {"kind": kind, "file": SimpleUploadedFile(name, data)}


def test_the_administrator_sends_teams_and_nothing_is_written_yet(administrator: Staff, client_of: Any) -> None:
    response = client_of(administrator).post(URL, sent(csv(TEAM_HEAD, "Team Ærø;Øst;70102030")))
    assert response.status_code == 302
    item = Import.objects.get()
    assert response["Location"] == f"/settings/imports/{item.pk}/"
    assert item.is_waiting
    assert b"Team" not in bytes(item.sealed)
    assert not Team.objects.filter(name="Team Ærø").exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (csv(TEAM_HEAD, "Team Ærø", encoding="cp850"), "kan ikke læses med sikkerhed"),
        (csv("Distrikt", "x"), "Disse overskrifter mangler: Navn"),
        (csv("hvad;er;det", "1;2;3"), "ingen linje med overskrifter"),
        (b"\xd0\xcf\x11\xe0xxxx", "gammel Excel-fil"),
        (b"", "Filen er tom"),
        (files.bomb(), "bliver for stor, når den pakkes ud"),
        (csv(TEAM_HEAD, *["Team A;x;1"] * 20_001), "mere end 20.000 rækker"),
    ],
)
def test_a_file_that_cannot_be_read_is_answered_at_the_field(
    data: bytes, sentence: str, administrator: Staff, client_of: Any
) -> None:
    response = client_of(administrator).post(URL, sent(data))
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Import.objects.exists()


def test_no_file_and_no_kind_are_asked_for(administrator: Staff, client_of: Any) -> None:
    assert client_of(administrator).post(URL, {}).status_code == 422
    assert client_of(administrator).post(URL, {"kind": "citizens", "file": "x"}).status_code == 422


def test_each_is_offered_what_they_may_import(
    administrator: Staff, leader: Staff, visitator: Staff, care: Staff, planner: Staff, client_of: Any
) -> None:
    def offered(who: Staff) -> set[str]:
        page = client_of(who).get(URL).content.decode()
        return {kind for kind in ("teams", "staff", "citizens", "network", "contacts") if f'value="{kind}"' in page}

    assert offered(administrator) == {"teams", "staff"}
    assert offered(leader) == offered(visitator) == {"citizens", "network", "contacts"}
    assert [client_of(who).get(URL).status_code for who in (care, planner)] == [404, 404]
    assert client_of(leader).post(URL, sent(csv(TEAM_HEAD, "A;b;c"))).status_code == 422


def test_an_empty_file_to_fill_in_can_be_fetched_and_sent_back(administrator: Staff, client_of: Any) -> None:
    for kind in ("teams", "staff"):
        for ending in ("csv", "xlsx"):
            fetched = client_of(administrator).get(f"/settings/imports/template/?kind={kind}&format={ending}")
            assert f'filename="hverdag-{kind}.{ending}"' in fetched["Content-Disposition"]
            response = client_of(administrator).post(URL, sent(fetched.content, kind, f"x.{ending}"))
            assert response.status_code == 302
    checked = {item.kind: (item.is_waiting, item.errors) for item in Import.objects.all()}
    assert checked["teams"] == (True, [])
    assert [error["column"] for error in checked["staff"][1]] == ["Team"]  # Team Søndre is not there yet


def test_a_giant_is_not_even_kept_while_it_comes(administrator: Staff, client_of: Any) -> None:
    response = client_of(administrator).post(URL, sent(b"x"), headers={"content-length": str(33 * 1024 * 1024)})
    assert response.status_code == 400


def test_the_same_form_with_another_file_is_another_form(administrator: Staff, client_of: Any) -> None:
    key = {"form_key": "3f2504e0-4f89-41d3-9a0c-0305e82c3301"}
    first, again, other = (csv(TEAM_HEAD, f"{name};;") for name in ("Team Ærø", "Team Ærø", "Team Læsø"))
    answers = [client_of(administrator).post(URL, sent(data) | key) for data in (first, again, other)]
    assert [answer.status_code for answer in answers] == [302, 302, 409]
    assert Import.objects.count() == 1


def test_the_page_says_that_a_file_only_adds(administrator: Staff, client_of: Any) -> None:
    assert "En fil lægger kun til." in client_of(administrator).get("/settings/imports/new/").content.decode()
