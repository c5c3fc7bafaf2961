"""Two workers take each other's place."""

from collections.abc import Callable
from uuid import uuid4

from django.test import Client

from teams.models import Staff
from tests.visits.planning import coming, looked_at, panel_url
from visits import actions
from visits.models import Visit

type ClientOf = Callable[..., Client]


def test_two_workers_change_places(
    client_of: ClientOf, planner: Staff, care: Staff, colleague: Staff, karens: Visit, yusufs: Visit
) -> None:
    actions.assign_visit(by=planner, visit=karens, staff=colleague)
    actions.assign_visit(by=planner, visit=yusufs, staff=care)
    page = looked_at(client_of(planner), Visit.objects.get(pk=karens.pk), staff=care.pk)
    assert "Lad Mette og Jonas bytte" in page
    sent = {"other": yusufs.pk, "staff": colleague.pk, "other_staff": care.pk, "form_key": str(uuid4())}
    assert client_of(planner).post(panel_url(karens, "swap"), sent).status_code == 302
    assert (coming(visit=karens), coming(visit=yusufs)) == (["Mette"], ["Jonas"])


def test_a_forged_swap_changes_nothing(
    client_of: ClientOf, planner: Staff, care: Staff, colleague: Staff, karens: Visit, yusufs: Visit
) -> None:
    actions.assign_visit(by=planner, visit=karens, staff=colleague)
    for other, staff, other_staff in [(10**15, 1, 2), (karens.pk, 1, 2), (yusufs.pk, colleague.pk, care.pk), (0, 0, 0)]:
        sent = {"other": other, "staff": staff, "other_staff": other_staff}
        assert client_of(planner).post(panel_url(karens, "swap"), sent)["Location"] == panel_url(karens)
    assert coming(visit=karens) == ["Jonas"]
