"""Goal Attainment Scaling as arithmetic: pure, and only for aggregates. Nobody is shown a number about herself.

T = 50 + 10 Σwx / √((1 − ρ) Σw² + ρ (Σw)²), with levels x from -2 to +2, weights w and ρ = 0.30.
Source: Kiresuk and Sherman, Community Mental Health Journal 1968;4:443-453. Practical use, and -1 as the level from
which one begins where nothing else is known: Turner-Stokes, Clinical Rehabilitation 2009;23:362-370 (with its erratum).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

CORRELATION = 0.30
AS_HOPED = 0
LEVELS = range(-2, 3)
USUAL_START = -1
HEAVIEST = 3


@dataclass(frozen=True)
class Scaled:
    """One goal: the level now, the level from which it began, and its weight among hers."""

    now: int
    start: int = USUAL_START
    weight: int = 1


@dataclass(frozen=True)
class Attainment:
    """T at the beginning and now; 50 is *as hoped*, ten is one standard deviation."""

    baseline: float
    achieved: float

    @property
    def change(self) -> float:
        return self.achieved - self.baseline


def t_score(levels: Sequence[int], weights: Sequence[int] | None = None) -> float:
    """T of one citizen's goals. Raises ValueError without goals, outside the five levels, or with a weight below 1."""
    weights = [1] * len(levels) if weights is None else weights
    if not levels or len(weights) != len(levels):
        raise ValueError("one weight for each goal, and at least one goal")
    if any(level not in LEVELS for level in levels) or any(weight < 1 for weight in weights):
        raise ValueError("levels go from -2 to +2, weights from 1")
    total = sum(weights)
    squares = sum(weight * weight for weight in weights)
    weighted = sum(weight * level for weight, level in zip(weights, levels, strict=True))
    return 50 + 10 * weighted / sqrt((1 - CORRELATION) * squares + CORRELATION * total * total)


def attainment_of(goals: Sequence[Scaled]) -> Attainment:
    weights = [goal.weight for goal in goals]
    return Attainment(
        baseline=t_score([goal.start for goal in goals], weights),
        achieved=t_score([goal.now for goal in goals], weights),
    )


def mean_of(found: Sequence[Attainment]) -> Attainment | None:
    """The mean over citizens, each counted once however many goals she has."""
    if not found:
        return None
    return Attainment(
        baseline=sum(each.baseline for each in found) / len(found),
        achieved=sum(each.achieved for each in found) / len(found),
    )


def start_of(levels: Sequence[str], baseline: str) -> int:
    """The level whose words are those of *how it is today*; else *less than hoped*."""
    texts = [text.strip() for text in levels]
    said = baseline.strip()
    return texts.index(said) + LEVELS.start if said and said in texts[: len(LEVELS)] else USUAL_START
