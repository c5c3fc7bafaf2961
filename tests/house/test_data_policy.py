"""`config/data_policy.yaml` says of every model why it is kept and for how long, or that it is about nobody."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest
import yaml
from django.apps import apps

from tests.databases import ROOMS, ROOT

POLICY = ROOT / "config" / "data_policy.yaml"
WORDS = ("purpose", "retention")


def our_models() -> set[str]:
    """Every table of ours; a history table follows the table it is the history of."""
    found = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    return {model._meta.label for model in found if not hasattr(model, "pgh_tracked_model")}


def offences(policy: Mapping[str, Any], models: Iterable[str]) -> Iterator[str]:
    personal, impersonal = dict(policy.get("personal") or {}), set(policy.get("about_nobody") or {})
    known = {*personal, *impersonal}
    yield from (f"{model} is not in the policy" for model in sorted(set(models) - known))
    yield from (f"{model} is in the policy but is no model" for model in sorted(known - set(models)))
    yield from (f"{model} is in both lists" for model in sorted(set(personal) & impersonal))
    for model, said in personal.items():
        yield from (f"{model} says no {word}" for word in WORDS if not str((said or {}).get(word) or "").strip())


def test_every_model_is_in_the_policy() -> None:
    assert not list(offences(yaml.safe_load(POLICY.read_text()), our_models()))


@pytest.mark.parametrize(
    ("policy", "offence"),
    [
        ({}, "citizens.Citizen is not in the policy"),
        ({"personal": {"citizens.Citizen": {"purpose": "care"}}}, "citizens.Citizen says no retention"),
        ({"about_nobody": ["citizens.Citizen", "x.Y"]}, "x.Y is in the policy but is no model"),
    ],
)
def test_the_rule_finds_gaps(policy: dict[str, Any], offence: str) -> None:
    assert list(offences(policy, ["citizens.Citizen"])) == [offence]
