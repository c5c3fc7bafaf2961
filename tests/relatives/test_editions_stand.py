"""A published edition is never changed, whoever tries: the database itself says no."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from relatives import actions
from relatives.models import Edition, Mark, MarkSet
from relatives.reading import sets_of
from teams.models import Staff
from tests.relatives.codes import drafted, first_mark, first_set, holding, published

pytestmark = pytest.mark.django_db


def changes() -> list[Callable[[], Any]]:
    return [
        lambda: Edition.objects.update(name="omdøbt"),
        lambda: Edition.objects.update(published_at=None),
        lambda: MarkSet.objects.update(name_da="omdøbt"),
        lambda: Mark.objects.update(text_da="omskrevet"),
        lambda: Mark.objects.filter(pk=first_mark(holding()).pk).delete(),
        lambda: MarkSet.objects.create(edition=holding(), position=9, name_da="nyt"),
        lambda: Mark.objects.create(mark_set=first_set(holding()), position=9, text_da="ny"),
    ]


@pytest.mark.parametrize("change", changes())
def test_the_database_refuses(change: Callable[[], Any]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        change()


def test_a_sentence_cannot_be_moved_from_a_draft_into_a_published_edition(administrator: Staff) -> None:
    mark = first_mark(drafted(administrator))
    with pytest.raises(DatabaseError), transaction.atomic():
        Mark.objects.filter(pk=mark.pk).update(mark_set=first_set(holding()), position=9)


def test_every_installation_has_the_first_edition_with_words_in_both_languages() -> None:
    edition = holding()
    sets = sets_of(edition)
    assert edition.name == "2026"
    assert [each.name_da for each in sets] == [
        "Troværdighed og gennemsigtighed",
        "Inddragelse og tillid",
        "Udvikling og sammenhæng",
    ]
    for each in sets:
        assert len(each.ethics) > 1
        assert each.reading_is_ours
        assert 4 <= len(each.marks.all()) <= 6
        assert all(mark.text_da and mark.text_en for mark in each.marks.all())


def test_every_change_of_a_published_edition_is_refused_with_a_sentence(administrator: Staff) -> None:
    edition = published(administrator)
    who = {"by": administrator, "edition": edition, "version": edition.version}
    acts: list[Callable[[], Any]] = [
        lambda: actions.change_edition(**who, name="igen"),
        lambda: actions.drop_edition(**who),
        lambda: actions.publish_edition(**who),
        lambda: actions.add_set(**who, marks=[], name_da="nyt"),
        lambda: actions.change_set(**who, mark_set=first_set(edition), marks=[]),
        lambda: actions.remove_set(by=administrator, mark_set=first_set(edition), version=edition.version),
        lambda: actions.move_set(by=administrator, mark_set=first_set(edition), version=edition.version, up=False),
    ]
    for act in acts:
        with pytest.raises(ValidationError, match="ligger fast"):
            act()
