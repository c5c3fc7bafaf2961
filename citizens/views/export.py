"""A citizen's whole record: first the purpose, then the document or the data file."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.module_loading import import_string

from citizens.door import for_citizen
from citizens.forms.export import RecordForm
from citizens.models import Citizen
from citizens.page import page
from teams.roles import Permission

STATED = "record_purpose"  # in the session: whose record, why and when
VALID_SECONDS = 15 * 60
PLACES = {"read": "citizens:record_document", "data": "citizens:record_json"}


@for_citizen(Permission.CITIZENS_EXPORT)
def record_take_out(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """Why, before anything is shown."""
    form = RecordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        now = timezone.now().timestamp()
        request.session[STATED] = [citizen.pk, form.cleaned_data["purpose"], now]
        return redirect(PLACES[form.cleaned_data["way"]], citizen.pk)
    context = {"citizen": citizen, "form": form}
    return page(request, "citizens/record_take_out.html", context, shows=[citizen], status=422 if form.errors else 200)


@for_citizen(Permission.CITIZENS_EXPORT)
def record_document(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """To read and to print."""
    if not _stated(request, citizen):
        return redirect("citizens:record_take_out", citizen.pk)
    whole = _whole(citizen)
    context = {"citizen": citizen, "parts": whole.parts, "earlier": len(whole.earlier), "purpose": request.purpose}  # type: ignore[attr-defined]
    return page(request, "citizens/record_document.html", context | {"taken_at": timezone.now()}, shows=[citizen])


@for_citizen(Permission.CITIZENS_EXPORT)
def record_json(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """For another system."""
    if not _stated(request, citizen):
        return redirect("citizens:record_take_out", citizen.pk)
    request.shown = [citizen.pk]  # type: ignore[attr-defined]
    response = JsonResponse(_whole(citizen).for_machines(), json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = f'attachment; filename="record-{citizen.pk}.json"'
    return response


def _stated(request: HttpRequest, citizen: Citizen) -> bool:
    """The purpose given for this citizen within the last quarter of an hour; it goes into the access log."""
    pk, purpose, at = request.session.get(STATED) or (None, "", 0)
    if pk != citizen.pk or timezone.now().timestamp() - at > VALID_SECONDS:
        return False
    request.purpose = purpose  # type: ignore[attr-defined]
    return True


def _whole(citizen: Citizen) -> Any:
    return import_string(settings.WHOLE_RECORD)(citizen)
