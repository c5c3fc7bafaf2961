"""Families: who is a relative, and what each may know, as it was said at the table."""

from datetime import timedelta
from typing import Any

from citizens.actions import change_network_member
from citizens.models import NetworkMember
from config.demo.town import Person, Told, Town, read
from relatives import actions
from relatives.models import Relative
from teams.models import Staff

SAID_BACK = "Hun sagde det med sine egne ord"


def introduce(town: Town) -> None:
    for told in read("relatives")["relatives"]:
        person = town.people[told["citizen"]]
        by = town.staff[told.get("by") or person.told["contact_person"]]
        relative = town.relatives[told["key"]] = _noted(town, person, by, told)
        for each in sorted(told["answers"], key=lambda answer: -int(answer["days_ago"])):
            _answer(town, relative, by, each)
        for each in told.get("bases", []):
            _add_basis(town, relative, by, each)
    town.clock.rest()


def _noted(town: Town, person: Person, by: Staff, told: Told) -> Relative:
    town.at_office(told["days_ago"], "relative", told["key"])
    member = NetworkMember.objects.filter(citizen=person.citizen, name=told["person"]).first()
    if member is not None and told.get("phone"):
        change_network_member(by=by, member=member, version=member.version, phone=told["phone"])
    known = ("reach", "email", "not_call", "language", "ask_about", "carries")
    columns: dict[str, Any] = {name: told[name] for name in known if name in told}
    if "staff" in told:
        columns["staff"] = town.staff[told["staff"]]
    if member is None:
        columns |= {"name": told["person"], "relation": told["relation"], "closeness": told["closeness"]}
        columns["phone"] = told.get("phone", "")
    return actions.add_relative(by=by, citizen=person.citizen, member=member, **columns)


def _answer(town: Town, relative: Relative, by: Staff, told: Told) -> None:
    town.at_office(told["days_ago"], "relative", relative.member.name, told["about"])
    until = told.get("until_in_days")
    actions.record_answer(
        by=by,
        relative=relative,
        seen=relative.sharing_version,
        category=told["about"],
        share=told["share"],
        reason=told.get("reason", ""),
        source=told.get("source", "citizen"),
        understood=told.get("understood", "yes"),
        made_clear=told.get("made_clear", SAID_BACK),
        until_on=None if until is None else town.clock.today + timedelta(days=until),
    )
    if "revoked_days_ago" in told:
        town.at_office(told["revoked_days_ago"], "relative", relative.member.name, told["about"], "revoked")
        actions.revoke(by=by, relative=relative, category=told["about"], words=told.get("revoked_words", ""))


def _add_basis(town: Town, relative: Relative, by: Staff, told: Told) -> None:
    town.at_office(told["days_ago"], "relative", relative.member.name, told["kind"])
    until = told.get("until_in_days")
    actions.add_basis(
        by=by,
        relative=relative,
        kind=told["kind"],
        categories=told["categories"],
        from_on=town.clock.day_ago(told["from_days_ago"]),
        until_on=None if until is None else town.clock.today + timedelta(days=until),
        document=told["document"],
        seen_on=town.clock.day_ago(told["days_ago"]),
        words=told.get("words", ""),
    )
