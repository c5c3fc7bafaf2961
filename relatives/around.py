"""Whom a form about relatives may offer."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from citizens.models import Citizen, NetworkMember
from relatives.models import Relative
from teams.models import Membership, Staff


def members_to_choose(citizen: Citizen) -> QuerySet[NetworkMember]:
    """Who stands in her network and is no relative now."""
    free = Q(relative__isnull=True) | Q(relative__ended_at__isnull=False)
    return NetworkMember.objects.standing().filter(free, citizen=citizen)


def colleagues(relative: Relative | None = None) -> QuerySet[Staff]:
    """Who works here now; and who was said to, so that saving something else keeps it."""
    members = Membership.objects.on(timezone.localdate())
    known = Q(pk__in=members.values("staff_id"))
    if relative is not None and relative.staff_id:
        known |= Q(pk=relative.staff_id)
    return Staff.objects.filter(known)
