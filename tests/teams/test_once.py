"""A form sent twice, at the same moment or later, has one effect."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

from django.db import connections
from django.test import Client

from citizens.models import Citizen, NetworkMember
from teams.models import FormKey
from tests import cast


def ground() -> tuple[Any, Citizen]:
    """A care worker and Karen, with real commits."""
    team = cast.make_team()
    care = cast.make_staff("care", "Mette Lund", team=team)
    return care, cast.make_citizen("Karen Mikkelsen", team, care)


def send(person: Any, path: str, body: dict[str, Any]) -> int:
    try:
        client = Client()
        client.force_login(cast.user_of(person))
        return client.post(path, body).status_code
    finally:
        connections.close_all()


def test_ten_taps_at_the_same_moment_are_one(fresh_db: str) -> None:
    care, karen = ground()
    body = {"name": "Bodil Friis", "closeness": 1, "form_key": str(uuid4())}
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: send(care, f"/citizens/{karen.pk}/network/new/", body), range(10)))
    assert answers == [302] * 10
    assert NetworkMember.objects.count() == 1
    assert FormKey.objects.count() == 1


def test_keys_are_ones_own(fresh_db: str) -> None:
    care, karen = ground()
    colleague = cast.make_staff("colleague", "Jonas Bech", team=care.memberships.get().team)
    body = {"name": "Bodil Friis", "closeness": 1, "form_key": str(uuid4())}
    for person in (care, colleague):
        assert send(person, f"/citizens/{karen.pk}/network/new/", body) == 302
    assert NetworkMember.objects.count() == 2


def test_a_key_that_is_none_is_no_key(fresh_db: str) -> None:
    care, karen = ground()
    body = {"name": "Bodil Friis", "closeness": 1, "form_key": "x" * 10_000}
    assert send(care, f"/citizens/{karen.pk}/network/new/", body) == 302


def test_a_form_is_never_sent_in_the_name_of_whoever_logged_in_after(fresh_db: str) -> None:
    care, karen = ground()
    colleague = cast.make_staff("colleague", "Jonas Bech", team=care.memberships.get().team)
    body = {"name": "Bodil Friis", "closeness": 1, "form_user": care.user_id}
    assert send(colleague, f"/citizens/{karen.pk}/network/new/", body) == 412
    assert send(care, f"/citizens/{karen.pk}/network/new/", body) == 302
    assert NetworkMember.objects.get().added_by == care
