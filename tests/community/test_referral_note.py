"""A step with its words, its day and who decided."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from community.models import Referral, ReferralStep, StepKind
from teams.models import Staff
from tests.community import offers

pytestmark = pytest.mark.django_db


def note(client: Any, referral: Referral, kind: str, **told: str) -> Any:
    return client.post(f"/referrals/{referral.pk}/note/", {"kind": kind, "form_key": offers.key(), **told})


@pytest.mark.parametrize(
    "kind", ["consented", "withdrawn", "sent", "accepted", "refused", "attended", "not_attended", "declined"]
)
def test_every_step_has_a_page(way: Referral, care: Staff, client_of: Any, kind: str) -> None:
    response = client_of(care).get(f"/referrals/{way.pk}/note/?kind={kind}")
    assert response.status_code == 200
    assert f'value="{kind}"' in response.content.decode()


def test_a_step_that_does_not_exist_leads_back(way: Referral, care: Staff, client_of: Any) -> None:
    assert client_of(care).get(f"/referrals/{way.pk}/note/?kind=magic").status_code == 302


def test_who_decided_is_written_down(way: Referral, care: Staff, client_of: Any) -> None:
    assert note(client_of(care), way, "consented", decided_by="together", words="Så går jeg med.").status_code == 302
    step = ReferralStep.objects.get(kind=StepKind.CONSENTED)
    assert (step.decided_by, step.words) == ("together", "Så går jeg med.")


def test_without_her_yes_sending_is_refused_and_the_words_stay(way: Referral, care: Staff, client_of: Any) -> None:
    response = note(client_of(care), way, "sent", words="Karen strikker sokker.")
    assert response.status_code == 422
    page = response.content.decode()
    assert "Karen strikker sokker." in page
    assert not ReferralStep.objects.filter(kind=StepKind.SENT).exists()


def test_sending_leads_to_the_link_with_day_and_companion(way: Referral, care: Staff, client_of: Any) -> None:
    else_holm = offers.make_companion(way.citizen, care)
    note(client_of(care), way, "consented", decided_by="citizen")
    day = timezone.localdate() + timedelta(days=3)
    known = else_holm.knows.get()
    response = note(client_of(care), way, "sent", happens_on=day.isoformat(), companion=str(known.pk))
    assert response["Location"] == f"/referrals/{way.pk}/link/"
    way.refresh_from_db()
    assert way.companion == else_holm
    assert ReferralStep.objects.get(kind=StepKind.SENT).happens_on == day


def test_somebody_who_goes_with_another_citizen_is_no_choice(way: Referral, care: Staff, client_of: Any) -> None:
    note(client_of(care), way, "consented", decided_by="citizen")
    assert note(client_of(care), way, "sent", companion="99999").status_code == 422


def test_a_day_that_has_passed_is_refused_at_its_field(way: Referral, care: Staff, client_of: Any) -> None:
    note(client_of(care), way, "consented", decided_by="citizen")
    yesterday = timezone.localdate() - timedelta(days=1)
    response = note(client_of(care), way, "sent", happens_on=yesterday.isoformat())
    assert response.status_code == 422
    assert yesterday.isoformat() in response.content.decode()


def test_why_she_did_not_go_and_whether_to_try_again(on_its_way: Referral, care: Staff, client_of: Any) -> None:
    client = client_of(care)
    assert note(client, on_its_way, "not_attended", words="Det regnede.").status_code == 422
    assert note(client, on_its_way, "not_attended", words="Det regnede.", try_again="later").status_code == 302
    step = ReferralStep.objects.get(kind=StepKind.NOT_ATTENDED)
    assert (step.words, step.try_again) == ("Det regnede.", None)


def test_the_companion_may_be_the_one_who_tells_that_she_went(
    on_its_way: Referral, care: Staff, client_of: Any
) -> None:
    client, day = client_of(care), timezone.localdate().isoformat()
    told = {"happens_on": day, "words": "Hun sang med."}
    assert note(client, on_its_way, "attended", **told, marked_by="the mayor").status_code == 422
    assert note(client, on_its_way, "attended", **told, marked_by="companion").status_code == 302
    step = ReferralStep.objects.get(kind=StepKind.ATTENDED)
    assert (step.marked_by, step.by) == ("companion", care)
    page = client.get(f"/referrals/{on_its_way.pk}/").content.decode()
    assert "på ord fra ledsageren" in page
    assert "»Hun sang med.«" not in page


def test_somebody_else_finds_nothing(way: Referral, stranger: Staff, client_of: Any) -> None:
    assert note(client_of(stranger), way, "consented", decided_by="citizen").status_code == 404
