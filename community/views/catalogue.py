"""The catalogue for everybody on the staff, and its upkeep."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.page import page
from community import catalogue
from community.actions import catalogue as actions
from community.event_door import for_activity, for_kept_activity, keeps_catalogue
from community.forms.catalogue import ActivityChangeForm, ActivityForm, SearchForm
from community.models import Activity
from community.settle import settled
from teams.door import for_me, for_settings, staff_of
from teams.forms import RowForm
from teams.roles import Permission

KEEP = Permission.COMMUNITY_CATALOGUE


@for_me
def activity_list(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET or None)
    wanted = form.wanted()
    rows = catalogue.found(wanted)
    context = {"form": form, "activities": rows, "searched": not wanted.is_open, "may_keep": keeps_catalogue(request)}
    return page(request, "community/activity_list.html", context)


@for_activity
def activity(request: HttpRequest, activity: Activity) -> HttpResponse:
    context = {
        "activity": activity,
        "map_link": catalogue.map_link(activity),
        "is_stale": catalogue.is_stale(activity, timezone.localdate()),
        "may_confirm": actions.may_confirm(staff_of(request), activity) and activity.closed_on is None,
        "may_keep": keeps_catalogue(request),
    }
    return page(request, "community/activity.html", context)


@for_activity
def activity_confirm(request: HttpRequest, activity: Activity) -> HttpResponse:
    """*It still holds*: one tap by its owner or by whoever looks after the catalogue."""
    form = RowForm(request.POST or None, activity)
    act = lambda version: actions.confirm_activity(by=staff_of(request), activity=activity, version=version)  # noqa: E731
    if settled(request, form, act):
        messages.success(request, _("Thank you. It holds as of today."))
    elif request.method == "POST":
        messages.warning(request, " ".join(map(str, form.non_field_errors())))
    return redirect("community:activity", activity.pk)


@for_settings(KEEP)
def activity_settings(request: HttpRequest) -> HttpResponse:
    rows = catalogue.every(timezone.localdate())
    return page(request, "community/activity_settings.html", {"activities": rows})


@for_settings(KEEP)
def activity_new(request: HttpRequest) -> HttpResponse:
    form = ActivityForm(request.POST or None)
    if settled(request, form, lambda **told: actions.add_activity(by=staff_of(request), **told)):
        messages.success(request, _("The offer is in the catalogue."))
        return redirect("community:activity_settings")
    context = {"form": form, "back": reverse("community:activity_settings"), "back_to": _("Offers")}
    return page(request, "community/activity_new.html", context, status=422 if form.errors else 200)


@for_kept_activity
def activity_change(request: HttpRequest, activity: Activity) -> HttpResponse:
    form = ActivityChangeForm(request.POST or None, activity)
    if settled(request, form, lambda **told: actions.change_activity(by=staff_of(request), activity=activity, **told)):
        messages.success(request, _("The change is saved."))
        return redirect("community:activity", activity.pk)
    back = {"back": reverse("community:activity", args=[activity.pk]), "back_to": _("The offer")}
    context = {"form": form, "activity": activity, **back}
    return page(request, "community/activity_change.html", context, status=422 if form.errors else 200)


@for_kept_activity
def activity_close(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Closes an open offer, and opens a closed one again."""
    form = RowForm(request.POST or None, activity)
    change = actions.close_activity if activity.closed_on is None else actions.open_activity
    if settled(request, form, lambda version: change(by=staff_of(request), activity=activity, version=version)):
        messages.success(request, _("It is closed.") if activity.closed_on else _("It is open again."))
        return redirect("community:activity_settings")
    back = {"back": reverse("community:activity", args=[activity.pk]), "back_to": _("The offer")}
    context = {"form": form, "activity": activity, **back}
    return page(request, "community/activity_close.html", context, status=422 if form.errors else 200)
