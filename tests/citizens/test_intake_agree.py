"""She agrees: the words become statements, each with its source, and those she named stand in her network."""

from typing import Any
from uuid import uuid4

import pytest

from citizens import actions, steps
from citizens.models import Citizen, Conversation, Kind, Side, Source, Statement
from teams.models import Staff
from tests.citizens.talking import WORDS, half_done, heard

pytestmark = pytest.mark.django_db
ALL = {
    5: {"text": "At se Rom en gang til.", "source": "together"},
    6: {
        "habits_text": "Står op kl. 10.",
        "habits_source": "citizen",
        "health_text": "Ny hofte.",
        "health_source": "hospital",
    },
    7: {"text_1": "Hun savner butikken.", "name_1": "Grethe, svigerdatter", "text_2": "", "name_2": ""},
    8: {"name_1": "Kaj", "relation_1": "nabo", "brings_1": "Passer katten", "closeness_1": 1, "name_2": ""},
    10: {"chosen": ["hearing"], "text": "Sid ved vinduet."},
}


def test_everything_that_was_said_stands_where_it_belongs(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = half_done(care, karen)
    for number, told in ALL.items():
        step = steps.STEPS[number - 1]
        row = actions.save_step(by=care, conversation=row, step=step, told=told, seen=row.version, page_key=uuid4())
    actions.read_back(by=care, conversation=row, version=row.version)
    answer = {"version": row.version, "decided_by": "citizen"}
    assert client_of(care).post(f"/conversations/{row.pk}/agree/", answer).url == f"/citizens/{karen.pk}/"
    said = {
        (s.kind, s.side, s.source, s.source_name): s.text for s in Statement.objects.filter(said_at__gte=row.started_at)
    }
    assert said == {
        (Kind.HEADLINE, Side.CITIZEN, Source.CITIZEN, ""): WORDS,
        (Kind.DREAM, Side.CITIZEN, Source.TOGETHER, ""): "At se Rom en gang til.",
        (Kind.HABITS, Side.CITIZEN, Source.CITIZEN, ""): "Står op kl. 10.",
        (Kind.HEALTH, Side.PROFESSIONAL, Source.HOSPITAL, ""): "Ny hofte.",
        (Kind.OBSERVATION, Side.RELATIVE, Source.RELATIVE, "Grethe, svigerdatter"): "Hun savner butikken.",
        (Kind.CONSIDERATION, Side.CITIZEN, Source.CITIZEN, ""): "Hører dårligt. Sid ved vinduet.",
    }
    assert [(m.name, m.relation, m.closeness) for m in karen.network.all()] == [("Kaj", "nabo", 1)]
    closed = Conversation.objects.get()
    assert (closed.decided_by, closed.agreed_by) == ("citizen", care)


def test_it_is_not_agreed_before_it_is_read_back(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = half_done(care, karen)
    response = client_of(care).post(
        f"/conversations/{row.pk}/agree/", {"version": row.version, "decided_by": "citizen"}
    )
    assert response.status_code == 422
    assert Conversation.objects.get().agreed_at is None


@pytest.mark.parametrize("decided_by", ["", "the doctor"])
def test_who_decided_is_said(decided_by: str, care: Staff, karen: Citizen, client_of: Any) -> None:
    row = heard(care, karen)
    answer = {"version": row.version, "decided_by": decided_by}
    assert client_of(care).post(f"/conversations/{row.pk}/agree/", answer).status_code == 422


def test_twice_is_once(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = heard(care, karen)
    answer = {"version": row.version, "decided_by": "together"}
    for _again in range(2):
        client_of(care).post(f"/conversations/{row.pk}/agree/", answer)
    assert Statement.objects.filter(text=WORDS).count() == 1
    assert client_of(care).get(f"/conversations/{row.pk}/1/").url == f"/citizens/{karen.pk}/"


def test_nothing_is_agreed_for_somebody_who_has_left(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = heard(care, karen)
    Citizen.objects.filter(pk=karen.pk).update(ended_at=row.started_at)
    answer = {"version": row.version, "decided_by": "citizen"}
    assert client_of(care).post(f"/conversations/{row.pk}/agree/", answer).status_code == 422
    assert not Statement.objects.filter(text=WORDS).exists()


def answer(by: Staff, row: Conversation, key: str, told: dict[str, Any]) -> Conversation:
    step = steps.NAMED[key]
    return actions.save_step(by=by, conversation=row, step=step, told=told, seen=row.version, page_key=uuid4())


def test_not_even_a_name_is_agreed_for_somebody_who_has_left(care: Staff, karen: Citizen, client_of: Any) -> None:
    row = answer(care, actions.begin_conversation(by=care, citizen=karen), "called", {"called": "Fru Mikkelsen"})
    row = actions.read_back(by=care, conversation=row, version=row.version)
    Citizen.objects.filter(pk=karen.pk).update(ended_at=row.started_at)
    told = {"version": row.version, "decided_by": "citizen"}
    assert client_of(care).post(f"/conversations/{row.pk}/agree/", told).status_code == 422
    karen.refresh_from_db()
    assert karen.called == ""


def test_what_she_wants_to_be_called_and_her_contact_person_stand_from_now_on(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    client, row = client_of(care), half_done(care, karen)
    row = answer(care, row, "called", {"called": "Fru Mikkelsen"})
    row = answer(care, row, "contact", {"staff": colleague.pk, "name": str(colleague)})
    read = client.get(f"/conversations/{row.pk}/read-back/").content.decode()
    assert "Har jeg forstået dig, Fru Mikkelsen?" in read
    assert str(colleague) in read
    actions.read_back(by=care, conversation=row, version=row.version)
    assert (
        client.post(f"/conversations/{row.pk}/agree/", {"version": row.version, "decided_by": "citizen"}).url
        == f"/citizens/{karen.pk}/"
    )
    karen.refresh_from_db()
    assert karen.called == "Fru Mikkelsen"
    assert karen.contact_persons.get(until_on__isnull=True, rank=0).staff == colleague
    assert (
        "Hvad er vigtigt for dig, Fru Mikkelsen?" in client.get(f"/citizens/{karen.pk}/conversation/").content.decode()
    )
    assert "Vil gerne kaldes Fru Mikkelsen" in client.get(f"/citizens/{karen.pk}/").content.decode()
    assert Citizen.objects.found_by(["fru"]).get() == karen


def test_a_chosen_colleague_who_left_meanwhile_is_said_and_nothing_is_written(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    row = answer(care, half_done(care, karen), "contact", {"staff": colleague.pk, "name": str(colleague)})
    actions.read_back(by=care, conversation=row, version=row.version)
    colleague.memberships.all().delete()
    said = Statement.objects.count()
    response = client_of(care).post(
        f"/conversations/{row.pk}/agree/", {"version": row.version, "decided_by": "citizen"}
    )
    assert response.status_code == 422
    assert "kommer ikke længere fra teamet" in response.content.decode()
    assert Statement.objects.count() == said
    assert Conversation.objects.get().agreed_at is None


def test_a_substitute_cannot_become_contact_person_too(
    care: Staff, colleague: Staff, karen: Citizen, client_of: Any
) -> None:
    actions.set_contact_person(by=care, citizen=karen, staff=colleague, rank=1)
    row = answer(care, half_done(care, karen), "contact", {"staff": colleague.pk, "name": str(colleague)})
    actions.read_back(by=care, conversation=row, version=row.version)
    response = client_of(care).post(
        f"/conversations/{row.pk}/agree/", {"version": row.version, "decided_by": "citizen"}
    )
    assert response.status_code == 422
    assert "er allerede" in response.content.decode()
