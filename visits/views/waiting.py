"""What reviews asked of the plan and the course, and saying that nothing is to be changed."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.door import for_citizen, may
from citizens.models import Citizen
from citizens.page import page
from goals.models import Review
from teams.door import staff_of
from teams.roles import Permission
from visits.actions import close_review
from visits.door import for_asking_review
from visits.forms.waiting import WaitingForm
from visits.waiting import closed_of, waiting_for


@for_citizen(Permission.CITIZENS_SEE)
def waiting(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Looking at it closes nothing."""
    context = {
        "citizen": citizen,
        "waiting": waiting_for(citizen),
        "closed": closed_of(citizen),
        "may_plan": may(request, citizen, Permission.VISITS_PLAN),
        "may_give": may(request, citizen, Permission.VISITS_GIVE_COURSE),
    }
    return page(request, "visits/waiting.html", context, shows=[citizen])


@for_asking_review
def waiting_close(request: HttpRequest, review: Review) -> HttpResponse:
    form, citizen = WaitingForm(request.POST or None), review.goal.citizen
    if request.method == "POST" and form.is_valid():
        try:
            close_review(by=staff_of(request), review=review, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Closed. Your reason stands with the goal’s review."))
            return redirect("visits:waiting", citizen.pk)
    context = {"citizen": citizen, "review": review, "form": form}
    return page(request, "visits/waiting_close.html", context, shows=[citizen], status=422 if form.errors else 200)
