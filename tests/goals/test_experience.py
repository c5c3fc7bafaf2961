"""How does she experience the help? Answers over time; *not today* is fine; what was withdrawn stands nowhere."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from citizens.models import AccessLog, Citizen
from goals import dashboard
from goals.actions import add_experience, withdraw_experience
from goals.models import HelpExperience
from teams.models import Staff, Team
from tests import cast

pytestmark = pytest.mark.django_db


def page_of(client: Any, citizen: Citizen) -> str:
    response = client.get(f"/citizens/{citizen.pk}/experience/")
    assert response.status_code == 200
    return str(response.content.decode())


def test_nobody_has_asked_yet(care: Staff, karen: Citizen, client_of: Any) -> None:
    assert "Karen er ikke spurgt endnu." in page_of(client_of(care), karen)


def test_answers_stand_as_faces_and_as_a_table(care: Staff, karen: Citizen, client_of: Any) -> None:
    for answer in ("yes", "partly", "not_today"):
        add_experience(by=care, citizen=karen, question="understood", answer=answer)
    wrong = add_experience(by=care, citizen=karen, question="sense", answer="no")
    withdraw_experience(by=care, experience=wrong)
    assert withdraw_experience(by=care, experience=wrong)
    page = page_of(client_of(care), karen)
    assert "Følte du dig forstået i dag?" in page
    assert "Giver hjælpen mening" not in page
    assert page.count("<tr>") == 4
    assert AccessLog.objects.get().citizens == [karen.pk]


def test_her_page_has_the_panel(care: Staff, karen: Citizen, client_of: Any) -> None:
    page = client_of(care).get(f"/citizens/{karen.pk}/").content.decode()
    assert f'hx-get="/citizens/{karen.pk}/experience/"' in page


@pytest.mark.parametrize("told", [{"question": "lonely"}, {"answer": "maybe"}, {"question": ""}])
def test_what_is_no_answer_is_refused(told: dict[str, str], care: Staff, karen: Citizen) -> None:
    with pytest.raises(ValidationError):
        add_experience(**{"by": care, "citizen": karen, "question": "sense", "answer": "yes"} | told)  # type: ignore[arg-type]
    assert not HelpExperience.objects.exists()


def test_after_her_help_has_ended_nothing_is_added(care: Staff, karen: Citizen) -> None:
    karen.ended_at = timezone.now() - timedelta(days=1)
    with pytest.raises(ValidationError, match="hjælp fra os"):
        add_experience(by=care, citizen=karen, question="sense", answer="yes")


@pytest.mark.parametrize("who", ["stranger", "administrator"])
def test_a_no_is_the_same_as_not_there(
    who: str, request: pytest.FixtureRequest, karen: Citizen, client_of: Any
) -> None:
    assert client_of(request.getfixturevalue(who)).get(f"/citizens/{karen.pk}/experience/").status_code == 404


def test_the_team_sees_a_share_of_answers_and_never_a_citizen(
    care: Staff, team: Team, other_team: Team, karen: Citizen
) -> None:
    for answer in ["yes"] * 4 + ["no", "not_today"]:
        add_experience(by=care, citizen=karen, question="understood", answer=answer)
    else_dam = cast.make_citizen("Else Dam", other_team, care)
    add_experience(by=care, citizen=else_dam, question="understood", answer="no")
    today = timezone.localdate()
    found = dashboard.experience(team.pk, today - timedelta(days=84), today)
    assert (found.n("understood"), found.asked(), found.refused()) == (5, 6, 1)
    assert found.answers["understood"]["yes"] == 4
