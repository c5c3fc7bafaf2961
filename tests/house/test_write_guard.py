"""A page that only shows something writes nothing but the log, the session and the cache."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from teams.models import Team
from tests.write_guard import GetWrote, guarded, written_tables


def test_writes_are_recognised_and_locks_are_not() -> None:
    assert written_tables('INSERT INTO "teams_team" ("name") VALUES (%s)') == {"teams_team"}
    assert written_tables('UPDATE "visits_visit" SET "version" = 2') == {"visits_visit"}
    assert written_tables("WITH gone AS (DELETE FROM visits_visit RETURNING *) SELECT 1") == {"visits_visit"}
    assert written_tables('INSERT INTO "django_session" VALUES (1) ON CONFLICT DO UPDATE SET "a" = 1') == {
        "django_session"
    }
    assert not written_tables('SELECT "id" FROM "teams_job" FOR UPDATE OF "teams_job" SKIP LOCKED')
    assert not written_tables('SELECT "update_on" FROM "x" FOR NO KEY UPDATE')


def test_a_get_that_writes_is_found_and_a_post_may(db: None) -> None:
    def view(handler: object, request: HttpRequest) -> HttpResponse:
        Team.objects.create(name=request.method)
        return HttpResponse()

    answer = guarded(view)
    assert answer(None, RequestFactory().post("/")).status_code == 200
    with pytest.raises(GetWrote):
        answer(None, RequestFactory().get("/"))
