"""What fits her: suggestions with reasons, what does not fit and why, and those she knows already."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.door import for_citizen
from citizens.models import Citizen
from citizens.page import page
from community import actions
from teams.door import staff_of
from teams.roles import Permission
from visits.offers import fitting


@for_citizen(Permission.COMMUNITY_REFER)
def offers(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """A tap begins the follow-up with the reasons as they stand in this moment."""
    fits, refusals = fitting(citizen), []
    if request.method == "POST":
        try:
            chosen = fits.chosen(request.POST.get("offer", ""))
            made = actions.suggest_offer(by=staff_of(request), citizen=citizen, **chosen)
        except ValidationError as refusal:
            refusals = refusal.messages
        else:
            messages.success(request, _("It stands among the follow-ups. Ask before anything is sent."))
            return redirect("community:referral", made.pk)
    context = {"citizen": citizen, "fits": fits, "refusals": refusals}
    return page(request, "visits/offers.html", context, shows=[citizen], status=422 if refusals else 200)
