"""What cannot be read is 400 before anybody thinks about it; nothing is guessed, nothing written."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goals.models import LadderRating, SubGoal
from tests.api.calling import System, data

pytestmark = pytest.mark.django_db
UNREADABLE: dict[str, bytes] = {
    "half": b'{"by": 1',
    "a name twice": b'{"by": 1, "by": 2}',
    "a name twice inside": b'{"by": 1, "x": [{"a": 1, "a": 2}]}',
    "NaN": b'{"by": NaN}',
    "infinite": b'{"by": Infinity}',
    "too large for a number": b'{"by": 1e999}',
    "5,000 digits": b'{"by": ' + b"9" * 5000 + b"}",
    "100,000 deep": b"[" * 100_000,
    "100,000 deep and closed": b"[" * 100_000 + b"]" * 100_000,
    "deep objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "latin-1": '{"by": "ø"}'.encode("latin-1"),
    "UTF-16": '{"by": 1}'.encode("utf-16"),
    "half a character": b'{"by": "\\ud800"}',
    "half a character as a name": b'{"\\udfff": 1}',
    "a mark before it": b"\xef\xbb\xbf" + b'{"by": 1}',
    "two texts": b'{"by": 1}{"by": 1}',
    "a comment": b'{"by": 1} // hello',
    "single quotes": b"{'by': 1}",
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_is_no_json_text_is_not_read(what: str, system: System, karens_sub_goal: SubGoal) -> None:
    before = LadderRating.objects.count()
    response = system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", UNREADABLE[what])
    assert (response.status_code, data(response)["code"]) == (400, "not_readable")
    assert LadderRating.objects.count() == before


@pytest.mark.parametrize("sent", ["[]", "7", '"x"', "null", "true", "[{}]"])
def test_anything_but_one_object_is_refused(sent: str, system: System, karens_sub_goal: SubGoal) -> None:
    response = system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", sent)
    assert (response.status_code, set(data(response)["fields"])) == (422, {"_"})


def test_a_body_that_is_too_large_is_not_read(system: System, karens_sub_goal: SubGoal) -> None:
    response = system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", b'{"by": "' + b"x" * 2**20 + b'"}')
    assert (response.status_code, data(response)["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml"]
)
def test_a_body_that_is_no_json_is_not_taken(kind: str, system: System, karens_sub_goal: SubGoal) -> None:
    response = system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", "step=4", content_type=kind)
    assert response.status_code == 415


def test_a_key_of_a_sending_is_a_uuid(system: System, karens_sub_goal: SubGoal) -> None:
    response = system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", {}, idempotency_key="again")
    assert (response.status_code, set(data(response)["fields"])) == (400, {"Idempotency-Key"})


def test_a_refused_body_writes_nothing(system: System, karens_sub_goal: SubGoal) -> None:
    system.get("/api/teams/")
    with CaptureQueriesContext(connection) as asked:
        system.post(f"/api/sub-goals/{karens_sub_goal.pk}/ratings/", {"step": 4})
    written = [each["sql"] for each in asked if each["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert all("teams_cache" in each for each in written)


def test_what_does_not_accept_json_is_told_so(system: System) -> None:
    assert system.get("/api/teams/", accept="application/xml").status_code == 406
