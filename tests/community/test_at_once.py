"""Two people at once: real threads, real transactions."""

from threading import Barrier, Thread
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection

from community import actions
from community.models import MessageLink, Referral, ReferralStep
from teams.models import Team
from tests import cast
from tests.community import offers


def test_of_two_at_once_one_is_noted(fresh_db: str) -> None:
    """Both have the page open; one sends while the yes is taken back: never a link to somebody who said no."""
    team = _team()
    care = cast.make_staff("care", "Mette Lund", team=team)
    karen = cast.make_citizen("Karen Mikkelsen", team, care)
    way = actions.suggest_offer(by=care, citizen=karen, activity=offers.make_activity())
    offers.sent(care, way)
    together, refused = Barrier(2), []

    def run(act: Any) -> None:
        together.wait()
        try:
            act(by=care, referral=Referral.objects.get(pk=way.pk))
        except ValidationError as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    both = [Thread(target=run, args=(act,)) for act in (actions.take_back_yes, actions.make_link)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert kinds(way)[-1] == "withdrawn"
    assert not MessageLink.objects.filter(revoked_at=None).exists()
    assert len(refused) <= 1


def _team() -> Team:
    cast.make_municipality()
    return cast.make_team("Team Søndre")


def kinds(referral: Referral) -> list[str]:
    return list(ReferralStep.objects.filter(referral=referral).order_by("at", "id").values_list("kind", flat=True))
