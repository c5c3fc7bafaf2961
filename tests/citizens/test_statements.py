"""What is said under a heading that there is, from a source that there is: the action refuses, not only the form."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from citizens import actions
from citizens.models import Citizen, Statement
from teams.models import Staff

pytestmark = pytest.mark.django_db
SAID: dict[str, Any] = {
    "kind": "headline",
    "text": "Jeg vil danse igen.",
    "source": "citizen",
    "side": "citizen",
    "source_name": "",
}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("source", "rumour"),
        ("source", ""),
        ("source", "CITIZEN"),
        ("kind", "horoscope"),
        ("side", "neighbour"),
        ("text", " \n"),
        ("text", "å" * 4001),
        ("source_name", "å" * 121),
    ],
)
def test_what_is_not_known_is_refused_at_its_field(field: str, value: str, care: Staff, karen: Citizen) -> None:
    before = Statement.objects.count()
    with pytest.raises(ValidationError) as refused:
        actions.add_statement(by=care, citizen=karen, **SAID | {field: value})
    assert set(refused.value.message_dict) == {field}
    assert Statement.objects.count() == before


def test_the_longest_there_may_be_is_kept_whole(care: Staff, karen: Citizen) -> None:
    told: dict[str, Any] = SAID | {"text": "å" * 4000, "source_name": "ø" * 120}
    assert len(actions.add_statement(by=care, citizen=karen, **told).text) == 4000
