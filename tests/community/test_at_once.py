"""Two people at once: real threads, real transactions."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from community import actions
from community.actions.guests import mark_guest
from community.models import Event, Guest, MessageLink, Referral, ReferralStep
from teams.models import Team
from tests import cast
from tests.community import offers
from tests.community.holding import sign_up
from tests.faults.processes import held, wait_for_parked


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


def test_of_a_mark_and_a_yes_taken_back_at_once_the_first_holds(fresh_db: str) -> None:
    """On the day itself one takes her yes back while another marks her: both hold her first, then the event."""
    team = _team()
    care = cast.make_staff("care", "Mette Lund", team=team)
    karen = cast.make_citizen("Karen Mikkelsen", team, care)
    event = offers.make_event(team, care)
    guest = sign_up(care, event, karen)
    way = actions.suggest_offer(by=care, citizen=karen, event=event)
    offers.sent(care, way)
    at = timezone.now() + timedelta(hours=1)
    Event.objects.update(starts_at=at, ends_at=at + timedelta(hours=2))
    failed: list[Exception] = []

    def run(act: Any, **told: Any) -> None:
        try:
            act(by=care, **told)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    back = Thread(target=run, args=(actions.take_back,), kwargs={"referral": Referral.objects.get(pk=way.pk)})
    mark = Thread(target=run, args=(mark_guest,), kwargs={"guest": Guest.objects.get(pk=guest.pk), "attended": True})
    with held(fresh_db, "SELECT 1 FROM citizens_citizen WHERE id = %s FOR UPDATE", karen.pk):
        back.start()
        wait_for_parked(fresh_db)
        mark.start()
        wait_for_parked(fresh_db, 2)
    for each in (back, mark):
        each.join()
    assert [type(each) for each in failed] == [ValidationError]
    assert Guest.objects.get().taken_off_at
    assert kinds(way)[-1] == "withdrawn"


def _team() -> Team:
    cast.make_municipality()
    return cast.make_team("Team Søndre")


def kinds(referral: Referral) -> list[str]:
    return list(ReferralStep.objects.filter(referral=referral).order_by("at", "id").values_list("kind", flat=True))
