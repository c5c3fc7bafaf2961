"""The cast: people and rows that tests are about. Plain functions; tests/people.py makes fixtures of them."""

from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from citizens import cpr
from citizens.models import Citizen, Kind, Side, Source, Statement, TeamTie
from citizens.names import sort_key
from teams.models import Membership, Municipality, Profession, Staff, Team, User
from teams.roles import Role

PASSWORD = "hverdag-demo"
BEFORE = timedelta(days=400)
serials = count(1)


def user_of(person: Any) -> User:
    """The log-in of a user, a member of staff, or of a user name."""
    if isinstance(person, User):
        return person
    if isinstance(person, str):
        return User.objects.get(username=person)
    if person.user is None:
        raise ValueError(f"{person} has no log-in")
    return person.user


def make_municipality(**columns: Any) -> Municipality:
    found, _ = Municipality.objects.get_or_create(single=True, defaults={"name": "Solvig Kommune"} | columns)
    return found


def make_team(name: str = "Team Søndre", **columns: Any) -> Team:
    return Team.objects.create(name=name, **columns)


def make_staff(
    username: str,
    name: str,
    role: str = Role.CARE_WORKER,
    team: Team | None = None,
    profession: str = Profession.CARE_HELPER,
    **columns: Any,
) -> Staff:
    """Somebody who can log in with `hverdag-demo`, a member since more than a year."""
    first, last = name.split(" ", 1)
    hashed = make_password(PASSWORD, hasher="md5")
    user = User.objects.create(username=username, password=hashed, **columns)
    initials = f"{first[0]}{last[0]}"
    staff = Staff.objects.create(user=user, first_name=first, last_name=last, initials=initials, profession=profession)
    make_membership(staff, role, team)
    return staff


def make_membership(staff: Staff, role: str, team: Team | None, **columns: Any) -> Membership:
    since = timezone.localdate() - BEFORE
    return Membership.objects.create(**{"staff": staff, "role": role, "team": team, "from_on": since} | columns)


def replacement_number(born_on: date) -> str:
    """A CPR number nobody has: day + 60, a new serial each time."""
    return f"{born_on.day + 60:02}{born_on:%m%y}{next(serials):04}"


def make_citizen(
    name: str, team: Team, by: Staff, headline: str = "", born_on: date = date(1942, 6, 14), **columns: Any
) -> Citizen:
    """A citizen with an open home-care tie, and her sentence if there is one."""
    first, last = name.split(" ", 1)
    digits = columns.pop("cpr", None) or replacement_number(born_on)
    citizen = Citizen.objects.create(
        first_name=first,
        last_name=last,
        sort_key=sort_key(first, last),
        born_on=born_on,
        cpr_cipher=cpr.encrypt(digits),
        cpr_index=cpr.index(digits),
        taken_in_at=timezone.now() - timedelta(days=60),
        taken_in_by=by,
        **{"street": "Søvej 4", "postcode": "4299", "city": "Solvig", "phone": "+45 70 10 20 30"} | columns,
    )
    tie(citizen, team)
    if headline:
        say(citizen, headline, by)
    return citizen


def tie(citizen: Citizen, team: Team, kind: str = TeamTie.Kind.HOME_CARE, **columns: Any) -> TeamTie:
    since = timezone.localdate() - timedelta(days=60)
    return TeamTie.objects.create(**{"citizen": citizen, "team": team, "kind": kind, "from_on": since} | columns)


def say(
    citizen: Citizen, text: str, by: Staff, kind: str = Kind.HEADLINE, said_at: datetime | None = None, **columns: Any
) -> Statement:
    """Her words, said a month ago if not told otherwise."""
    moment = said_at or timezone.now() - timedelta(days=30)
    told = {"citizen": citizen, "kind": kind, "text": text, "written_by": by, "said_at": moment}
    return Statement.objects.create(**told | {"side": Side.CITIZEN, "source": Source.CITIZEN} | columns)
