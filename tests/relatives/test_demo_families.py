"""The families of the demo say what the rules say: each of them is there for one of the hard cases."""

import pytest
from django.utils import timezone

from citizens.models import Notice
from relatives.agreements import Agreement, agreement
from relatives.models import Relative
from relatives.reminding_sharing import What, of_agreement
from relatives.sharing import CATEGORIES, Why

pytestmark = pytest.mark.usefixtures("demo_db_module")


def of(citizen: str, person: str) -> Agreement:
    return agreement(Relative.objects.get(citizen__first_name=citizen, member__name=person))


def told(found: Agreement) -> set[str]:
    return {may.category for may in found.shared}


def test_inger_far_away_knows_what_karen_said_and_not_the_rest() -> None:
    inger = of("Karen", "Inger Mikkelsen")
    assert told(inger) == {"visits", "goals", "messages"}
    assert inger.of("health").reason == "Det fortæller jeg selv."
    assert inger.relative.sharing_items.filter(category="health").count() == 2


def test_viola_shares_nothing_and_says_why() -> None:
    dennis = of("Viola", "Dennis Krebs")
    assert told(dennis) == set()
    assert {may.why for may in dennis.mays} == {Why.HER_NO}
    assert all(may.reason for may in dennis.mays)


def test_a_guardian_goes_before_ediths_no_and_both_are_kept() -> None:
    health = of("Edith", "Kirsten Falk").of("health")
    assert health.despite_her_no
    assert health.reason == "Der er ikke noget i vejen med mit hoved."


def test_a_lasting_power_covers_money_alone() -> None:
    henning = of("Lissi", "Henning Kjelstrup")
    assert told(henning) == {"visits", "practical"}
    assert henning.of("health").why == Why.NOT_ASKED


def test_steen_is_the_son_of_two_and_knows_of_each_what_each_said() -> None:
    aksel, gudrun = of("Aksel", "Steen Due"), of("Gudrun", "Steen Due")
    assert told(aksel) == {"visits", "goals", "health"}
    assert told(gudrun) == {"visits"}


def test_hanne_works_here_and_is_told_as_niece_what_rigmor_said() -> None:
    hanne = of("Rigmor", "Hanne Skov")
    assert str(hanne.relative.staff) == "Hanne Skov"
    assert told(hanne) == {"messages"}


def test_two_brothers_a_wife_and_somebody_who_is_not_asked_yet() -> None:
    assert told(of("Poul", "Henrik Winther")) > told(of("Poul", "Claus Winther"))
    assert told(of("Frode", "Ulla Lassen")) == set(CATEGORIES)
    assert not of("Asta", "Lotte Ravn").asked


def test_a_yes_to_relief_waits_for_the_assessor() -> None:
    waiting = Notice.objects.open().get(what="relatives.relief_yes")
    assert (waiting.citizen, waiting.for_roles) == (of("Lissi", "Henning Kjelstrup").relative.citizen, ["visitator"])
    assert waiting.words == "Henning Kjelstrup siger ja tak til aflastning. Se på, hvad der kan bevilges, og giv svar."


def test_an_end_that_comes_is_remembered() -> None:
    jakob = of("Svend-Erik", "Jakob Hald")
    assert jakob.of("health").why == Why.REVOKED
    assert [reason.what for reason in of_agreement(jakob, timezone.localdate())] == [What.ENDS]
