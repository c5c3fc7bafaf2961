"""The one arbiter of what is asked on a visit: rooms offer, none asks by itself, and the reason is shown. Pure.

At most one coffee question a visit. *What matters to you?* (Hvad er vigtigt for dig?) comes in turning variants, so
that she does not hear the same every day, and rests on a day when she has answered already. Beside it at most one of
three: *did you get there?* before the three questions about company before one of the questions that are answered with
a face, which come on every n-th visit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from citizens.models import Kind
from community.loneliness import Due
from community.models import AskedWhy
from community.on_visit import FollowUp
from goals.models import HelpQuestion


@dataclass(frozen=True)
class Question:
    """`text` is said to her; her answer becomes a statement of `kind`."""

    key: str
    text: object
    kind: str
    reason: object


REASON = _("You can ask about this today")
COFFEE = (
    Question("good_day", pgettext_lazy("coffee", "What makes a day good for you?"), Kind.MEANINGFUL, REASON),
    Question("on_your_mind", pgettext_lazy("coffee", "What is on your mind just now?"), Kind.MEANINGFUL, REASON),
    Question("matters", pgettext_lazy("coffee", "What matters to you?"), Kind.MEANINGFUL, REASON),
    Question("this_visit", pgettext_lazy("coffee", "What do you want from this visit?"), Kind.MEANINGFUL, REASON),
    Question(
        "not_asked",
        pgettext_lazy("coffee", "Is there something important that I have not asked about?"),
        Kind.MEANINGFUL,
        REASON,
    ),
)


@dataclass(frozen=True)
class Visiting:
    """What the arbiter knows of a visit. `turn` differs between citizens, so that not all are asked the same."""

    day: date
    turn: int
    coffee_minutes: int
    is_first_today: bool
    answered_on: date | None = None


def coffee_question(visiting: Visiting, offers: Sequence[Question] = COFFEE) -> Question | None:
    """One question, or none: without time for coffee, later the same day, or when she has answered today."""
    if not offers or not visiting.coffee_minutes or not visiting.is_first_today:
        return None
    if visiting.answered_on is not None and visiting.answered_on >= visiting.day:
        return None
    return offers[(visiting.day.toordinal() + visiting.turn) % len(offers)]


def question_named(key: str) -> Question | None:
    """The question that a form was rendered with."""
    return next((question for question in COFFEE if question.key == key), None)


@dataclass(frozen=True)
class HelpAsk:
    """How do you experience the help? One of three; answered with a face, or *not today*."""

    key: str
    text: object
    reason: object


@dataclass(frozen=True)
class Experiencing:
    """`visits_since`: visits made since she was last asked. `answered`: how often she has answered; it turns the three.

    `every`: on each how manieth visit she is asked, as the municipality says; 0 is never.
    """

    every: int
    visits_since: int
    answered: int


HELP_REASON = _("Three short questions take turns. You can always say: not today.")
HELP = tuple(HelpAsk(question.value, question.label, HELP_REASON) for question in HelpQuestion)


def help_question(experiencing: Experiencing) -> HelpAsk | None:
    """One of the three on every n-th visit. *Not today* turns nothing: the same question comes again next time."""
    if not experiencing.every or experiencing.visits_since < experiencing.every - 1:
        return None
    return HELP[experiencing.answered % len(HELP)]


def help_question_named(key: str) -> HelpAsk | None:
    """The question that a form was rendered with."""
    return next((question for question in HELP if question.key == key), None)


@dataclass(frozen=True)
class Beside:
    """What is asked beside the coffee: one of the three, or nothing. `answered`: where the day's answer is found."""

    follow_up: FollowUp | None = None
    company: Due | None = None
    help_ask: HelpAsk | None = None
    answered: FollowUp | None = None

    @property
    def why_company(self) -> object:
        return COMPANY_REASONS[self.company.why] if self.company else ""


NOTHING = Beside()
COMPANY_REASONS: dict[str, object] = {
    AskedWhy.NEW: _("We have not asked before."),
    AskedWhy.SIGN: _("Somebody has noticed something that it is worth asking about."),
    AskedWhy.REFERRAL: _("It is three months since the day out. How is it now?"),
    AskedWhy.YEARLY: _("We ask once a year."),
}


def one_beside(
    *, help_ask: HelpAsk | None, follow_up: FollowUp | None = None, company: Due | None = None, is_done: bool = False
) -> Beside:
    """The first of those that are offered; nothing when one has been asked already (`is_done`)."""
    if is_done:
        return NOTHING
    if follow_up is not None:
        return Beside(follow_up=follow_up)
    return Beside(company=company) if company is not None else Beside(help_ask=help_ask)
