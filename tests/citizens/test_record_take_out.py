"""The whole record: asked for with a purpose, which stands in the log."""

import json
from typing import Any

from django.apps import apps

from citizens.models import AccessLog, Citizen, StatementWithdrawal
from config.export import whole_record
from goals.models import SubGoal
from teams.models import Staff
from tests import cast
from visits.models import Visit

PURPOSE = "Karen bad selv om det"
# What only makes her easy to find or to reach, or says where another row was used.
NOT_HER_RECORD = {"citizens.NameWord", "citizens.VisitTie", "visits.LastSeen", "visits.Series"}


def path(citizen: Citizen, ending: str = "record/") -> str:
    return f"/citizens/{citizen.pk}/{ending}"


def ask(client: Any, citizen: Citizen, way: str = "read") -> Any:
    return client.post(path(citizen), {"purpose": PURPOSE, "way": way})


def test_the_purpose_comes_first(leader: Staff, karen: Citizen, client_of: Any) -> None:
    client = client_of(leader)
    for ending in ("record/document/", "record.json"):
        assert client.get(path(karen, ending))["Location"] == path(karen)
    assert client.post(path(karen), {"purpose": "", "way": "read"}).status_code == 422
    assert ask(client, karen)["Location"] == path(karen, "record/document/")


def test_only_the_leader_of_her_team_takes_it_out(
    leader: Staff, care: Staff, planner: Staff, visitator: Staff, administrator: Staff, karen: Citizen, client_of: Any
) -> None:
    assert client_of(leader).get(path(karen)).status_code == 200
    for person in (care, planner, visitator, administrator):
        for ending in ("record/", "record/document/", "record.json"):
            assert client_of(person).get(path(karen, ending)).status_code == 404


def test_the_data_file_has_everything_and_the_log_says_why(
    leader: Staff, karen: Citizen, karens_sub_goal: SubGoal, karens_visit: Visit, client_of: Any
) -> None:
    client = client_of(leader)
    ask(client, karen, "data")
    told = json.loads(client.get(path(karen, "record.json")).content)
    row = AccessLog.objects.latest("pk")
    assert (row.purpose, row.citizens, row.mark) == (PURPOSE, [karen.pk], "record")
    assert told["citizens.Citizen"][0]["cpr"] == karen.cpr
    assert told["goals.SubGoal"][0]["title"] == karens_sub_goal.title
    assert told["visits.Visit"][0]["workers"] == ["Mette Lund"]


def test_a_purpose_is_for_one_citizen(leader: Staff, karen: Citizen, care: Staff, client_of: Any) -> None:
    other = cast.make_citizen("Poul Friis", karen.team_ties.get().team, care)
    client = client_of(leader)
    ask(client, karen)
    assert client.get(path(other, "record/document/")).status_code == 302


def test_every_table_that_names_her_is_in_the_record(karen: Citizen) -> None:
    told = {part.key for part in whole_record(karen).parts}
    rooms = ("citizens", "goals", "visits", "relatives", "community")
    models = [model for room in rooms for model in apps.get_app_config(room).get_models()]
    hers = {m._meta.label for m in models if any(f.related_model is Citizen for f in m._meta.concrete_fields)}
    hers = {label for label in hers if not label.endswith("Event")} - NOT_HER_RECORD
    assert hers <= told, hers - told


def test_what_was_withdrawn_from_the_wrong_citizen_is_not_told(leader: Staff, karen: Citizen, care: Staff) -> None:
    wrong = cast.say(karen, "Poul vil gerne i bad.", care)
    StatementWithdrawal.objects.create(statement=wrong, withdrawn_by=care)
    assert "Poul" not in json.dumps(whole_record(karen).for_machines(), ensure_ascii=False)


def test_how_rows_stood_before_is_in_the_data_file(leader: Staff, karen: Citizen) -> None:
    Citizen.objects.filter(pk=karen.pk).update(street="Ny vej 1")
    earlier = whole_record(karen).for_machines()["earlier"]
    assert [row["was"]["street"] for row in earlier if row["table"] == "citizens.Citizen"] == ["Søvej 4"]
    assert "cpr_cipher" not in json.dumps(earlier)
