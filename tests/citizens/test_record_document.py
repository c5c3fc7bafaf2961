"""The record as people read it: in Danish words, with everything that was said."""

from typing import Any

from citizens.models import Citizen
from goals.models import SubGoal
from teams.models import Staff
from tests import cast
from tests.citizens.test_record_take_out import PURPOSE, ask, path
from visits.models import Visit


def test_it_can_be_read(
    leader: Staff, care: Staff, karen: Citizen, karens_sub_goal: SubGoal, karens_visit: Visit, client_of: Any
) -> None:
    cast.say(karen, "<b>Kaffe kl. 9</b>", care)
    client = client_of(leader)
    ask(client, karen)
    page = client.get(path(karen, "record/document/")).content.decode()
    for words in (PURPOSE, "Karen", "Søvej 4", karens_sub_goal.small_step, "Besøgsplaner", "det vigtigste for mig"):
        assert words in page
    assert "&lt;b&gt;Kaffe" in page
    assert "None" not in page
