"""The demo: an invented town, the same for the same seed and day, told through what people would do."""

import hashlib
from collections import Counter
from collections.abc import Callable
from datetime import date, time, timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from citizens import cpr
from citizens.models import Citizen, Notice
from config.demo import systems
from config.demo.load import load
from goals.models import LadderRating
from teams.models import Membership, Shift, Staff, Team, User
from teams.roles import Role
from tests.databases import ROOMS
from visits import clock
from visits.around import faces_of
from visits.diary import diary_of
from visits.frame import frame_of
from visits.jobs import top_up_all
from visits.models import CareCourse, Note, NoteTrace, Visit, VisitPlan, VisitWorker
from visits.waiting import waiting

TODAY = date(2026, 11, 24)
PASSWORD = "hverdag-demo"
LOG_INS = ["admin", "care", "leader", "planner", "stranger", "visitator"]
KARENS_SENTENCE = "Jeg vil kunne gå ned til søen med Bodil igen."
BEHIND, AHEAD = timedelta(days=14), timedelta(days=42)
# Salted or encrypted anew each time.
NEVER_THE_SAME = {"password", "cpr_cipher", "sealed"}


@pytest.fixture(scope="module")
def demo(demo_db_module: str) -> str:
    """The fingerprint of its rows, before anybody has looked at a page."""
    return all_rows()


def all_rows() -> str:
    """A fingerprint of every row of ours in order; what the history tables say about them comes from the database."""
    made = hashlib.sha256()
    for model in sorted(apps.get_models(), key=lambda model: model._meta.label):
        if model._meta.app_label not in ROOMS or hasattr(model, "pgh_tracked_model"):
            continue
        names = [field.attname for field in model._meta.concrete_fields if field.name not in NEVER_THE_SAME]
        for row in model._default_manager.order_by("pk").values_list(*names):
            made.update(repr([bytes(value) if isinstance(value, memoryview) else value for value in row]).encode())
    return made.hexdigest()


def karen() -> Citizen:
    return Citizen.objects.with_headline().get(first_name="Karen", last_name="Mikkelsen")


def test_two_teams_live_in_the_town(demo: str) -> None:
    on = {team.name: Citizen.objects.in_team(team.pk, TODAY).count() for team in Team.objects.all()}
    assert on == {"Team Søndre": 42, "Team Nordre": 14}
    field_staff = Membership.objects.filter(team__name="Team Søndre", role=Role.CARE_WORKER)
    assert field_staff.count() == 12
    assert Staff.objects.count() == 25


def test_everybody_is_marked_as_invented(demo: str) -> None:
    assert not Citizen.objects.exclude(invented=True).exists()
    assert not Staff.objects.exclude(invented=True).exists()


def test_numbers_are_replacement_numbers_of_the_right_birthday(demo: str) -> None:
    for citizen in Citizen.objects.all():
        number = cpr.read(citizen.cpr, TODAY)
        assert number.replacement
        assert number.born_on == citizen.born_on
        assert int(number.digits[:2]) > 60


def test_citizens_say_different_things(demo: str) -> None:
    sentences = {citizen.headline_text for citizen in Citizen.objects.with_headline()}  # type: ignore[attr-defined]
    assert len(sentences) >= 30
    assert None not in sentences


def test_one_log_in_for_each_role_and_one_stranger(demo: str) -> None:
    people = User.objects.filter(kind=User.Kind.STAFF)
    assert sorted(people.values_list("username", flat=True)) == LOG_INS
    hashes = set(people.values_list("password", flat=True))
    assert len(hashes) == 1  # so it is enough to try one of them
    answer = Client().post(reverse("account_login"), {"login": "care", "password": PASSWORD})
    assert answer.status_code == 302


