"""What waits around a family: messages to answer, expectations to look at again, the leader called in, relief to offer.

Reasons are pure: rows come in, reasons go out. Their sentences are made when they are read.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.models import Notice
from citizens.reminding import Person, Reason, key_of
from relatives.loads import waiting_on
from relatives.models import ExpectationSheet, LeaderCase, Message, Relative, Relief, ReliefAnswer
from relatives.working_days import after_working_days
from teams.models import Municipality
from teams.roles import Role
from teams.speech import written_day

CASE_AFTER = (7, 3)  # days; the later takes the place of the earlier
CASE_RESTS = timedelta(days=30)
MESSAGE_RESTS = timedelta(days=1)
RELIEF_RESTS = timedelta(days=14)
YES_RESTS = timedelta(days=366)  # a yes is taken up once; closed by the assessor it does not come back
REVIEW_AHEAD = timedelta(days=7)


class What(StrEnum):
    MESSAGE = "relatives.message"
    EXPECTATIONS = "relatives.expectations"
    CASE = "relatives.case"
    CASE_3 = "relatives.case_3"
    CASE_7 = "relatives.case_7"
    RELIEF = "relatives.relief"
    RELIEF_YES = "relatives.relief_yes"


CASES = {7: What.CASE_7, 3: What.CASE_3}


def reasons(people: Mapping[int, Person], today: date) -> Iterator[Reason]:
    """Six statements."""
    citizens = list(people)
    days = Municipality.objects.ours().message_working_days
    messages = Message.objects.open().filter(citizen__in=citizens).select_related("relative__member")
    for message in messages:
        yield of_message(message, days)
    sheets = ExpectationSheet.objects.filter(citizen__in=citizens, review_on__lte=today + REVIEW_AHEAD)
    for sheet in sheets.filter(expectations__ended_at__isnull=True).distinct():
        yield of_sheet(sheet, people[sheet.citizen_id].contact)
    for case in LeaderCase.objects.open().filter(citizen__in=citizens):
        yield of_case(case, today)
    standing = Relative.objects.standing().filter(citizen__in=citizens)
    reliefs = Relief.objects.filter(waiting_on(today), relative__in=standing)
    for relief in reliefs.select_related("relative__member"):
        yield of_relief(relief)
    welcome = Relief.objects.filter(answer=ReliefAnswer.ACCEPTED, answered_at__date__gt=today - YES_RESTS)
    for relief in welcome.filter(relative__in=standing).select_related("relative__member"):
        yield of_yes(relief)


def answer_by(received_on: date, working_days: int) -> date:
    return after_working_days(received_on, working_days)


def key_of_message(message: int) -> str:
    return key_of(What.MESSAGE, message)


def keys_of_case(case: int) -> tuple[str, ...]:
    return tuple(key_of(what, case) for what in (What.CASE, What.CASE_3, What.CASE_7))


def key_of_review(sheet: ExpectationSheet) -> str:
    """The day on which it is to be looked at again is part of it: once for each such day."""
    return key_of(What.EXPECTATIONS, sheet.pk, sheet.review_on.toordinal())


def of_message(message: Message, working_days: int) -> Reason:
    """It waits, and once its day has passed it says so. Closed by hand without an answer it comes back."""
    due_on = answer_by(timezone.localdate(message.received_at), working_days)
    return Reason(
        key=key_of_message(message.pk),
        what=What.MESSAGE,
        citizen=message.citizen_id,
        due_on=due_on,
        rests=MESSAGE_RESTS,
        kind=Notice.Kind.OTHER,
        path=reverse("relatives:message_answer", args=[message.pk]),
        facts={"who": message.relative.member.name, "by": due_on.isoformat()},
        though_away=True,
    )


def of_sheet(sheet: ExpectationSheet, contact: int | None) -> Reason:
    """Her contact person is told, once."""
    return Reason(
        key=key_of_review(sheet),
        what=What.EXPECTATIONS,
        citizen=sheet.citizen_id,
        due_on=sheet.review_on,
        rests=timedelta(days=366),
        kind=Notice.Kind.OTHER,
        path=reverse("relatives:expectation_list", args=[sheet.citizen_id]),
        facts={"by": sheet.review_on.isoformat()},
        for_staff=contact,
    )


def of_case(case: LeaderCase, today: date) -> Reason:
    """The leader is called in; after three days and after seven it is said again, each time in place of the last."""
    called_on = timezone.localdate(case.called_at)
    days = next((days for days in CASE_AFTER if today >= called_on + timedelta(days=days)), 0)
    what = CASES.get(days, What.CASE)
    facts = {"since": called_on.isoformat()}
    return Reason(
        key=key_of(what, case.pk),
        what=what,
        citizen=case.citizen_id,
        due_on=called_on + timedelta(days=days),
        rests=CASE_RESTS,
        kind=Notice.Kind.OTHER,
        path=reverse("relatives:disagreement", args=[case.disagreement_id]),
        facts=facts | ({"talk": case.talk_on.isoformat()} if case.talk_on else {}),
        for_roles=(Role.LEADER,),
        though_away=True,
        on_its_day=True,
    )


def of_relief(relief: Relief) -> Reason:
    """On the team's list, and on the assessor's own."""
    asked_on = relief.ask_again_on if relief.answer else timezone.localdate(relief.suggested_at)
    day = asked_on or timezone.localdate(relief.suggested_at)
    return Reason(
        key=key_of(What.RELIEF, relief.pk, day.toordinal()),
        what=What.RELIEF,
        citizen=relief.citizen_id,
        due_on=day + RELIEF_RESTS,
        rests=RELIEF_RESTS,
        kind=Notice.Kind.OTHER,
        path=reverse("relatives:relief_answer", args=[relief.relative_id]),
        facts={"who": relief.relative.member.name},
        for_roles=(Role.VISITATOR,),
        though_away=True,
    )


def key_of_yes(relief: int) -> str:
    return key_of(What.RELIEF_YES, relief)


def of_yes(relief: Relief) -> Reason:
    """Help is welcome: the assessor takes it from here, and closes it once it is decided."""
    answered_on = timezone.localdate(relief.answered_at)
    return Reason(
        key=key_of_yes(relief.pk),
        what=What.RELIEF_YES,
        citizen=relief.citizen_id,
        due_on=answered_on + RELIEF_RESTS,
        rests=YES_RESTS,
        kind=Notice.Kind.OTHER,
        path=reverse("relatives:load_list", args=[relief.citizen_id]),
        facts={"who": relief.relative.member.name},
        for_roles=(Role.VISITATOR,),
        though_away=True,
    )


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    told = {"name": name, "who": facts.get("who", ""), "day": _day(facts, "by"), "since": _day(facts, "since")}
    if what == What.MESSAGE and timezone.localdate() <= date.fromisoformat(str(facts["by"])):
        return _("%(who)s waits for an answer by %(day)s.") % told
    if what == What.MESSAGE:
        return _("%(who)s should have had an answer by %(day)s. Ring, or write what was answered.") % told
    if what == What.EXPECTATIONS:
        return (
            _("Look at what you expect of each other again by %(day)s, together with %(name)s and the family.") % told
        )
    if what == What.RELIEF:
        return _("%(who)s carries much. Ask what would ease it, and whether help with it is welcome.") % told
    if what == What.RELIEF_YES:
        return _("%(who)s says yes to relief. See what can be granted, and give the answer.") % told
    return _case_sentence(what, facts, told)


def _case_sentence(what: str, facts: Mapping[str, str | int], told: Mapping[str, str | int]) -> str:
    if "talk" in facts:
        words = {**told, "talk": _day(facts, "talk")}
        if timezone.localdate() <= date.fromisoformat(str(facts["talk"])):
            return _("You were called in about %(name)s on %(since)s, and talk with them on %(talk)s.") % words
        return (
            _(
                "You were called in about %(name)s on %(since)s, and the talk was set for %(talk)s. Write what you came"
                " to and close the case, or choose another day."
            )
            % words
        )
    if what == What.CASE:
        return _("You are called in: around %(name)s they do not agree. Invite them to a talk.") % told
    if what == What.CASE_3:
        return _("You were called in about %(name)s on %(since)s, and nobody is invited yet. Choose a day.") % told
    return _("You were called in about %(name)s on %(since)s, a week ago or more. They still wait for a talk.") % told


def _day(facts: Mapping[str, str | int], name: str) -> str:
    return written_day(date.fromisoformat(str(facts[name]))) if name in facts else ""
