"""A goal in her words, agreed with her: everything in one calm form."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from citizens.models import Citizen
from goals.models import Goal, LadderRating, SubGoal
from teams.models import Staff
from tests.goals.answers import key, new_goal
from tests.house.forms import posting_forms

pytestmark = pytest.mark.django_db


def path(citizen: Citizen) -> str:
    return f"/citizens/{citizen.pk}/goals/new/"


@pytest.mark.parametrize("who", ["care", "planner", "visitator"])
def test_a_goal_is_agreed_with_its_first_small_step(
    who: str, request: pytest.FixtureRequest, karen: Citizen, client_of: Any
) -> None:
    person: Staff = request.getfixturevalue(who)
    response = client_of(person).post(path(karen), new_goal())
    goal = Goal.objects.get()
    assert response["Location"] == f"/goals/{goal.pk}/"
    assert (goal.citizen, goal.agreed_by, goal.decided_by) == (karen, person, "citizen")
    assert goal.grown_from == karen.statements.get()
    assert goal.levels == []
    sub_goal, rating = SubGoal.objects.get(), LadderRating.objects.get()
    assert sub_goal.professions == ["care_helper", "physiotherapist"]
    assert (rating.step, rating.agreed) == (2, True)


def test_the_form_speaks_with_her_name_and_looks_again_in_six_weeks(
    care: Staff, karen: Citizen, client_of: Any
) -> None:
    page = client_of(care).get(path(karen)).content.decode()
    assert "Målet, med Karens egne ord." in page
    assert "Karen og jeg er enige" in page
    assert (timezone.localdate() + timedelta(weeks=6)).isoformat() in page
    assert "søen med Bodil" in page
    assert "<title>Nyt mål · Hverdag</title>" in page


def test_levels_are_kept_in_their_order(care: Staff, karen: Citizen, client_of: Any) -> None:
    client_of(care).post(path(karen), new_goal(level_0="kun ud i bil", level_2="til søen", baseline="Går til lågen"))
    goal = Goal.objects.get()
    assert goal.levels == ["kun ud i bil", "", "til søen", "", ""]
    assert goal.baseline == "Går til lågen"


def test_the_step_may_wait(care: Staff, karen: Citizen, client_of: Any) -> None:
    client_of(care).post(path(karen), new_goal(step="", agreed=""))
    assert SubGoal.objects.exists()
    assert not LadderRating.objects.exists()


def test_her_words_may_be_missing_only_where_somebody_else_decided(care: Staff, karen: Citizen, client_of: Any) -> None:
    client: Client = client_of(care)
    refused = client.post(path(karen), new_goal(words=""))
    assert refused.status_code == 422
    assert "Skriv det med borgerens egne ord." in refused.content.decode()
    assert client.post(path(karen), new_goal(words="", decided_by="other")).status_code == 302


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "x" * 121),
        ("title", "\u202eRaki"),
        ("small_step", ""),
        ("small_step", "x" * 301),
        ("words", "x" * 1001),
        ("words", "a\x00b"),
        ("why", "a\x00b"),
        ("step", "6"),
        ("step", "0"),
        ("step", "selv"),
        ("aim", "win"),
        ("decided_by", ""),
        ("professions", ["leader"]),
        ("professions", ["care_helper", "gardener"]),
        ("target_on", "2020-01-01"),
        ("target_on", "0001-01-01"),
        ("target_on", "9999-12-31"),
        ("target_on", "i morgen"),
        ("review_on", "2020-01-01"),
        ("review_on", ""),
        ("level_3", "x" * 301),
        ("baseline", "a\x07b"),
    ],
)
def test_what_cannot_be_right_is_said_at_its_field_and_the_rest_is_kept(
    field: str, value: Any, care: Staff, karen: Citizen, client_of: Any
) -> None:
    response = client_of(care).post(path(karen), new_goal(**{"why": "Så bestemmer jeg selv 🌊", field: value}))
    page = response.content.decode()
    assert response.status_code == 422
    assert f'id="id_{field}_error"' in page
    assert not Goal.objects.exists()
    if field != "why":
        assert "Så bestemmer jeg selv 🌊" in page


FIRST = ("words", "why", "aim", "small_step", "decided_by")


def typed(client: Client, citizen: Citizen, **answers: str) -> dict[str, list[str]]:
    """What a browser without JavaScript sends: every field of the page, folded away or not, and what was typed."""
    (form,) = [each for each in posting_forms(client.get(path(citizen)).content.decode()) if "words" in each.names]
    return form.sent | {name: [answer] for name, answer in answers.items()}


def test_five_answers_are_enough_and_the_goal_is_named_after_them(care: Staff, karen: Citizen, client_of: Any) -> None:
    client = client_of(care)
    told = {name: str(new_goal()[name]) for name in FIRST}
    assert client.post(path(karen), typed(client, karen, **told)).status_code == 302
    goal = Goal.objects.get()
    assert goal.title == "Jeg vil selv gå i seng, når udsendelsen er slut"
    assert goal.review_on == timezone.localdate() + timedelta(weeks=6)
    assert goal.sub_goals.get().title == "Karen sætter sig selv på sengekanten"
    assert not LadderRating.objects.exists()


def test_what_is_folded_away_is_in_the_page_and_opens_where_something_is_wrong(
    care: Staff, karen: Citizen, client_of: Any
) -> None:
    client = client_of(care)
    page = client.get(path(karen)).content.decode()
    more = page[page.index("Mere om målet") :]
    for name in ("title", "sub_goal_title", "own_step", "step", "agreed", "review_on", "target_on", "level_2"):
        assert f'name="{name}"' in more
    for name in FIRST:
        assert f'name="{name}"' not in more
    assert "<details open" not in page.replace('class="details-plain" ', "")
    refused = client.post(path(karen), new_goal(target_on="i morgen", baseline="Går til lågen")).content.decode()
    assert '<details class="details-plain" open><summary>' in refused
    assert "Går til lågen" in refused
    assert "Selv komme op i sengen" in refused


@pytest.mark.parametrize("name", ["title", "sub_goal_title"])
@pytest.mark.parametrize("typed_name", ["", "\u200b \u00a0"])
def test_a_long_answer_gives_a_short_name(
    name: str, typed_name: str, care: Staff, karen: Citizen, client_of: Any
) -> None:
    client_of(care).post(path(karen), new_goal(**{name: typed_name, "words": "å" * 900, "small_step": "ø" * 300}))
    goal = Goal.objects.get()
    named = goal.title if name == "title" else goal.sub_goals.get().title
    assert len(named) == 120
    assert named.endswith("…")


def test_where_nobody_has_said_anything_a_name_is_asked_for(care: Staff, karen: Citizen, client_of: Any) -> None:
    response = client_of(care).post(path(karen), new_goal(words="", title="", decided_by="other"))
    assert response.status_code == 422
    assert 'id="id_title_error"' in response.content.decode()


def test_nobody_agrees_on_a_step_that_is_not_chosen(care: Staff, karen: Citizen, client_of: Any) -> None:
    response = client_of(care).post(path(karen), new_goal(step=""))
    page = response.content.decode()
    assert response.status_code == 422
    assert 'id="id_step_error"' in page
    assert "Vælg det trin, I er enige om" in page
    assert not Goal.objects.exists()


def test_how_it_is_said_to_her_is_kept_beside_the_words_of_the_team(
    care: Staff, karen: Citizen, client_of: Any
) -> None:
    client_of(care).post(path(karen), new_goal(own_step="Jeg sætter mig selv, og I løfter benene."))
    assert SubGoal.objects.get().own_step == "Jeg sætter mig selv, og I løfter benene."


def test_emoji_and_markup_are_her_words_too(care: Staff, karen: Citizen, client_of: Any) -> None:
    words = "Jeg vil ud og se <b>Bodil</b> 👩🏽‍🦳🇩🇰"
    client: Client = client_of(care)
    client.post(path(karen), new_goal(words=words))
    goal = Goal.objects.get()
    assert goal.words == words
    page = client.get(f"/goals/{goal.pk}/").content.decode()
    assert "&lt;b&gt;Bodil&lt;/b&gt; 👩🏽‍🦳🇩🇰" in page


def test_the_form_sent_twice_is_one_goal(care: Staff, karen: Citizen, client_of: Any) -> None:
    client, answers = client_of(care), new_goal(form_key=key())
    first, second = client.post(path(karen), answers), client.post(path(karen), answers)
    assert first["Location"] == second["Location"]
    assert Goal.objects.count() == 1
    other = client.post(path(karen), answers | {"title": "Noget andet"})
    assert other.status_code == 409
    assert Goal.objects.count() == 1


def test_somebody_who_has_ended_gets_no_goal_and_nothing_typed_is_lost(
    care: Staff, karen: Citizen, client_of: Any
) -> None:
    Citizen.objects.filter(pk=karen.pk).update(ended_at=timezone.now())
    response = client_of(care).post(path(karen), new_goal())
    page = response.content.decode()
    assert response.status_code == 422
    assert "Karen får ikke længere hjælp fra os" in page
    assert "Selv komme op i sengen" in page


@pytest.mark.parametrize("who", ["leader", "administrator", "stranger"])
def test_who_may_not_agree_meets_404(who: str, request: pytest.FixtureRequest, karen: Citizen, client_of: Any) -> None:
    client: Client = client_of(request.getfixturevalue(who))
    assert client.get(path(karen)).status_code == 404
    assert client.post(path(karen), new_goal()).status_code == 404
    assert not Goal.objects.exists()
