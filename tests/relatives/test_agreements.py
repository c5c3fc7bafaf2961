"""Rows become facts: of each relative its own, in a few statements."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citizens.actions import add_network_member
from citizens.models import Citizen
from relatives import actions
from relatives.agreements import agreement, of_citizen
from relatives.models import SharingItem
from relatives.sharing import CATEGORIES, Why
from teams.models import Staff
from tests.relatives.families import has_paper, make_relative, said_before, says

pytestmark = pytest.mark.django_db

SAID = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from(CATEGORIES), st.booleans(), st.integers(0, 30)), max_size=14
)


@given(SAID)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
def test_two_relatives_are_never_mixed(karen: Citizen, care: Staff, answers: list[tuple[int, str, bool, int]]) -> None:
    """What was said about one is the same whether or not there is another."""
    pair = [make_relative(karen, care, name) for name in ("Inger", "Lars")]
    newest: dict[tuple[int, str], tuple[int, int, bool]] = {}
    for place, (whom, category, share, days_ago) in enumerate(answers):
        said_before(pair[whom], care, category, days_ago, share=share)
        newest[whom, category] = max(newest.get((whom, category), (-99, 0, False)), (-days_ago, place, share))
    together = [found for found in of_citizen(karen) if found.relative in pair]
    for whom, relative in enumerate(pair):
        mays = next(found for found in together if found.relative == relative).mays
        told = {may.category for may in mays if may.may}
        assert told == {category for (who, category), (_day, _n, share) in newest.items() if who == whom and share}
        assert mays == agreement(relative, together[0].moment).mays


def test_it_costs_few_statements_however_many(karen: Citizen, care: Staff, django_assert_num_queries: Any) -> None:
    for number in range(5):
        inger = make_relative(karen, care, f"Inger {number}")
        says(inger, care, "visits", True)
        has_paper(inger, care, "guardian", "health")
    with django_assert_num_queries(3):
        assert len(of_citizen(karen)) == 5
    with django_assert_num_queries(2):
        agreement(inger)


def test_a_revocation_holds_from_the_next_look_on(karen: Citizen, care: Staff) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "health", True)
    before = timezone.now()
    actions.revoke(by=care, relative=inger, category="health", words="Ikke mere")
    assert agreement(inger, before).of("health").may
    now = agreement(inger).of("health")
    assert (now.may, now.why, now.reason) == (False, Why.REVOKED, "Ikke mere")


def test_what_others_have_said_for_her_does_not_count(karen: Citizen, care: Staff) -> None:
    """The table may hold what a relative or the hospital said; it is no yes and hides none of hers."""
    inger = make_relative(karen, care)
    said_before(inger, care, "health", 5, source="hospital")
    assert agreement(inger).of("health").why == Why.NOT_ASKED
    said_before(inger, care, "visits", 9)
    said_before(inger, care, "visits", 5, share=False, source="relative")
    assert agreement(inger).of("visits").may


def test_who_is_no_relative_any_more_is_told_nothing(karen: Citizen, care: Staff) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "visits", True)
    has_paper(inger, care, "guardian", "health")
    actions.end_relative(by=care, relative=inger)
    found = agreement(inger)
    assert not found.shared
    assert not found.bases
    assert of_citizen(karen) == []


def test_who_left_the_network_is_told_nothing(karen: Citizen, care: Staff) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "visits", True)
    inger.member.ended_at = timezone.now()
    inger.member.save()
    assert not agreement(inger).shared


def test_begun_anew_nothing_of_before_comes_back(karen: Citizen, care: Staff) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "visits", True)
    has_paper(inger, care, "lasting", "practical")
    actions.end_relative(by=care, relative=inger, why="De talte ikke sammen")
    again = actions.add_relative(by=care, citizen=karen, member=inger.member)
    assert again.pk == inger.pk
    assert not agreement(again).shared
    assert SharingItem.objects.count() == 1


def test_the_same_human_being_at_two_citizens_is_two(karen: Citizen, care: Staff, team: Any) -> None:
    from tests import cast

    aksel = cast.make_citizen("Aksel Due", team, care)
    of_karen, of_aksel = make_relative(karen, care, "Steen Due"), make_relative(aksel, care, "Steen Due")
    says(of_karen, care, "health", True)
    has_paper(of_karen, care, "guardian", "practical")
    assert {may.category for may in agreement(of_karen).shared} == {"health", "practical"}
    assert not agreement(of_aksel).shared


def test_a_relative_comes_from_her_own_network(karen: Citizen, care: Staff, team: Any) -> None:
    from django.core.exceptions import ValidationError

    from tests import cast

    aksel = cast.make_citizen("Aksel Due", team, care)
    member = add_network_member(by=care, citizen=aksel, name="Steen Due")
    with pytest.raises(ValidationError, match="netværk"):
        actions.add_relative(by=care, citizen=karen, member=member)


def test_bases_to_come_and_in_force_stand_there_and_others_do_not(karen: Citizen, care: Staff) -> None:
    inger = make_relative(karen, care)
    today = timezone.localdate()
    coming = has_paper(inger, care, "guardian", "health", from_on=today + timedelta(days=5))
    ended = has_paper(inger, care, "lasting", "practical")
    actions.end_basis(by=care, basis=ended, version=ended.version)
    found = agreement(inger)
    assert [basis.number for basis in found.bases] == [coming.pk]
    assert not found.shared
