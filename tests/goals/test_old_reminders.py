"""Reminders from before there was one arbiter: read in the reader's language, and not raised a second time."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone
from django.utils.translation import override

from citizens.models import Citizen, Notice
from citizens.sweep import remind_all
from goals.models import Goal
from teams.models import Team

pytestmark = pytest.mark.django_db
moved = import_module("goals.migrations.0004_reminders_of_all_rooms")


def old(key: str, citizen: Citizen, team: Team, **columns: object) -> Notice:
    told = {"kind": "review", "text": "Skrevet på dansk", "due_on": timezone.localdate(), "path": "/"}
    return Notice.objects.create(citizen=citizen, team=team, dedupe_key=f"reminder:{key}", **told | columns)


def test_they_say_it_in_both_languages(karen: Citizen, karens_goal: Goal, team: Team) -> None:
    notices = [old(f"{what}:{karens_goal.pk}", karen, team) for what in ("review", "still")]
    notices.append(old(f"conversation:{karen.pk}", karen, team, kind="other"))
    moved.rename(apps, None)
    for notice in notices:
        notice.refresh_from_db()
    with override("en"):
        review, still, talk = [notice.words for notice in notices]
    assert review.startswith("Karen’s goal ”Til søen og hjem med Bodil” is to be looked at again by")
    assert still.startswith("The goal ”Til søen og hjem med Bodil” has stood still for 6 weeks.")
    assert talk.startswith("Have the first talk with Karen by")
    with override("da"):
        assert notices[0].words.startswith("Karens mål ”Til søen og hjem med Bodil” skal følges op senest")
    assert notices[2].kind == Notice.Kind.CONVERSATION


def test_what_is_open_or_was_settled_lately_is_not_raised_again(karen: Citizen, karens_goal: Goal, team: Team) -> None:
    Goal.objects.update(review_on=timezone.localdate())
    old(f"conversation:{karen.pk}", karen, team)
    old(f"review:{karens_goal.pk}", karen, team, done_at=timezone.now() - timedelta(days=1))
    Notice.objects.update(made_at=timezone.now() - timedelta(days=2))
    moved.rename(apps, None)
    assert remind_all() == 0
    assert Notice.objects.count() == 2


def test_other_notices_stay_as_they_are(karen: Citizen, team: Team) -> None:
    notice = old("somebody:7", karen, team)
    moved.rename(apps, None)
    notice.refresh_from_db()
    assert (notice.dedupe_key, notice.words) == ("reminder:somebody:7", "Skrevet på dansk")
