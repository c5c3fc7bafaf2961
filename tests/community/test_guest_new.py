"""She is signed up: with whom, and what she wishes for; the last place goes once."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from citizens.models import Citizen
from community.actions import guests
from community.models import Event, Guest
from teams.models import Staff, Team
from tests import cast
from tests.community.holding import neighbour, sign_up
from tests.community.offers import key, make_companion, make_event


def path(citizen: Citizen, event: Event) -> str:
    return f"/citizens/{citizen.pk}/events/{event.pk}/"


def answers(**changed: Any) -> dict[str, Any]:
    return {"seats": "1", "wishes": "", "companion": "", "form_key": key()} | changed


@pytest.mark.django_db
class TestOne:
    def test_with_a_companion_there_are_two_seats(
        self, team: Team, care: Staff, karen: Citizen, client_of: Any
    ) -> None:
        event, else_holm = make_event(team, care), make_companion(karen, care)
        told = answers(companion=str(else_holm.pk), wishes="Uden løg")
        assert client_of(care).post(path(karen, event), told).status_code == 302
        guest = Guest.objects.get()
        assert (guest.seats, guest.companion, guest.wishes, guest.signed_up_by) == (2, else_holm, "Uden løg", care)

    def test_twice_is_refused(self, team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
        event = make_event(team, care)
        sign_up(care, event, karen)
        response = client_of(care).post(path(karen, event), answers(wishes="Kaffe"))
        assert response.status_code == 422
        assert "Karen er allerede tilmeldt." in response.content.decode()
        assert 'value="Kaffe"' in response.content.decode()
        assert Guest.objects.count() == 1

    def test_a_full_house_says_so_and_the_waiting_list_is_one_more_tap(
        self, team: Team, care: Staff, karen: Citizen, client_of: Any
    ) -> None:
        event = make_event(team, care, places=1)
        sign_up(care, event, neighbour(team, care))
        response = client_of(care).post(path(karen, event), answers())
        page = response.content.decode()
        assert response.status_code == 422
        assert "Karen kan komme på ventelisten: gem en gang til." in page
        assert 'name="may_wait" value="on"' in page or 'value="on"' in page
        assert client_of(care).post(path(karen, event), answers(may_wait="on")).status_code == 302

    def test_two_need_two_of_the_places(self, team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
        event = make_event(team, care, places=1)
        assert client_of(care).post(path(karen, event), answers(seats="2")).status_code == 422

    @pytest.mark.parametrize(
        ("columns", "sentence"),
        [
            ({"cancelled_at": "2026-01-01T00:00:00Z"}, "Arrangementet er aflyst."),
            ({"sign_up_until": "2020-01-01"}, "Tilmeldingen er slut."),
        ],
    )
    def test_what_is_over_takes_nobody(
        self, columns: dict[str, Any], sentence: str, team: Team, care: Staff, karen: Citizen, client_of: Any
    ) -> None:
        event = make_event(team, care, **columns)
        assert sentence in client_of(care).post(path(karen, event), answers()).content.decode()

    def test_what_has_been_takes_nobody(self, team: Team, care: Staff, karen: Citizen, client_of: Any) -> None:
        ago = timezone.now() - timedelta(days=2)
        event = make_event(team, care, starts_at=ago, ends_at=ago + timedelta(hours=1))
        assert "Arrangementet er forbi." in client_of(care).post(path(karen, event), answers()).content.decode()

    def test_somebody_elses_companion_cannot_be_chosen(
        self, team: Team, care: Staff, karen: Citizen, client_of: Any
    ) -> None:
        aage = neighbour(team, care)
        other = make_companion(aage, care)
        response = client_of(care).post(path(karen, make_event(team, care)), answers(companion=str(other.pk)))
        assert response.status_code == 422
        assert not Guest.objects.exists()

    def test_whose_help_has_ended_is_not_signed_up(self, team: Team, care: Staff, karen: Citizen) -> None:
        Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
        with pytest.raises(ValidationError, match="får ikke længere hjælp"):
            sign_up(care, make_event(team, care), karen)

    def test_a_citizen_of_another_team_is_not_there(
        self, team: Team, other_team: Team, care: Staff, stranger: Staff, client_of: Any
    ) -> None:
        event = make_event(team, care)
        theirs = neighbour(other_team, stranger)
        assert client_of(care).post(path(theirs, event), answers()).status_code == 404
        assert client_of(stranger).post(path(theirs, event), answers()).status_code == 302

    def test_an_event_that_is_not_there(self, care: Staff, karen: Citizen, client_of: Any) -> None:
        assert client_of(care).get(f"/citizens/{karen.pk}/events/999999/").status_code == 404


def test_the_last_place_goes_once(fresh_db: Any) -> None:
    """Two at the same moment, on connections of their own."""
    cast.make_municipality()
    team = cast.make_team()
    by = cast.make_staff("care", "Mette Lund", team=team)
    event = make_event(team, by, places=1)
    both = [cast.make_citizen(name, team, by) for name in ("Karen Mikkelsen", "Aage Holm")]
    start, told = Barrier(2), []

    def come(citizen: Citizen) -> None:
        start.wait()
        try:
            guests.sign_up(by=by, event=event, citizen=citizen)
        except guests.Full:
            told.append(citizen.first_name)
        finally:
            connection.close()

    threads = [Thread(target=come, args=(citizen,)) for citizen in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Guest.objects.count() == 1
    assert len(told) == 1
