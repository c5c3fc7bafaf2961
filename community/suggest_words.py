"""The sentences of the suggestions, in the reader's language."""

from datetime import date, time
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from community.interests import Said
from community.models import Accessible, Transport
from teams.speech import language, whose, written_date, written_day, written_weekday

if TYPE_CHECKING:
    from community.suggest import Her, Known, Offer, WhyNot


def interest(her: "Her", said: Said) -> str:
    return _("%(name)s has said, %(day)s") % {"name": her.name, "day": written_date(said.on)}


def distance(her: "Her", far: float) -> str:
    told = {"whose": whose(her.name), "metres": max(round(far * 10), 1) * 100, "far": _number(far)}
    if far < 0.95:
        return _("%(metres)s m from %(whose)s home") % told
    return _("%(far)s km from %(whose)s home") % told


def _number(far: float) -> str:
    text = f"{far:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language() == "da" else text


def day_without_visits(when: int | date) -> str:
    if isinstance(when, date):
        return _("No visits on %(day)s") % {"day": written_day(when)}
    return _("No visits on %(day)ss") % {"day": weekday(when)}


def room_between(when: int | date, starts: time, ends: time) -> str:
    told = {"from": f"{starts:%H:%M}", "until": f"{ends:%H:%M}"}
    if isinstance(when, date):
        return _("No visits between %(from)s and %(until)s on %(day)s") % {**told, "day": written_day(when)}
    return _("No visits between %(from)s and %(until)s on %(day)ss") % {**told, "day": weekday(when)}


def weekday(number: int) -> str:
    """*onsdag*, of 2: the third day of the first week there is."""
    return written_weekday(date.fromordinal(number + 1))


def knows(her: "Her", known: "Known") -> str:
    return _("%(name)s knows %(other)s") % {"name": her.name, "other": known.name}


def transport(her: "Her", how: str) -> str:
    told = {
        Transport.FETCHED: _("%(name)s is fetched"),
        Transport.FLEX: _("Flex transport goes there"),
        Transport.BUS: _("The bus stops at the door"),
    }
    return told[Transport(how)] % {"name": her.name}


def free() -> str:
    return _("It costs nothing")


def few(count: int) -> str:
    if count:
        return _("Only one reason that is true here.")
    return _("No reason that is true here.")


def why_not(why: "WhyNot", her: "Her", offer: "Offer") -> str:
    told = {"name": her.name}
    if why == "said_no":
        told["day"] = written_date(her.said_no[offer.key])
    sentences = {
        "closed": _("It is closed, or the time to sign up is over."),
        "full": _("There is no place left."),
        "stale": _("Nobody has confirmed for a long time that it still holds. Ask the contact first."),
        "on_the_way": _("It is on its way already. See the follow-ups."),
        "said_no": _("%(name)s said no, thank you, on %(day)s."),
        "visit": _("It lies during a visit to %(name)s."),
    }
    if why == "access":
        return _access(her, offer)
    return sentences[why] % told


def _access(her: "Her", offer: "Offer") -> str:
    told = {"name": her.name}
    if offer.accessible == Accessible.UNKNOWN:
        return _("We do not know whether %(name)s can get in. Ask the contact first.") % told
    return _("%(name)s cannot get in there: there are steps.") % told


def no_offers() -> str:
    return _("There is nothing in the catalogue yet. Ask whoever looks after it.")


def no_interests(her: "Her") -> str:
    return _(
        "We do not know what %(name)s likes to do. Ask what a good day is, and write it in %(whose)s own words."
    ) % {"name": her.name, "whose": whose(her.name)}


def no_home(her: "Her") -> str:
    return _("%(whose)s address has no place on the map, so we cannot say what is near.") % {"whose": whose(her.name)}


def nothing_near(her: "Her") -> str:
    return _("Nothing within 8 kilometres of %(whose)s home is known.") % {"whose": whose(her.name)}


def during_visits() -> str:
    return _("Something lies during a visit. Ask the planner whether the visit can be moved.")


def knows_nobody(her: "Her") -> str:
    return _("Nobody whom %(name)s knows is written down. Ask who is missed.") % {"name": her.name}
