"""What waits for a change: a review ended in *Ændres inden for rammen* or *Revisitation*, and nothing changed since.

Derived: the goal's newest review counts, until a plan or a course of hers changes after it, the goal ends, or somebody
with the right says that nothing is to be changed. A new frame is the assessor's; a changed plan does not answer it.
"""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from citizens.models import Citizen, basis
from goals.models import FollowUp, Review
from teams.access import teams_with
from teams.models import Team, User
from teams.roles import Permission
from visits.models import CareCourse, ReviewClosing, VisitPlan

CLOSED_BY = {
    FollowUp.CHANGED: Permission.VISITS_PLAN,
    FollowUp.REASSESSED: Permission.VISITS_GIVE_COURSE,
}
SHOWN_AT_MOST = 12


def waiting() -> QuerySet[Review]:
    """Those that wait, the oldest first."""
    moment, citizen = OuterRef("reviewed_at"), OuterRef("goal__citizen")
    plans = VisitPlan.objects.filter(Q(made_at__gt=moment) | Q(changed_at__gt=moment), citizen=citizen)
    courses = CareCourse.objects.filter(Q(given_at__gt=moment) | Q(changed_at__gt=moment), citizen=citizen)
    newer = Review.objects.filter(goal=OuterRef("goal"), pk__gt=OuterRef("pk"))
    return (
        Review.objects.filter(result__in=CLOSED_BY, goal__ended_at=None, goal__citizen__ended_at=None, closing=None)
        .exclude(Q(result=FollowUp.CHANGED) & Exists(plans))
        .filter(~Exists(courses), ~Exists(newer))
        .select_related("goal", "reviewed_by")
        .order_by("reviewed_at", "id")
    )


def waiting_for(citizen: Citizen) -> list[Review]:
    return list(waiting().filter(goal__citizen=citizen))


def asked_of(user: User, team: Team, citizens: Collection[int]) -> list[Review]:
    """What of these citizens of the team `user` can settle. One statement, none for whoever can settle nothing."""
    today = timezone.localdate()
    own = [result for result, permission in CLOSED_BY.items() if team.pk in teams_with(user, permission, today)]
    if not own:
        return []
    return list(waiting().filter(goal__citizen__in=citizens, result__in=own).select_related("goal__citizen"))


def closed_of(citizen: Citizen) -> list[ReviewClosing]:
    """Where somebody said that nothing is to be changed, newest first."""
    rows = ReviewClosing.objects.filter(review__goal__citizen=citizen)
    return list(rows.select_related("review__goal", "closed_by")[:SHOWN_AT_MOST])


def may_close(user: User, number: int) -> Review | None:
    """The review that asked for a change, waiting or not, if `user` has the right to close it."""
    right = Q()
    for result, permission in CLOSED_BY.items():
        right |= Q(result=result, goal__citizen__in=Citizen.objects.visible_to(user, permission))
    rows = Review.objects.filter(right, pk=number).select_related("goal", "reviewed_by")
    review = rows.annotate(basis=basis(user, Permission.CITIZENS_SEE, "goal__citizen")).first()
    if review is not None:
        review.goal.citizen = Citizen.objects.with_headline().get(pk=review.goal.citizen_id)
    return review