def test_a_systems_token_is_known_to_everybody_who_tries_the_demo(demo: str) -> None:
    headers = {"authorization": f"Token {systems.TOKEN}"}
    answer = Client(headers=headers).get(reverse("api:teams"))
    assert [each["name"] for each in answer.json()["results"]] == ["Team Søndre"]
    assert Client(headers=headers).get(reverse("api:citizens")).json()["results"]
    for end, status in (("revoked", 401), ("waiting", 403)):
        client = Client(headers={"authorization": f"Token {systems.TOKEN}-{end}"})
        assert client.get(reverse("api:citizens")).status_code == status


def test_visits_reach_two_weeks_back_and_six_ahead(demo: str) -> None:
    days = Visit.objects.order_by("day").values_list("day", flat=True)
    assert days.first() == TODAY - BEHIND
    assert days.last() == TODAY + AHEAD
    shifts = {clock.local_day(start_at) for start_at in Shift.objects.values_list("start_at", flat=True)}
    assert min(shifts) <= TODAY - BEHIND
    assert max(shifts) >= TODAY + AHEAD - timedelta(days=1)


def test_nobody_is_visited_twice_at_once(demo: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM visits_visit a JOIN visits_visit b ON a.citizen_id = b.citizen_id AND a.id < b.id"
            " AND tstzrange(a.start_at, a.end_at) && tstzrange(b.start_at, b.end_at)"
        )
        assert cursor.fetchone() == (0,)


def test_workers_come_within_their_shifts_and_not_while_away(demo: str) -> None:
    rows = list(VisitWorker.objects.filter(cancelled_at__isnull=True))
    whole = (min(row.span.lower for row in rows), max(row.span.upper for row in rows))
    diary = diary_of({row.staff_id for row in rows}, whole)
    for row in rows:
        span = (row.span.lower, row.span.upper)
        assert diary.shift_of(row.staff_id, span)
        assert not diary.is_away(row.staff_id, span)


def test_what_lies_behind_half_past_eight_is_documented_and_nothing_after(demo: str) -> None:
    half_past_eight = clock.moment(TODAY, time(8, 30)).at
    behind = Visit.objects.standing().filter(end_at__lte=half_past_eight)
    assert behind.count() > 1000
    assert not behind.filter(completed_at__isnull=True).exists()
    assert not Note.objects.filter(visit__end_at__gt=half_past_eight).exists()
    assert Note.objects.filter(visit__in=behind).count() == behind.count()
    assert NoteTrace.objects.filter(visit__isnull=False).count() == behind.count()


def test_most_visits_went_as_agreed_and_some_raised_a_notice(demo: str) -> None:
    went = Counter(bool(deviations) for deviations in Note.objects.values_list("deviations", flat=True))
    assert went[False] > 5 * went[True] > 0
    kinds = set(Notice.objects.filter(traces__isnull=False).values_list("kind", flat=True))
    assert {"concern", "changed_need"} <= kinds
    assert Notice.objects.open().filter(what="").count() < 40
    assert Notice.objects.open().filter(for_staff__user__username="care").exists()


def test_concerns_have_been_talked_about_by_the_next_day(demo: str) -> None:
    raised = Notice.objects.filter(kind=Notice.Kind.CONCERN, traces__isnull=False)
    assert raised.open().exists()
    assert not raised.open().filter(due_on__lt=TODAY - timedelta(days=1)).exists()
    assert not raised.filter(done_at__isnull=False, answer="").exists()


def test_the_morning_has_its_reminders_one_for_each_citizen_at_most(demo: str) -> None:
    reminders = Notice.objects.filter(made_by=None).exclude(what="").values_list("citizen", "what")
    assert {"citizens.first_talk", "goals.no_goal", "goals.review"} <= {what for _, what in reminders}
    assert max(Counter(citizen for citizen, _ in reminders).values()) == 1


def test_two_looks_at_a_goal_ask_for_a_change(demo: str) -> None:
    asked = {review.goal.citizen.first_name: review.result for review in waiting()}
    assert asked == {"Rigmor": "changed", "Peder": "reassessed"}


