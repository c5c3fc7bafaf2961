"""Her well-being: what she answered, asking her, and her no."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from community import actions, instruments
from community import wellbeing as told
from community.door import for_screening
from community.forms.asking import AskForm
from community.models import Outcome, Screening
from teams.door import staff_of
from teams.roles import Permission
from teams.speech import written_date


@for_citizen(Permission.COMMUNITY_ASK)
def wellbeing(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """From the first signs to out of the door."""
    context = {
        "citizen": citizen,
        "wellbeing": told.read_wellbeing(citizen, timezone.localdate()),
        "may_ask": citizen.ended_at is None,
        "may_refer": may(request, citizen, Permission.COMMUNITY_REFER),
        "me": staff_of(request),
    }
    return page(request, "community/wellbeing.html", context, shows=[citizen])


@for_citizen(Permission.COMMUNITY_ASK)
def ask(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """The screen is turned: cards with her answers, or *not today*, or *does not want to be asked*."""
    today, visit = timezone.localdate(), visit_of(request)
    instrument = instruments.named(request.GET.get("with", "")) or instruments.company()
    form = AskForm(request.POST or None, citizen=citizen, instrument=instrument, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.ask(by=staff_of(request), citizen=citizen, instrument=instrument, **form.told())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            return after(request, row, citizen, visit)
    context = {"citizen": citizen, "form": form, "instrument": instrument, "visit": visit}
    context["trend"] = told.trend_of(citizen, instrument, today)
    return page(request, "community/ask.html", context, shows=[citizen], status=422 if form.errors else 200)


def visit_of(request: HttpRequest) -> int | None:
    """The visit she was asked on, to go back to."""
    typed = request.GET.get("visit", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 18 else None


def after(request: HttpRequest, row: Screening, citizen: Citizen, visit: int | None) -> HttpResponseRedirect:
    """To what the answers say; after a no back to where one came from."""
    back = reverse("visits:visit", args=[visit]) if visit else reverse("community:wellbeing", args=[citizen.pk])
    if row.outcome == Outcome.ANSWERED:
        to = reverse("community:screening", args=[row.pk])
        return redirect(f"{to}?visit={visit}" if visit else to)
    messages.success(request, after_no(row, citizen))
    return redirect(back)


def after_no(row: Screening, citizen: Citizen) -> str:
    name: dict[str, Any] = {"name": citizen.first_name}
    if row.outcome == Outcome.NOT_TODAY:
        return _("That is quite all right. We ask again in a week at the earliest.")
    if row.ask_again_on is None or row.ask_again_on == date.max:
        return _("That is quite all right. We do not ask again, unless %(name)s wishes it.") % name
    day = {**name, "day": written_date(row.ask_again_on)}
    return _("That is quite all right. We ask again on %(day)s at the earliest, unless %(name)s wishes it.") % day


@for_screening(Permission.COMMUNITY_ASK)
def screening(request: HttpRequest, screening: Screening) -> HttpResponse:
    """What was answered, and what it means in plain words: for the worker."""
    context = {
        "citizen": screening.citizen,
        "screening": screening,
        "given": told.given_of(screening),
        "visit": visit_of(request),
        "is_mine": screening.asked_by_id == staff_of(request).pk,
        "may_refer": may(request, screening.citizen, Permission.COMMUNITY_REFER),
    }
    return page(request, "community/screening.html", context, shows=[screening.citizen])


@for_screening(Permission.COMMUNITY_ASK)
def screening_withdraw(request: HttpRequest, screening: Screening) -> HttpResponse:
    """Asked of the wrong citizen."""
    if request.method != "POST":
        return redirect("community:screening", screening.pk)
    try:
        actions.withdraw_screening(by=staff_of(request), screening=screening)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("Taken away. Nothing of it stands in the record any more."))
    return redirect("community:wellbeing", screening.citizen_id)
