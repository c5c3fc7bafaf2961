"""A sign that she misses company, noted on her well-being page."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.door import for_citizen
from citizens.models import Citizen
from citizens.page import page
from community import actions
from community.door import for_sign
from community.forms.asking import SignForm
from community.models import Sign
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.COMMUNITY_ASK)
def sign_new(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """One tap, with a few words where there are any."""
    form = SignForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_sign(by=staff_of(request), citizen=citizen, **form.cleaned_data)
        except ValidationError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Noted. In a week it is a good time to ask."))
            return redirect("community:wellbeing", citizen.pk)
    context = {"citizen": citizen, "form": form}
    return page(request, "community/sign_new.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_sign(Permission.COMMUNITY_ASK)
def sign_withdraw(request: HttpRequest, sign: Sign) -> HttpResponse:
    if request.method == "POST":
        try:
            actions.withdraw_sign(by=staff_of(request), sign=sign)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
    return redirect("community:wellbeing", sign.citizen_id)
