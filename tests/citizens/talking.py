"""Shared by the tests of the intake conversation: an open one, and forms as a page sends them."""

from typing import Any
from uuid import uuid4

from django.test import Client

from citizens import actions, steps
from citizens.models import Citizen, Conversation
from teams.models import Staff

WORDS = "Jeg vil hjem til min egen seng."


def begun(by: Staff, citizen: Citizen) -> Conversation:
    return actions.begin_conversation(by=by, citizen=citizen)


def half_done(by: Staff, citizen: Citizen, text: str = WORDS, number: int = 2) -> Conversation:
    row = begun(by, citizen)
    step = steps.STEPS[number - 1]
    told = {"text": text, "source": "citizen"}
    return actions.save_step(by=by, conversation=row, step=step, told=told, seen=row.version, page_key=uuid4())


def heard(by: Staff, citizen: Citizen, text: str = WORDS) -> Conversation:
    row = half_done(by, citizen, text)
    return actions.read_back(by=by, conversation=row, version=row.version)


def opened(client: Client, row: Conversation, number: int = 2) -> dict[str, Any]:
    """The form of a step as it stands when the page is opened, ready to be filled in."""
    response = client.get(f"/conversations/{row.pk}/{number}/")
    form = response.context["form"]
    return {"seen": response.context["seen"], "page_key": str(form["page_key"].value()), "source": "citizen"}
