"""Citizens help citizens: what one would like to give or receive, and two brought together by hand."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from community import gifts as read
from community.actions import gifts as gift_actions
from community.actions import matches as actions
from community.door_people import for_gift, for_match
from community.forms.gifts import ChosenForm, GiftForm, KindEndForm, MeetingForm, SideForm
from community.models import Gift, Match
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.COMMUNITY_REFER)
def gifts(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """The screen is turned: what I would like to give and to receive, and whom I could meet."""
    form = GiftForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            gift_actions.add_gift(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("It is written down."))
            return redirect("community:gifts", citizen.pk)
    found = read.read_gifts(citizen)
    may_add = may(request, citizen, Permission.COMMUNITY_REFER)
    context = {"citizen": citizen, "form": form, "gifts": found, "may_add": may_add}
    status = 422 if form.errors else 200
    return page(request, "community/gifts.html", context, shows=[citizen, *found.others], status=status)


@for_gift(Permission.COMMUNITY_REFER)
def gift_end(request: HttpRequest, gift: Gift) -> HttpResponse:
    if request.method == "POST":
        gift_actions.end_gift(by=staff_of(request), gift=gift)
        messages.success(request, _("It has been taken down."))
    return redirect("community:gifts", gift.citizen_id)


@for_gift(Permission.COMMUNITY_REFER)
def match_new(request: HttpRequest, gift: Gift) -> HttpResponse:
    """Whom could it be? By first name and what she would like: nothing of anybody's record."""
    suggested, rest = read.candidates(gift)
    form = ChosenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            other = read.chosen(form.cleaned_data["other"], [*suggested, *rest])
            match = actions.suggest_match(by=staff_of(request), gift=gift, other=other)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Now both are asked, one by one. Nobody knows of it before."))
            return redirect("community:match", match.pk)
    context = {"citizen": gift.citizen, "gift": gift, "suggested": suggested, "rest": rest, "form": form}
    shows = [gift.citizen, *read.citizens_of([*suggested, *rest])]
    return page(request, "community/match_new.html", context, shows=shows, status=422 if form.errors else 200)


@for_match(Permission.COMMUNITY_REFER)
def match(request: HttpRequest, match: Match) -> HttpResponse:
    """For the worker: who has said yes, the first meeting, and how it goes on."""
    form = MeetingForm(request.POST if request.method == "POST" else None, match, read.colleagues())
    if request.method == "POST" and form.is_valid():
        try:
            actions.agree_meeting(by=staff_of(request), match=match, **form.told())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The first meeting is agreed."))
            return redirect("community:match", match.pk)
    found = read.of_reader(match)
    context = {"match": match, "together": found, "form": form}
    status = 422 if form.errors else 200
    return page(request, "community/match.html", context, shows=found.citizens, status=status)


@for_match(Permission.COMMUNITY_REFER)
def match_yes(request: HttpRequest, match: Match) -> HttpResponse:
    """Her yes, on her own page."""
    return answer(request, match, actions.say_match_yes, _("Yes is noted."))


@for_match(Permission.COMMUNITY_REFER)
def match_take_back(request: HttpRequest, match: Match) -> HttpResponse:
    return answer(request, match, actions.take_back_match_yes, _("The yes is taken back. That is quite all right."))


def answer(request: HttpRequest, match: Match, change: Callable[..., Match], said: str) -> HttpResponse:
    """Of the side that the form names, when the reader may meet her; then back to her own page."""
    sides = {gift.pk: gift for gift in read.of_reader(match).gifts}
    form = SideForm(request.POST, gifts=list(sides))
    if request.method != "POST" or not form.is_valid():
        return redirect("community:match", match.pk)
    gift = sides[form.cleaned_data["gift"]]
    try:
        change(by=staff_of(request), match=match, gift=gift)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, said)
    return redirect("community:gifts", gift.citizen_id)


@for_match(Permission.COMMUNITY_REFER)
def match_met(request: HttpRequest, match: Match) -> HttpResponse:
    if request.method == "POST":
        try:
            actions.mark_met(by=staff_of(request), match=match)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("Noted: they have met."))
    return redirect("community:match", match.pk)


@for_match(Permission.COMMUNITY_REFER)
def match_end(request: HttpRequest, match: Match) -> HttpResponse:
    """No, thank you; or it has been. With a few kind words where there are any."""
    form = KindEndForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.end_match(by=staff_of(request), match=match, words=form.cleaned_data["words"])
        messages.success(request, _("It has ended. What either would like still stands."))
        return redirect("community:match", match.pk)
    found = read.of_reader(match)
    context = {"match": match, "together": found, "form": form}
    status = 422 if form.errors else 200
    return page(request, "community/match_end.html", context, shows=found.citizens, status=status)
