"""What people send on the forms of the room."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from goals.models import Goal


def key() -> str:
    return str(uuid4())


def new_goal(**changed: Any) -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "words": "Jeg vil selv gå i seng, når udsendelsen er slut.",
        "title": "Selv i seng",
        "sub_goal_title": "Selv komme op i sengen",
        "small_step": "Karen sætter sig selv på sengekanten. Du løfter benene sammen med hende.",
        "step": "2",
        "agreed": "on",
        "decided_by": "citizen",
        "why": "Så kan jeg selv bestemme.",
        "aim": "regain",
        "professions": ["care_helper", "physiotherapist"],
        "review_on": (today + timedelta(weeks=6)).isoformat(),
        "target_on": (today + timedelta(weeks=12)).isoformat(),
        "form_key": key(),
    } | changed


def changed_goal(goal: Goal, **changed: Any) -> dict[str, Any]:
    names = ("title", "words", "why", "aim", "decided_by", "baseline", "version")
    days = {name: getattr(goal, name).isoformat() for name in ("target_on", "review_on")}
    texts = {f"level_{number}": text for number, text in enumerate(goal.levels)}
    return {name: getattr(goal, name) for name in names} | days | texts | {"form_key": key()} | changed
