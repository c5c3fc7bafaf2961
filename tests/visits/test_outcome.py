"""How a visit went, in one line, in the words of the house."""

import pytest
from django.utils.translation import override

from visits.models import Deviation, NotHomeEnd
from visits.outcome import how_it_went, is_open, one_line, was_there

D, END = Deviation, NotHomeEnd


@pytest.mark.parametrize(
    ("deviations", "end", "line"),
    [
        ([], "", "Som aftalt"),
        ([D.OTHER_TIME], "", "Som aftalt, men på et andet tidspunkt"),
        ([D.CHOSE_SELF], "", "Som aftalt, men Karen valgte selv"),
        ([D.CHANGED_NEED], "", "Som aftalt, men behovet er ændret"),
        ([D.CONCERN, D.OTHER_TIME], "", "Som aftalt, men på et andet tidspunkt, med en bekymring"),
        ([D.OTHER], "", "Som aftalt, men noget var anderledes"),
        ([D.NOT_HOME], END.OUT_AND_WELL, "Ikke hjemme, og har det godt"),
        ([D.NOT_HOME], END.NEW_TIME, "Ikke hjemme, ny tid er aftalt"),
        ([D.NOT_HOME], END.UNKNOWN, "Ikke hjemme, følges op"),
        ([D.NOT_HOME, D.CONCERN], END.UNKNOWN, "Ikke hjemme, følges op, med en bekymring"),
        ([D.NOT_HOME], "", "Ikke hjemme"),
    ],
)
def test_it_is_told_in_one_line(deviations: list[str], end: str, line: str) -> None:
    with override("da"):
        assert how_it_went(deviations, end, "Karen") == line


@pytest.mark.parametrize(
    ("deviations", "end", "there", "stays_open"),
    [
        ([], "", True, False),
        ([D.CONCERN], END.UNKNOWN, True, False),
        ([D.NOT_HOME], END.OUT_AND_WELL, False, False),
        ([D.NOT_HOME], END.UNKNOWN, False, True),
    ],
)
def test_only_an_unknown_whereabouts_keeps_the_visit_open(
    deviations: list[str], end: str, there: bool, stays_open: bool
) -> None:
    assert (was_there(deviations), is_open(deviations, end)) == (there, stays_open)


def test_long_words_are_cut_at_a_word_and_short_ones_are_not() -> None:
    assert one_line("Kort\n\nog godt") == "Kort og godt"
    assert one_line("ord " * 100).endswith("ord …")
    assert len(one_line("ord " * 100)) <= 143
