"""The loops: all of hers, one of them, a step with one tap or with words, and a new one with somebody she knows."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from community import actions, loops
from community.door import for_referral
from community.forms.referrals import FORMS, TogetherForm
from community.models import Referral, StepKind
from teams.door import staff_of
from teams.roles import Permission

REFER = Permission.COMMUNITY_REFER
STEPS: dict[str, Callable[..., Any]] = {
    StepKind.CONSENTED: actions.say_yes,
    StepKind.WITHDRAWN: actions.take_back,
    StepKind.SENT: actions.send_out,
    StepKind.ACCEPTED: actions.mark_expected,
    StepKind.REFUSED: actions.mark_no_place,
    StepKind.ATTENDED: actions.mark_attended,
    StepKind.NOT_ATTENDED: actions.mark_not_attended,
    StepKind.DECLINED: actions.decline,
}
NOT_TAPPED = (StepKind.SENT, StepKind.NOT_ATTENDED)  # these ask something first


@for_citizen(Permission.CITIZENS_SEE)
def loop_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    standing, closed = loops.loops_of(citizen)
    context = {"citizen": citizen, "standing": standing, "closed": closed, "may_refer": may(request, citizen, REFER)}
    return page(request, "community/loop_list.html", context, shows=[citizen])


@for_referral(Permission.CITIZENS_SEE)
def referral(request: HttpRequest, referral: Referral) -> HttpResponse:
    return _referral_page(request, referral)


def _referral_page(request: HttpRequest, referral: Referral, refusal: ValidationError | None = None) -> HttpResponse:
    citizen = referral.citizen
    context = {
        "citizen": citizen,
        "loop": loops.read(referral, citizen.first_name),
        "may_refer": may(request, citizen, REFER),
        "refusals": refusal.messages if refusal else [],
        "visit": _visit(request),
    }
    return page(request, "community/referral.html", context, shows=[citizen], status=422 if refusal else 200)


@for_referral(REFER)
def referral_tap(request: HttpRequest, referral: Referral) -> HttpResponse:
    """A step that needs no words; answers with the page that the tap was made on."""
    kind = request.POST.get("kind", "")
    if request.method != "POST":
        return redirect("community:referral", referral.pk)
    if kind not in STEPS or kind in NOT_TAPPED:
        return _referral_page(request, referral, ValidationError(_("Choose one of the steps shown.")))
    try:
        STEPS[kind](by=staff_of(request), referral=referral)
    except ValidationError as refusal:
        return _referral_page(request, loops.again(referral), refusal)
    messages.success(request, _("Noted."))
    if visit := _visit(request):
        return redirect("visits:visit", visit)
    return redirect(_where(request, referral))


@for_referral(REFER)
def referral_correct(request: HttpRequest, referral: Referral) -> HttpResponse:
    """An answer noted by mistake: one tap, beside the answer."""
    if request.method != "POST":
        return redirect("community:referral", referral.pk)
    step = _number(request.POST.get("step", "")) or 0
    try:
        actions.correct_answer(by=staff_of(request), referral=referral, step=step)
    except ValidationError as refusal:
        return _referral_page(request, loops.again(referral), refusal)
    messages.success(request, _("Undone. The follow-up stands where it stood before."))
    return redirect(_where(request, referral))


def _where(request: HttpRequest, referral: Referral) -> str:
    """Where the tap was made: among all of hers, or on the page of this one."""
    if "list" in request.POST:
        return reverse("community:loop_list", args=[referral.citizen_id])
    page, visit = reverse("community:referral", args=[referral.pk]), _visit(request)
    return f"{page}?visit={visit}" if visit else page


def _visit(request: HttpRequest) -> int | None:
    """The visit from which somebody came, to lead back to it."""
    return _number(request.POST.get("visit") or request.GET.get("visit", ""))


def _number(told: str) -> int | None:
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else None


@for_referral(REFER)
def referral_note(request: HttpRequest, referral: Referral) -> HttpResponse:
    """A step with its day, its words, who decided: `kind` says which."""
    kind = request.POST.get("kind") or request.GET.get("kind", "")
    if kind not in FORMS:
        return redirect("community:referral", referral.pk)
    form = FORMS[kind](request.POST or None, referral=referral, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            STEPS[kind](by=staff_of(request), referral=referral, **form.columns())
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Noted."))
            to_link = kind == StepKind.SENT and referral.activity_id
            return redirect("community:referral_link" if to_link else "community:referral", referral.pk)
    context = {"citizen": referral.citizen, "referral": referral, "kind": kind, "form": form}
    context["loop"] = loops.read(loops.again(referral), referral.citizen.first_name)
    status = 422 if form.errors else 200
    return page(request, "community/referral_note.html", context, shows=[referral.citizen], status=status)


@for_citizen(REFER)
def referral_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Somebody she knows, what, and when: the same loop as an offer."""
    form = TogetherForm(request.POST or None, citizen=citizen, member=request.GET.get("member", ""))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.suggest_offer(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("It stands among the follow-ups until it happened, or the answer is no."))
            return redirect("community:referral", made.pk)
    context = {"citizen": citizen, "form": form}
    return page(request, "community/referral_new.html", context, shows=[citizen], status=422 if form.errors else 200)
