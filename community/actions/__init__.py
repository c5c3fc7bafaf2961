from community.actions.asking import ask, withdraw_screening
from community.actions.correcting import correct_step
from community.actions.goals import grow_goal
from community.actions.hosted import correct_answer, decline, send_out, take_back
from community.actions.links import answer_link, make_link, open_link, revoke_links
from community.actions.referrals import (
    mark_attended,
    mark_expected,
    mark_no_place,
    mark_not_attended,
    say_no,
    say_yes,
    send,
    suggest_offer,
    take_back_yes,
)
from community.actions.signs import add_sign, withdraw_sign

__all__ = [
    "add_sign",
    "answer_link",
    "ask",
    "correct_answer",
    "correct_step",
    "decline",
    "grow_goal",
    "make_link",
    "mark_attended",
    "mark_expected",
    "mark_no_place",
    "mark_not_attended",
    "open_link",
    "revoke_links",
    "say_no",
    "say_yes",
    "send",
    "send_out",
    "suggest_offer",
    "take_back",
    "take_back_yes",
    "withdraw_screening",
    "withdraw_sign",
]
