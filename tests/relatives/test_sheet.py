"""The relative's own sheet: what is shared with me and what is not, why, and whom to turn to."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.actions import set_contact_person
from citizens.models import AccessLog, Citizen
from relatives.models import Edition, Expectation, ExpectationSheet, Relative
from teams.models import Staff, Team
from tests.relatives import kin

pytestmark = pytest.mark.django_db


@pytest.fixture
def inger(karen: Citizen, care: Staff) -> Relative:
    found = kin.make_relative(karen, care)
    kin.say(found, care, "visits", True, "Så ved du, hvornår du kan ringe.", until_on=date(2027, 9, 1))
    kin.say(found, care, "health", False, "Det fortæller jeg selv.")
    return found


def sheet(client: Any, relative: Relative, query: str = "") -> str:
    response = client.get(f"/relatives/{relative.pk}/sheet/{query}")
    assert response.status_code == 200
    return " ".join(response.content.decode().split('class="a4"')[-1].split())


def test_it_says_what_is_shared_what_is_not_and_why(inger: Relative, team: Team, care: Staff, client_of: Any) -> None:
    Team.objects.filter(pk=team.pk).update(phone="00 12 34 56")
    page = sheet(client_of(care), inger)
    yes, no = page.split('id="b2"')
    assert "Det deler Karen med dig" in yes
    assert "Karen har sagt ja. Gælder til 1. september 2027." in yes
    assert "Så ved du, hvornår du kan ringe." in yes
    assert "Helbred" not in yes
    assert "Karen vil helst have det for sig selv." in no
    assert "Det fortæller jeg selv." in no
    assert "Karen har ikke sagt ja. Du må gerne spørge." in no
    assert "00 12 34 56" in no
    assert AccessLog.objects.latest("pk").citizens == [inger.citizen_id]


def test_she_stands_on_it_by_first_name_only(inger: Relative, karen: Citizen, care: Staff, client_of: Any) -> None:
    Relative.objects.filter(pk=inger.pk).update(language="da")
    inger.member.name = "Inger"
    inger.member.save()
    page = sheet(client_of(care), inger)
    for secret in (karen.last_name, karen.street, karen.phone, karen.cpr, "søen med Bodil"):
        assert secret
        assert secret not in page


def test_who_comes_stands_there_only_where_visits_are_shared(
    inger: Relative, karen: Citizen, care: Staff, colleague: Staff, client_of: Any
) -> None:
    set_contact_person(by=care, citizen=karen, staff=colleague)
    assert "Karens kontaktperson er Jonas Bech." in sheet(client_of(care), inger)
    kin.say(inger, care, "visits", False, days_ago=0)
    assert "Jonas" not in sheet(client_of(care), inger)


def test_it_speaks_the_relatives_language(inger: Relative, care: Staff, client_of: Any) -> None:
    Relative.objects.filter(pk=inger.pk).update(language="en")
    page = sheet(client_of(care), inger)
    assert "What Karen shares with you" in page
    assert "Det fortæller jeg selv." in page
    assert "Det deler Karen med dig" in sheet(client_of(care), inger, "?language=da")
    assert "What Karen shares with you" in sheet(client_of(care), inger, "?language=xx")


def test_who_speaks_another_language_reads_that_we_go_through_it_together(
    inger: Relative, care: Staff, client_of: Any
) -> None:
    danish, english = "Vi gennemgår det gerne med dig.", "We will gladly go through it with you."
    assert danish not in sheet(client_of(care), inger)
    Relative.objects.filter(pk=inger.pk).update(language="other", language_words="farsi")
    assert danish in sheet(client_of(care), inger)
    assert english in sheet(client_of(care), inger, "?language=en")


def test_what_others_expect_is_not_on_it(inger: Relative, karen: Citizen, care: Staff, client_of: Any) -> None:
    lars = kin.make_relative(karen, care, "Lars Mikkelsen", "søn")
    now, edition = timezone.now(), Edition.objects.published()[0]
    family = ExpectationSheet.objects.create(
        citizen=karen, edition=edition, review_on=date(2027, 1, 1), reviewed_at=now, reviewed_by=care
    )
    about: dict[str, Any] = {"sheet": family, "citizen": karen, "mark_set": edition.sets.all()[0], "written_by": care}
    about |= {"agreed_on": timezone.localdate()}
    said: dict[str, dict[str, Any]] = {
        "Ring samme dag, hvis der sker noget.": {"from_party": "relative", "from_relative": inger, "of_party": "staff"},
        "Kom uden at spørge.": {"from_party": "citizen", "of_party": "relative", "of_relative": inger},
        "Lars betaler regningerne.": {
            "from_party": "relative",
            "from_relative": inger,
            "of_party": "relative",
            "of_relative": lars,
        },
        "Sig det kun til Lars.": {"from_party": "relative", "from_relative": lars, "of_party": "staff"},
        "Bodil skal luftes.": {"from_party": "citizen", "of_party": "staff"},
    }
    for words, columns in said.items():
        Expectation.objects.create(**about, words=words, **columns)
    page = sheet(client_of(care), inger)
    assert 'Ring samme dag, hvis der sker noget.” <span class="soft">dine egne ord' in page
    assert '<span class="voice-inline">Kom uden at spørge.</span> <span class="soft">Karen' in page
    assert "Lars" not in page
    assert "Bodil" not in page


def test_what_begins_later_and_what_has_ended_is_said(inger: Relative, care: Staff, client_of: Any) -> None:
    today = timezone.localdate()
    kin.say(inger, care, "goals", True, from_on=today + timedelta(days=7))
    kin.say(inger, care, "messages", True, until_on=today - timedelta(days=1))
    no = sheet(client_of(care), inger).split('id="b2"')[1]
    assert "Indtil da fortæller vi det ikke." in no
    assert "Spørg, om det skal fortsætte." in no


def test_a_guardian_reads_why(inger: Relative, care: Staff, client_of: Any) -> None:
    assert "Uden et ja fortæller vi ikke noget." in sheet(client_of(care), inger)
    kin.make_basis(inger, care, "guardian", ["health"])
    yes = sheet(client_of(care), inger).split('id="b2"')[0]
    assert "Uden et ja eller et papir fortæller vi ikke noget." in yes
    assert "Du er værge for Karen. Det gælder, selv om Karen har sagt nej." in yes
    assert "tinglyst" not in yes


def test_for_who_is_a_relative_no_more_there_is_no_sheet(inger: Relative, care: Staff, client_of: Any) -> None:
    Relative.objects.filter(pk=inger.pk).update(ended_at=timezone.now())
    page = sheet(client_of(care), inger)
    assert "Der er ikke noget ark at give videre." in page
    assert "Det deler Karen med dig" not in page
    assert client_of(care).get(f"/relatives/{inger.pk}/sheet.pdf").url == f"/relatives/{inger.pk}/sheet/"


def test_a_stranger_gets_neither(inger: Relative, stranger: Staff, client_of: Any) -> None:
    for path in ("sheet/", "sheet.pdf"):
        assert client_of(stranger).get(f"/relatives/{inger.pk}/{path}").status_code == 404
