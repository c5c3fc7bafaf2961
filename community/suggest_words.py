"""The sentences of the suggestions, in the reader's language."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from community.models import Accessible, Transport
from community.suggest_facts import Her, Offer
from teams.speech import language, weekday_named, whose, written_date, written_day

if TYPE_CHECKING:
    from community.suggest import WhyNot


def reason(why: str, facts: Mapping[str, Any]) -> str:
    return REASONS[why](facts)


def told(kept: Any) -> tuple[str, str]:
    """(sentence, her own words) of a reason as it is stored with a referral; a text stands as it was written."""
    if isinstance(kept, str):
        return kept, ""
    return reason(kept["why"], kept["facts"]), kept["quote"]


def _interest(facts: Mapping[str, Any]) -> str:
    return _("%(name)s has said, %(day)s") % {
        "name": facts["name"],
        "day": written_date(date.fromisoformat(facts["on"])),
    }


def _distance(facts: Mapping[str, Any]) -> str:
    far = facts["far"]
    words = {"whose": whose(facts["name"]), "metres": max(round(far * 10), 1) * 100, "far": _number(far)}
    if far < 0.95:
        return _("%(metres)s m from %(whose)s home") % words
    return _("%(far)s km from %(whose)s home") % words


def _number(far: float) -> str:
    text = f"{far:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language() == "da" else text


def _day(facts: Mapping[str, Any]) -> str:
    """A weekday by its number, or the day of an event."""
    when, hours = facts["when"], "from" in facts
    if isinstance(when, int):
        words = {**facts, "day": weekday_named(when)}
        if hours:
            return _("No visits between %(from)s and %(until)s on %(day)ss") % words
        return _("No visits on %(day)ss") % words
    words = {**facts, "day": written_day(date.fromisoformat(when))}
    if hours:
        return _("No visits between %(from)s and %(until)s on %(day)s") % words
    return _("No visits on %(day)s") % words


def _knows(facts: Mapping[str, Any]) -> str:
    return _("%(name)s knows %(other)s") % dict(facts)


def _transport(facts: Mapping[str, Any]) -> str:
    ways = {
        Transport.FETCHED: _("%(name)s is fetched"),
        Transport.FLEX: _("Flex transport goes there"),
        Transport.BUS: _("The bus stops at the door"),
    }
    return ways[Transport(facts["how"])] % {"name": facts["name"]}


def _cost(facts: Mapping[str, Any]) -> str:
    return _("It costs nothing")


def few(count: int) -> str:
    if count:
        return _("Only one reason that is true here.")
    return _("No reason that is true here.")


def why_not(why: "WhyNot", her: Her, offer: Offer) -> str:
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


def _access(her: Her, offer: Offer) -> str:
    told = {"name": her.name}
    if offer.accessible == Accessible.UNKNOWN:
        return _("We do not know whether %(name)s can get in. Ask the contact first.") % told
    return _("%(name)s cannot get in there: there are steps.") % told


def no_offers() -> str:
    return _("There is nothing in the catalogue yet. Ask whoever looks after it.")


def no_interests(her: Her) -> str:
    return _(
        "We do not know what %(name)s likes to do. Ask what a good day is, and write it in %(whose)s own words."
    ) % {"name": her.name, "whose": whose(her.name)}


def no_home(her: Her) -> str:
    return _("%(whose)s address has no place on the map, so we cannot say what is near.") % {"whose": whose(her.name)}


def nothing_near(her: Her) -> str:
    return _("Nothing within 8 kilometres of %(whose)s home is known.") % {"whose": whose(her.name)}


def during_visits() -> str:
    return _("Something lies during a visit. Ask the planner whether the visit can be moved.")


def knows_nobody(her: Her) -> str:
    return _("Nobody whom %(name)s knows is written down. Ask who is missed.") % {"name": her.name}


REASONS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "interest": _interest,
    "distance": _distance,
    "day": _day,
    "knows": _knows,
    "transport": _transport,
    "cost": _cost,
}
