"""Conversations under way: what stands on the citizen's page and what is read back to her."""

from collections.abc import Mapping
from typing import Any

from citizens import steps
from citizens.considerations import CONSIDERATIONS
from citizens.models import Citizen, Conversation, Side, Source


def under_way(citizen: Citizen) -> Conversation | None:
    return Conversation.objects.open().filter(citizen=citizen).select_related("saved_by").first()


def in_words(told: Mapping[str, Any]) -> list[str]:
    """What was typed in a step, without what was only chosen in passing."""
    quiet = ("source", "closeness", "staff")
    texts = [value for name, value in told.items() if isinstance(value, str) and value and not _is_quiet(name, quiet)]
    return texts + [CONSIDERATIONS[name] for name in told.get("chosen", ()) if name in CONSIDERATIONS]


def _is_quiet(name: str, quiet: tuple[str, ...]) -> bool:
    return any(name == each or name.endswith(f"_{each}") or name.startswith(f"{each}_") for each in quiet)


def read_back(conversation: Conversation) -> dict[str, Any]:
    """Her own words first, then what others know, each with its source, then the people."""
    said = steps.statements(conversation.answers, CONSIDERATIONS)
    hers = [each for each in said if each.side == Side.CITIZEN]
    others = [(each, Source(each.source).label) for each in said if each.side != Side.CITIZEN]
    about = {"conversation": conversation, "citizen": conversation.citizen}
    told = {"called": steps.called(conversation.answers), "contact": steps.contact(conversation.answers)}
    numbers = {name: steps.NAMED[name].number for name in ("called", "network", "contact")}
    return {
        **about,
        **told,
        "hers": hers,
        "others": others,
        "people": steps.people(conversation.answers),
        "at": numbers,
    }
