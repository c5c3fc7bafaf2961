from typing import Any

from citizens.models import Citizen
from teams.models import Staff
from tests.citizens.test_record_take_out import ask, path


def test_the_data_file_is_a_download_with_danish_letters(leader: Staff, karen: Citizen, client_of: Any) -> None:
    client = client_of(leader)
    assert ask(client, karen, "data")["Location"] == path(karen, "record.json")
    response = client.get(path(karen, "record.json"))
    assert response["Content-Disposition"] == f'attachment; filename="record-{karen.pk}.json"'
    assert "Søvej 4" in response.content.decode()
