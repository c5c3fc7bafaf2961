"""What relatives were told when they rang, by the citizen's word; once or twice without it, once by mistake."""

from config.demo.town import Told, Town, read
from relatives import actions
from relatives.models import Telling


def answer_the_telephone(town: Town) -> None:
    for told in read("told")["told"]:
        town.at_office(told["days_ago"], "told", told["who"], told["about"])
        by, relative = town.staff[told["by"]], town.relatives[told["who"]]
        if "why" not in told:
            noted = actions.tell(by=by, relative=relative, categories=told["about"])
            if told.get("mistake"):
                actions.withdraw_telling(by=by, telling=noted)
            continue
        telling = actions.tell_anyway(
            by=by, relative=relative, categories=told["about"], reason=told["why"], words=told["words"]
        )
        _tell_her(town, telling, told)
    town.clock.rest()


def _tell_her(town: Town, telling: Telling, told: Told) -> None:
    if "answer" not in told:
        return
    town.at_office(told["answered_days_ago"], "told", told["who"], "answer")
    actions.tell_citizen(by=town.staff[told["by"]], telling=telling, her_words=told["answer"])
