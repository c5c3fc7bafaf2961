"""Read aloud to her: what she said, in her words."""

from typing import Any

import pytest

from citizens.models import Citizen
from teams.models import Staff
from tests.relatives.families import make_relative, says

pytestmark = pytest.mark.django_db


def test_it_says_what_may_be_told_and_what_not(care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "visits", True, "Så kan du ringe")
    says(inger, care, "health", False, "Det fortæller jeg selv")
    page = client_of(care).get(f"/relatives/{inger.pk}/sharing/read-back/").content.decode()
    for shown in ("Har jeg forstået dig, Karen?", "Så kan du ringe", "Det fortæller jeg selv"):
        assert shown in page
    assert page.count('class="mark-yes"') == 1
    assert page.count('class="mark-no"') == 5
    assert f"/relatives/{inger.pk}/sharing/?about=health" in page


def test_a_stranger_meets_nothing(stranger: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    assert client_of(stranger).get(f"/relatives/{inger.pk}/sharing/read-back/").status_code == 404
