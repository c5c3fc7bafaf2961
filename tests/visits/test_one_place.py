"""No worker is in two places: the database refuses, also when ten book her in the same instant."""

from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from teams.models import Staff, Team
from teams.roles import Role
from tests import cast
from tests.visits.planning import coming, day_shifts, in_days, lay_plan
from visits import actions
from visits.models import CareCourse, Visit, VisitWorker

OVERLAPS = """
    SELECT count(*) FROM visits_visitworker a JOIN visits_visitworker b
    ON a.staff_id = b.staff_id AND a.id < b.id AND a.span && b.span
    WHERE a.cancelled_at IS NULL AND b.cancelled_at IS NULL
"""


def overlaps() -> int:
    with connection.cursor() as cursor:
        cursor.execute(OVERLAPS)
        return int(cursor.fetchone()[0])


@pytest.fixture
def ten_visits(fresh_db: str) -> tuple[Staff, Staff, list[Visit]]:
    """Ten citizens at one time, and one worker."""
    cast.make_municipality()
    team = cast.make_team()
    ali, planner = (
        cast.make_staff("ali", "Ali Hassan", team=team),
        cast.make_staff("p", "Birgitte Holm", Role.PLANNER, team),
    )
    visitator = cast.make_staff("v", "Anne Vestergaard", Role.VISITATOR, team)
    for number in range(10):
        citizen = cast.make_citizen(f"Borger{number} Hansen", team, ali)
        cast.make_course(citizen, visitator)
        lay_plan(planner, citizen, until_on=in_days(1), preferred=time(8, 35 + number))
    return ali, planner, list(Visit.objects.order_by("start_at"))


def test_ten_who_book_ali_at_once_give_one_visit_and_nine_sentences(
    ten_visits: tuple[Staff, Staff, list[Visit]],
) -> None:
    ali, planner, visits = ten_visits
    start = Barrier(10)

    def book(visit: Visit) -> str:
        start.wait()
        try:
            actions.assign_visit(by=planner, visit=visit, staff=ali)
        except ValidationError as refusal:
            return refusal.message_dict["staff"][0]
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(10) as pool:
        told = list(pool.map(book, visits))
    assert (told.count(""), overlaps(), VisitWorker.objects.count()) == (1, 0, 1)
    winner = visits[told.index("")]
    sentences = {sentence for sentence in told if sentence}
    name = winner.citizen.first_name
    assert sentences
    assert all(
        f"Ali is already with {name} at" in each or f"Ali er allerede hos {name} kl." in each for each in sentences
    )


def test_two_plans_saved_at_once_share_the_worker_out(ten_visits: tuple[Staff, Staff, list[Visit]]) -> None:
    ali, planner, visits = ten_visits
    day_shifts(ali, visits[0].team, 1)
    start = Barrier(2)

    def save(visit: Visit) -> None:
        start.wait()
        lay_plan(planner, visit.citizen, faces=[ali], until_on=in_days(1), title="Aften")
        connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(save, visits[:2]))
    assert (overlaps(), coming()) == (0, ["Ali"])


@pytest.fixture
def pair(karens_course: CareCourse, planner: Staff, visitator: Staff, care: Staff, team: Team) -> tuple[Visit, Visit]:
    yusuf = cast.make_citizen("Yusuf Demir", team, care)
    cast.make_course(yusuf, visitator)
    plans = [lay_plan(planner, each, until_on=in_days(1)) for each in (karens_course.citizen, yusuf)]
    first, second = (Visit.objects.get(plan=plan) for plan in plans)
    return first, second


def test_moving_a_visit_into_another_is_refused_and_leaves_all_as_it_was(
    pair: tuple[Visit, Visit], planner: Staff, care: Staff
) -> None:
    hers, his = pair
    later = his.start_at + timedelta(hours=2)
    actions.assign_visit(by=planner, visit=hers, staff=care)
    actions.move_visit(by=planner, visit=his, start_at=later)
    actions.assign_visit(by=planner, visit=his, staff=care)
    with pytest.raises(ValidationError):
        actions.move_visit(by=planner, visit=Visit.objects.get(pk=his.pk), start_at=hers.start_at)
    his.refresh_from_db()
    assert his.start_at == later
    assert overlaps() == 0


def test_back_to_back_is_no_overlap(pair: tuple[Visit, Visit], planner: Staff, care: Staff) -> None:
    hers, his = pair
    actions.assign_visit(by=planner, visit=hers, staff=care)
    actions.move_visit(by=planner, visit=his, start_at=hers.end_at)
    actions.assign_visit(by=planner, visit=his, staff=care)
    assert len(coming()) == 2


def test_two_workers_are_swapped_at_one_time(
    pair: tuple[Visit, Visit], planner: Staff, care: Staff, colleague: Staff
) -> None:
    hers, his = pair
    actions.assign_visit(by=planner, visit=hers, staff=care)
    actions.assign_visit(by=planner, visit=his, staff=colleague)
    actions.swap_workers(by=planner, visit=hers, staff=care, other=his, other_staff=colleague)
    assert (coming(visit=hers), coming(visit=his)) == (["Jonas"], ["Mette"])


def test_who_comes_already_and_a_full_visit_are_refused(
    pair: tuple[Visit, Visit], planner: Staff, care: Staff, colleague: Staff
) -> None:
    hers, _his = pair
    actions.assign_visit(by=planner, visit=hers, staff=care)
    for staff in (care, colleague):
        with pytest.raises(ValidationError):
            actions.assign_visit(by=planner, visit=hers, staff=staff)
    actions.assign_visit(by=planner, visit=hers, staff=colleague, instead_of=care)
    with pytest.raises(ValidationError):
        actions.unassign_visit(by=planner, visit=hers, staff=care)
    actions.unassign_visit(by=planner, visit=hers, staff=colleague)
    assert coming() == []


def test_a_move_takes_few_statements(
    pair: tuple[Visit, Visit], planner: Staff, care: Staff, django_assert_max_num_queries: object
) -> None:
    hers, _his = pair
    actions.assign_visit(by=planner, visit=hers, staff=care)
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        actions.move_visit(by=planner, visit=hers, start_at=hers.start_at + timedelta(minutes=10))
