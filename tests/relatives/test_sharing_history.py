"""Everything she has said about sharing, each thing by itself; nothing is overwritten."""

from typing import Any

import pytest
from django.db import InternalError, ProgrammingError, transaction

from citizens.models import Citizen
from relatives import actions
from relatives.models import SharingItem
from teams.models import Staff
from tests.relatives.families import make_relative, says

pytestmark = pytest.mark.django_db


def test_old_answers_stay_below_the_new(care: Staff, colleague: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "health", True, "Så er du ikke bekymret", made_clear="Med billedkort")
    actions.revoke(by=colleague, relative=inger, category="health", words="Ikke mere")
    says(inger, colleague, "health", False, "Det fortæller jeg selv")
    page = client_of(care).get(f"/relatives/{inger.pk}/sharing/history/").content.decode()
    for shown in ("Med billedkort", "Ikke mere", "Jonas Bech", "Mette Lund"):
        assert shown in page
    assert page.index("Det fortæller jeg selv") < page.index("Så er du ikke bekymret")
    assert page.count("Ikke spurgt endnu. Det deles ikke.") == 5


def test_an_answer_cannot_be_changed_by_anybody(care: Staff, karen: Citizen) -> None:
    inger = make_relative(karen, care)
    says(inger, care, "health", False)
    with pytest.raises((ProgrammingError, InternalError)), transaction.atomic():
        SharingItem.objects.update(share=True)


def test_a_stranger_meets_nothing(stranger: Staff, care: Staff, karen: Citizen, client_of: Any) -> None:
    inger = make_relative(karen, care)
    assert client_of(stranger).get(f"/relatives/{inger.pk}/sharing/history/").status_code == 404
