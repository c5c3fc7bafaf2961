"""It is a good time to ask about company: a new citizen, after a sign, after a day out, once a year."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from django.urls import reverse
from django.utils.translation import gettext as _

from citizens.models import Notice
from citizens.reminding import Person, Reason, key_of
from community import loneliness
from community.asked import read_facts
from community.loneliness import Due
from community.models import AskedWhy

RESTS = timedelta(days=30)
# Somebody who was here long before is asked at a visit; a list of everybody on one morning reminds of nothing.
REMINDED_FOR = timedelta(days=180)


class What(StrEnum):
    ASKING = "community.asking"


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    """Three statements."""
    for citizen, facts in read_facts(list(people)).items():
        due = loneliness.due(facts.asked, facts.signs, facts.referrals, people[citizen].taken_in_on, today)
        if due is not None and today - due.since <= REMINDED_FOR:
            yield reason(citizen, due)


def reason(citizen: int, due: Due) -> Reason:
    """One for each day from which it is due: after answers it closes, and comes again when it is due again."""
    return Reason(
        key=key_of(What.ASKING, citizen, due.since.toordinal()),
        what=What.ASKING,
        citizen=citizen,
        due_on=due.since,
        rests=RESTS,
        kind=Notice.Kind.OTHER,
        path=reverse("citizens:citizen", args=[citizen]) + "#wellbeing",  # who may not ask finds the rest of her page
        facts={"why": due.why},
    )


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    """The whole team reads it, leaders too: so it does not tell that there was a sign."""
    told = {"name": name}
    if facts["why"] == AskedWhy.NEW:
        return _("%(name)s has not been asked the three questions about company yet. Ask at a visit.") % told
    if facts["why"] == AskedWhy.SIGN:
        return _("It is a good time to ask %(name)s the three questions about company.") % told
    if facts["why"] == AskedWhy.REFERRAL:
        return _("%(name)s got out three months ago. Ask the three questions about company again.") % told
    return _("It is a year since %(name)s was asked about company. Ask again at a visit.") % told
