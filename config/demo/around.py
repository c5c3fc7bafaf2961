"""The families and us: what they expect of each other, what they ask, where they do not agree, what they carry."""

from datetime import timedelta
from typing import Any

from config.demo.town import Told, Town, read
from relatives import actions, inbox
from relatives.expecting import sheet_of
from relatives.models import Edition, MarkSet, Relative
from relatives.reading import in_force, sets_of
from teams.models import Staff
from teams.roles import Role


def hear_everybody(town: Town) -> None:
    told = read("around")
    edition = in_force()
    sets = {each.position: each for each in sets_of(edition)} if edition else {}
    for number, each in enumerate(told["expectations"]):
        _expect(town, sets, number, each)
    for each in told["reviews"]:
        _look_again(town, each)
    for each in told["messages"]:
        _ask(town, each)
    for each in told["dialogues"]:
        _talk(town, edition, sets, each)
    for each in told["disagreements"]:
        _differ(town, each)
    for each in told["loads"]:
        _carry(town, each)
    town.clock.rest()


def _by(town: Town, told: Told) -> Staff:
    return town.staff[told.get("by") or town.people[told["citizen"]].told["contact_person"]]


def _expect(town: Town, sets: dict[int, MarkSet], number: int, told: Told) -> None:
    town.at_office(told["days_ago"], "around", "expects", number)
    by = _by(town, told)
    differs = {"state": "differ", "differ_words": told["differ"]} if "differ" in told else {}
    made = actions.expect(
        by=by,
        citizen=town.people[told["citizen"]].citizen,
        mark_set=sets[told["set"]],
        words=told["words"],
        **_party(town, "from", told["from"]),
        **_party(town, "of", told["of"]),
        **differs,
    )
    for name, kept in (("kept_since_days_ago", True), ("not_kept_since_days_ago", False)):
        if name in told:
            since = town.clock.day_ago(told[name])
            town.at_office(max(told[name] - 1, 0), "around", "kept", number)
            actions.say_kept(by=by, expectation=made, version=made.version, kept=kept, since=since)


def _party(town: Town, name: str, told: str) -> dict[str, Any]:
    relative = town.relatives.get(told)
    return {f"{name}_party": "relative" if relative else told, f"{name}_relative": relative}


def _look_again(town: Town, told: Told) -> None:
    town.at_office(told["days_ago"], "around", "review", told["citizen"])
    sheet = sheet_of(town.people[told["citizen"]].citizen)
    if sheet is None:
        raise LookupError(told["citizen"])
    next_on = town.clock.today + timedelta(days=told["next_in_days"])
    actions.review_expectations(
        by=_by(town, told), sheet=sheet, version=sheet.version, review_on=next_on, review_months=told["months"]
    )


def _ask(town: Town, told: Told) -> None:
    town.at_office(told["days_ago"], "around", "asks", told["text"])
    relative = town.relatives[told["who"]]
    message = actions.note_message(
        by=_by(town, told),
        citizen=town.people[told["citizen"]].citizen,
        relative=relative,
        about=told["about"],
        text=told["text"],
        channel=told.get("channel", "phone"),
    )
    if "answer" not in told:
        return
    town.at_office(told["answered_days_ago"], "around", "answers", told["text"])
    instead = told["answer"] == "instead"
    answer = inbox.line_about(relative, told["about"]).instead if instead else told["answer"]
    by = town.staff[told["answered_by"]]
    town.clock.set(max(town.clock.now, message.received_at + timedelta(minutes=20)))
    actions.answer_message(by=by, message=message, version=message.version, answer=answer, tells_nothing=instead)


def _talk(town: Town, edition: Edition | None, sets: dict[int, MarkSet], told: Told) -> None:
    town.at_office(told["days_ago"], "around", "talks", told["text"])
    if edition is None:
        raise LookupError("no edition of the code")
    actions.note_dialogue(
        by=_by(town, told),
        citizen=town.people[told["citizen"]].citizen,
        edition=edition,
        text=told["text"],
        relatives=[town.relatives[key] for key in told["who"]],
        sets=[sets[number] for number in told["sets"]],
    )


def _differ(town: Town, told: Told) -> None:
    town.at_office(told["days_ago"], "around", "differs", told["question"])
    person, by = town.people[told["citizen"]], _by(town, told)
    row = actions.open_disagreement(
        by=by, citizen=person.citizen, question=told["question"], hers_to_decide=told["hers"]
    )
    for each in told["voices"]:
        relative = town.relatives.get(each["party"])
        party = "relative" if relative else each["party"]
        actions.add_voice(by=by, disagreement=row, party=party, relative=relative, words=each["words"])
    if "decision" in told:
        actions.decide(by=by, disagreement=row, version=row.version, her_decision=told["decision"])
    town.at_office(told["called_days_ago"], "around", "called", told["question"])
    case = actions.call_leader(by=by, disagreement=row, why=told["why"])
    _lead(town, person.told["team"], case, told)


def _lead(town: Town, team: str, case: Any, told: Told) -> None:
    leader = town.who_is(Role.LEADER, team)
    if "talk_in_days" in told:
        town.at_office(told["called_days_ago"] - 1, "around", "invited", told["question"])
        day = town.clock.today + timedelta(days=told["talk_in_days"])
        actions.invite(by=leader, case=case, version=case.version, invited=told["invited"], talk_on=day)
    if "closed_days_ago" in told:
        town.at_office(told["closed_days_ago"], "around", "closed", told["question"])
        actions.close_case(by=leader, case=case, version=case.version, ended_as=told["ended_as"], words=told["closing"])


def _carry(town: Town, told: Told) -> None:
    town.at_office(told["days_ago"], "around", "carries", told["who"])
    relative: Relative = town.relatives[told["who"]]
    by = town.staff[told["by"]]
    load = actions.say_load(
        by=by,
        relative=relative,
        carries=told["carries"],
        too_much=told.get("too_much", False),
        words=told.get("words", ""),
    )
    answer = told.get("relief")
    if answer is None:
        return
    town.at_office(answer["days_ago"], "around", "relief", told["who"])
    again = answer.get("again_in_days")
    actions.answer_relief(
        by=by,
        relief=load.relief,
        version=load.relief.version,
        answer=answer["answer"],
        words=answer.get("words", ""),
        ask_again_on=town.clock.today + timedelta(days=again) if again else None,
    )
