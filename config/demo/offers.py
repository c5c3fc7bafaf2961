"""What there is to go to around Tranevig: a catalogue, two partners, and three events of Team Søndre."""

from datetime import timedelta
from typing import Any

from community.actions import catalogue, events, guests, partners
from community.models import Activity, Event, Partner
from config.demo.clock import wall
from config.demo.town import Told, Town, read
from teams.models import Staff
from teams.roles import Role
from visits import clock as walls

TEAM, HOST = "sondre", "mette.lund"
AS_TOLD = ("title", "what", "interests", "place", "street", "accessible", "transport", "cost_kr", "contact_name")
SOMETIMES = ("suits", "when_words", "transport_words", "cost_words", "companions", "contact_phone", "is_full", "places")
HOURS = ("starts_at", "ends_at")


def fill_catalogue(town: Town) -> None:
    """Each as of the day on which somebody last looked at it; two have been left alone for too long."""
    told = read("offers")
    by = administrator(town)
    town.at_office(220, "partners")
    for each in told["partners"]:
        columns = {name: each[name] for name in ("name", "about", "contact_name", "phone", "email")}
        town.partners[each["key"]] = partners.add_partner(by=by, invented=True, **columns)
    for each in told["activities"]:
        town.offers[each["key"]] = _offer(town, by, each)
    town.clock.rest()


def _offer(town: Town, by: Staff, told: Told) -> Activity:
    town.at_office(told["days_ago"], "offer", told["key"])
    hours: dict[str, Any] = {name: wall(told[name].zfill(5)) for name in HOURS if name in told}
    return catalogue.add_activity(
        by=by,
        weekdays=told["weekdays"],
        partner=partner_of(town, told),
        owner=town.staff[told["owner"]] if "owner" in told else None,
        invented=True,
        **where(told),
        **hours,
    )


def where(told: Told) -> dict[str, Any]:
    """What offers and events tell alike."""
    columns = {name: told[name] for name in AS_TOLD}
    columns |= {name: told[name] for name in SOMETIMES if name in told}
    town = {"postcode": told.get("postcode", "4299"), "city": told.get("city", "Tranevig")} if told["street"] else {}
    return columns | town | {"latitude": told["lat"], "longitude": told["lon"], "toilet": told.get("toilet")}


def partner_of(town: Town, told: Told) -> Partner | None:
    return town.partners[told["partner"]] if told.get("partner") else None


def administrator(town: Town) -> Staff:
    return next(staff for name, staff in town.staff.items() if town.staff_told[name]["role"] == Role.ADMINISTRATOR)


def hold_events(town: Town) -> None:
    for each in read("offers")["events"]:
        _event(town, each)
    town.clock.rest()


def _event(town: Town, told: Told) -> Event:
    by = town.staff[HOST]
    town.at_office(told["made_days_ago"], "event", told["key"])
    day = town.clock.day_ago(-told["in_days"])
    until = town.clock.day_ago(-told["until_in_days"]) if "until_in_days" in told else None
    event = events.make_event(
        by=by,
        team=town.teams[TEAM],
        starts_at=walls.moment(day, wall(told["from"])).at,
        ends_at=walls.moment(day, wall(told["to"])).at,
        kind=told["kind"],
        invitation=told["invitation"],
        sign_up_until=until,
        names_to_partner=told.get("names_to_partner", False),
        partner=partner_of(town, told),
        invented=True,
        **where(told),
    )
    for each in sorted(told["guests"], key=lambda guest: -guest["days_ago"]):
        _guest(town, event, each)
    return event


def _guest(town: Town, event: Event, told: Told) -> None:
    by = town.staff[HOST]
    town.at_office(told["days_ago"], "guest", event.title, told["who"])
    guest = guests.sign_up(
        by=by,
        event=event,
        citizen=town.people[told["who"]].citizen,
        seats_needed=told["seats"],
        wishes=told["wishes"],
        may_wait=True,
    )
    if "came" in told:
        town.clock.set(event.starts_at + timedelta(minutes=20))
        guests.mark_guest(by=by, guest=guest, attended=told["came"])
