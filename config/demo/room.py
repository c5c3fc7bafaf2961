"""The citizen's room: assessments, questions to colleagues, and a conversation that is half done."""

from uuid import NAMESPACE_URL, uuid5

from citizens import actions, fsiii, steps
from config.demo.town import Person, Told, Town, read

HALF_DONE = "conversation"


def furnish(town: Town) -> None:
    told = read("room")
    for each in told["conditions"]:
        _assess(town, town.people[each["citizen"]], each)
    for each in told["questions"]:
        _ask(town, town.people[each["citizen"]], each)
    for each in told["conversations"]:
        _begin(town, town.people[each["citizen"]], each)
    town.clock.rest()


def _assess(town: Town, person: Person, told: Told) -> None:
    code = next(each.code for each in fsiii.conditions() if each.title == told["condition"])
    for number, each in enumerate(told["levels"]):
        town.at_office(each["days_ago"], "level", person.key, told["condition"], number)
        actions.assess_condition(
            by=town.staff[told["by"]],
            citizen=person.citizen,
            code=code,
            level_now=each["now"],
            level_expected=each["expected"],
            performance=each.get("performance", ""),
            significance=each.get("significance", ""),
            words=each.get("words", ""),
        )


def _ask(town: Town, person: Person, told: Told) -> None:
    town.at_office(told["days_ago"], "asked", person.key, told["text"])
    question = actions.ask_question(
        by=town.staff[told["by"]], citizen=person.citizen, to_profession=told["to"], text=told["text"]
    )
    if told.get("answer"):
        town.at_office(told["days_ago"] - 1, "answered", person.key, told["text"])
        actions.answer_question(by=town.staff[told["answered_by"]], question=question, answer=told["answer"])


def _begin(town: Town, person: Person, told: Told) -> None:
    by = town.staff[told["by"]]
    town.at_office(told["days_ago"], HALF_DONE, person.key)
    begun = actions.begin_conversation(by=by, citizen=person.citizen)
    own = [each for each in steps.STEPS if each.form == steps.OWN]
    answers = [(steps.NAMED["called"], {"called": told["called"]})]
    answers += [(step, {"text": text, "source": "citizen"}) for step, text in zip(own, told["answers"], strict=False)]
    for step, said in answers:
        page = uuid5(NAMESPACE_URL, f"{HALF_DONE}:{person.key}:{step.key}")
        begun = actions.save_step(by=by, conversation=begun, step=step, told=said, seen=begun.version, page_key=page)