def test_ladders_were_climbed_also_in_visits(demo: str) -> None:
    assert LadderRating.objects.filter(traces__isnull=False).count() > 50
    shoes = LadderRating.objects.filter(sub_goal__goal__citizen=karen(), sub_goal__position=1).order_by("rated_at")
    assert [rating.step for rating in shoes] == [1, 2, 3, 4, 4]


def test_karens_page_begins_with_her_sentence(demo: str, client_of: Callable[..., Client]) -> None:
    answer = client_of("care").get(reverse("citizens:citizen", args=[karen().pk]))
    assert KARENS_SENTENCE in answer.content.decode()


def test_karens_frame_and_faces_are_those_of_the_story(demo: str) -> None:
    course = CareCourse.objects.get(citizen=karen())
    frame = frame_of(VisitPlan.objects.filter(citizen=karen()), course.minutes_to)
    assert (frame.used, frame.limit) == (310, 330)
    faces = faces_of(karen(), TODAY)
    assert {face.staff.initials for face in faces.known} == {"ML", "JB", "SK", "PD"}
    assert faces.met == 4


def test_mettes_day_has_its_five_visits(demo: str, client_of: Callable[..., Client]) -> None:
    page = client_of("care").get(reverse("visits:my_day")).content.decode()
    names = ["Ejnar Bruun", "Karen Mikkelsen", "Gerda Olsen", "Yusuf Demir", "Ruth Andersen"]
    places = [page.index(name) for name in names]
    assert places == sorted(places)
    assert Visit.objects.filter(assignments__staff__user__username="care", day=TODAY).count() == len(names)


def test_while_mette_is_on_her_course_nobody_has_been_found_yet(demo: str) -> None:
    thursday = TODAY + timedelta(days=2)
    open_visits = Visit.objects.filter(day=thursday, assignments__isnull=True)
    there = set(open_visits.values_list("citizen__first_name", flat=True))
    assert {"Ejnar", "Karen", "Gerda", "Ruth"} <= there
    assert not Visit.objects.filter(day=thursday, assignments__staff__user__username="care").exists()


def test_a_paused_citizen_has_no_visits(demo: str) -> None:
    paused = Citizen.objects.filter(paused_at__isnull=False)
    assert paused.exists()
    assert not Visit.objects.filter(citizen__in=paused).exists()


def test_the_night_after_finds_nothing_to_make(demo: str) -> None:
    assert top_up_all() == 0


def test_where_people_are_registered_it_refuses(demo: str) -> None:
    before = Citizen.objects.count()
    with pytest.raises(CommandError, match="registered"):
        call_command("demo", "--seed", "7", "--today", "2026-11-24", stdout=StringIO())
    assert Citizen.objects.count() == before


def test_a_day_that_is_none_is_refused_with_a_sentence() -> None:
    with pytest.raises(CommandError, match="2026-11-24"):
        call_command("demo", "--today", "2026-13-40")


def test_the_same_seed_and_day_make_the_same_rows(demo: str, fresh_db: str) -> None:
    load(seed=7, today=TODAY)
    assert all_rows() == demo


@pytest.mark.full
def test_another_day_moves_everything(fresh_db: str) -> None:
    tomorrow = TODAY + timedelta(days=1)
    load(seed=7, today=tomorrow)
    assert Visit.objects.order_by("day").values_list("day", flat=True).first() == tomorrow - BEHIND
    assert karen().headline_said_at.date() == tomorrow  # type: ignore[attr-defined]
    assert Note.objects.filter(visit__day=TODAY).exists()


@pytest.mark.full
@pytest.mark.parametrize("today", [date(2027, 3, 28), date(2027, 10, 31), date(2028, 2, 29), date(2026, 1, 1)])
def test_it_can_be_made_for_any_day(fresh_db: str, today: date) -> None:
    loaded = load(seed=1, today=today)
    assert loaded.citizens == 56
