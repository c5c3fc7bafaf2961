"""The red thread: from her sentence down to the next visit."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from citizens.models import Citizen
from goals.models import SubGoal
from teams.models import Staff
from tests import cast
from visits.models import VisitPlan

pytestmark = pytest.mark.django_db


def thread(client: Any, citizen: Citizen) -> str:
    page = client.get(f"/citizens/{citizen.pk}/thread/").content.decode()
    return str(page.split('id="thread"')[1].split("</section>")[0])


def test_everything_hangs_together_with_her_sentence(
    karen: Citizen, karens_sub_goal: SubGoal, karens_plan: VisitPlan, care: Staff, client_of: Any
) -> None:
    visit = cast.make_visit(karens_plan, timezone.now() + timedelta(hours=2), care)
    page = thread(client_of(care), karen)
    order = ["søen med Bodil", "Til søen og hjem", "Tage sko på", "Karen tager selv skoene", "Mette Lund"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "ved siden af" in page
    assert f'href="/visits/{visit.pk}/"' in page
    assert "40 min, heraf 10 min kaffe først" in page


def test_what_is_missing_is_asked_for(team: Any, care: Staff, client_of: Any) -> None:
    page = thread(client_of(care), cast.make_citizen("Knud Holm", team, care))
    assert "Knud har ikke et mål endnu." in page
    assert "der er ikke planlagt et besøg" in page


def test_a_stranger_sees_no_thread(karen: Citizen, stranger: Staff, client_of: Any) -> None:
    assert client_of(stranger).get(f"/citizens/{karen.pk}/thread/").status_code == 404
