"""The whole record has everything this room keeps about her, and nothing of anybody else."""

from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from citizens.models import Citizen
from config.export import whole_record
from relatives import actions
from relatives.export import record
from relatives.models import Dialogue, Edition, Message
from teams.models import Staff
from tests import cast
from tests.relatives.families import has_paper, make_relative, says

pytestmark = pytest.mark.django_db
# Rows that say nothing of their own: they stand within the part of the row they belong to.
WITHIN = {"relatives.DialogueRelative", "relatives.DialogueMark"}
CODE = {"relatives.Edition", "relatives.MarkSet", "relatives.Mark", "relatives.Example", "relatives.CodeDialogue"}


def test_every_table_of_the_room_has_its_part(karen: Citizen) -> None:
    tables = {
        model._meta.label
        for model in apps.get_app_config("relatives").get_models()
        if not hasattr(model, "pgh_tracked_model")
    }
    assert sorted(part.key for part in record(karen)) == sorted(tables - WITHIN - CODE)


def test_what_was_said_stands_there(karen: Citizen, care: Staff, team: Any) -> None:
    inger = make_relative(karen, care, reach="Efter klokken fem")
    says(inger, care, "health", True, "Så er du ikke bekymret")
    actions.revoke(by=care, relative=inger, category="health", words="Ikke mere")
    has_paper(inger, care, "lasting", "practical")
    other = make_relative(cast.make_citizen("Aksel Due", team, care), care, "Steen Due")
    says(other, care, "health", True, "Min søn må vide alt")
    told = str(whole_record(karen).for_machines())
    for shown in ("Inger Mikkelsen", "Efter klokken fem", "Så er du ikke bekymret", "Ikke mere", "Afgørelse i mappen"):
        assert shown in told
    assert "Steen" not in told
    assert "Min søn" not in told
    assert all(part.for_people() is not None for part in record(karen))


def test_what_stood_on_the_wrong_person_is_told_without_its_words(karen: Citizen, care: Staff) -> None:
    """Neither as it stands nor as it stood before it was withdrawn."""
    inger, now = make_relative(karen, care), timezone.now()
    noted = {"citizen": karen, "text": "Aksels hofte"}
    message = Message.objects.create(relative=inger, about="health", received_at=now, noted_by=care, **noted)
    edition = Edition.objects.create(name="prøve", drafted_at=now)
    talk = Dialogue.objects.create(edition=edition, held_at=now, written_by=care, **noted)
    assert str(whole_record(karen).for_machines()).count("Aksels hofte") == 2
    Message.objects.filter(pk=message.pk).update(closed_at=now)
    Dialogue.objects.filter(pk=talk.pk).update(withdrawn_at=now)
    assert "Aksels hofte" not in str(whole_record(karen).for_machines())
