"""Companions of Team Søndre, and citizens who help citizens: one match agreed, one half asked, one that ended well."""

from datetime import datetime, time, timedelta

from community.actions import companions, gifts, matches
from community.models import Gift, Match
from config.demo.town import Told, Town, read
from visits import clock as walls

TEAM = "sondre"
MEETS, MET = time(14), time(13)  # in the afternoon, when both have rested


def bring_together(town: Town) -> None:
    """Before the offers: somebody goes along to one of them."""
    told = read("helping")
    for each in told["companions"]:
        _introduce(town, each)
    wishes = {(each["citizen"], each["direction"]): _wish(town, each) for each in told["gifts"]}
    for each in told["matches"]:
        _match(town, wishes, each)
    town.clock.rest()


def _introduce(town: Town, told: Told) -> None:
    by = town.staff[told["by"]]
    town.at_office(told["days_ago"], "helping", told["name"])
    columns = {name: told[name] for name in ("name", "role", "phone", "about")}
    companion = companions.add_companion(by=by, team=town.teams[TEAM], **columns)
    companions.change_companion(by=by, companion=companion, version=companion.version, invented=True)
    for each in told["knows"]:
        town.at_office(told["days_ago"], "helping", told["name"])
        citizen = town.people[each["citizen"]].citizen
        both = companions.introduce(by=by, citizen=citizen, companion=companion, words=each["words"])
        if "ended_days_ago" in each:
            town.at_office(each["ended_days_ago"], "helping", told["name"], "end")
            companions.end_companionship(by=by, companionship=both, words=each["ended"])


def _wish(town: Town, told: Told) -> Gift:
    person = town.people[told["citizen"]]
    town.at_office(told["days_ago"], "helping", told["citizen"], told["what"])
    columns = {name: told[name] for name in ("direction", "what", "interest")}
    return gifts.add_gift(by=town.staff[person.told["contact_person"]], citizen=person.citizen, **columns)


def _match(town: Town, wishes: dict[tuple[str, str], Gift], told: Told) -> None:
    giving, receiving = wishes[told["giving"], "give"], wishes[told["receiving"], "receive"]
    by = town.staff[town.people[told["giving"]].told["contact_person"]]
    town.at_office(told["days_ago"], "helping", "match", told["giving"])
    match = matches.suggest_match(by=by, gift=giving, other=receiving)
    for side, days_ago in told["yes"].items():
        town.at_office(days_ago, "helping", "yes", side, told["giving"])
        matches.say_match_yes(by=by, match=match, gift=giving if side == "giving" else receiving)
    if "with" in told:
        _meet(town, match, told)
    if "ended_days_ago" in told:
        town.at_office(told["ended_days_ago"], "helping", "end", told["giving"])
        matches.end_match(by=by, match=match, words=told["words"])


def _meet(town: Town, match: Match, told: Told) -> None:
    staff = town.staff[told["with"]]
    agreed = told.get("agreed_days_ago", min(told["yes"].values()) - 1)
    town.at_office(agreed, "helping", "agreed", told["giving"])
    meeting_at = _meeting(town, told)
    matches.agree_meeting(by=staff, match=match, version=match.version, meeting_at=meeting_at, meeting_with=staff)
    if "met_days_ago" in told:
        town.clock.set(meeting_at + timedelta(hours=2))
        matches.mark_met(by=staff, match=match)


def _meeting(town: Town, told: Told) -> datetime:
    if "met_days_ago" in told:
        return walls.moment(town.clock.day_ago(told["met_days_ago"]), MET).at
    return walls.moment(town.clock.today + timedelta(days=told["meets_in_days"]), MEETS).at
