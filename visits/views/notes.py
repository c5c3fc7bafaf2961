"""The visit, its note, and what becomes of it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens.page import page
from teams.access import own_teams
from teams.door import refuse, staff_of
from teams.roles import Permission
from visits import receipts, record
from visits.actions import correct_note, record_note, withdraw_note
from visits.door import for_note, for_visit
from visits.focus_facts import together_on
from visits.forms.notes import NoteForm, initial_of
from visits.told import KeyUsed


@for_visit(Permission.CITIZENS_SEE)
def visit(request: HttpRequest, visit: Any) -> HttpResponse:
    """Coffee first, small steps, as agreed unless, her own words; one tap sends the note."""
    if request.method == "POST" and not visit.may_document:
        return refuse(request, "visit", visit.pk)
    me = staff_of(request)
    beside = record.visit_page(visit, me)
    form, refusal = note_form(request, visit, beside), None
    if request.method == "POST" and form.is_valid():
        try:
            note = record_note(by=me, visit=visit, **form.told())
        except ValidationError as error:
            refusal = refused(form, error)
        else:
            tell_what_changed(request, visit, form)
            return redirect("visits:receipt", note.pk)
    context = {"visit": visit, "citizen": visit.citizen, "beside": beside, "form": form, "refusal": refusal}
    context["together"] = together_on(visit, me)
    return page(request, "visits/visit.html", context, shows=[visit.citizen], status=422 if form.errors else 200)


def note_form(request: HttpRequest, visit: Any, beside: record.VisitPage) -> NoteForm:
    text = record.withdrawn_text(staff_of(request), request.GET.get("words_of"))
    return NoteForm(
        request.POST or None,
        initial={"was_at": visit.start_at.isoformat(), "text": text},
        citizen=visit.citizen,
        steps=beside.steps,
        asked=beside.question,
        help_asked=beside.asks.help_ask,
        call=whom_to_call(visit),
    )


def whom_to_call(visit: Any) -> str:
    phone, name = visit.team.phone, visit.citizen.first_name
    call = _("Call the team at once: %(phone)s.") % {"phone": phone} if phone else _("Call the team at once.")
    return " ".join([call, _("The visit stays open until somebody has talked with %(name)s.") % {"name": name}])


def refused(form: NoteForm, error: ValidationError) -> ValidationError:
    """The sentence stands on the page with everything that was typed."""
    if isinstance(error, KeyUsed):
        form.send_as_new()
    fields = getattr(error, "error_dict", {})
    form.add_error(None, error if set(fields) <= set(form.fields) else ValidationError(error.messages))
    return error


def tell_what_changed(request: HttpRequest, visit: Any, form: NoteForm) -> None:
    if form.cleaned_data["was_at"] not in ("", visit.start_at.isoformat()):
        messages.info(
            request, _("The visit was moved while you wrote. Your note is kept on the visit, wherever it lies.")
        )


@for_note(Permission.CITIZENS_SEE)
def receipt(request: HttpRequest, note: Any) -> HttpResponse:
    """Where the note was used, and who is next."""
    me = staff_of(request)
    told = receipts.receipt_of(note, request.user, me)  # type: ignore[arg-type]
    is_member = note.visit.team in own_teams(request.user, told.today)  # type: ignore[arg-type]
    context = {"note": note, "citizen": note.citizen, "told": told, "is_member": is_member, "form": None}
    return page(request, "visits/receipt.html", context, shows=[note.citizen, *told.others])


@for_note(Permission.CITIZENS_SEE)
def note_correct(request: HttpRequest, note: Any) -> HttpResponse:
    """A new version; the first stays visible below it."""
    me = staff_of(request)
    ratings, steps = receipts.what_was_rated(note)
    form = NoteForm(request.POST or None, initial=initial_of(note, ratings), citizen=note.citizen, steps=steps)
    if request.method == "POST" and form.is_valid():
        try:
            newer = correct_note(by=me, note=note, **form.corrected())
        except ValidationError as error:
            refused(form, error)
        else:
            messages.success(request, _("The correction is sent. Your first note stays below it."))
            return redirect("visits:receipt", newer.pk)
    may_change = note.is_mine and not hasattr(note, "withdrawal") and not hasattr(note, "corrected_by")
    context = {"note": note, "citizen": note.citizen, "form": form, "may_change": may_change}
    return page(request, "visits/note_correct.html", context, shows=[note.citizen], status=422 if form.errors else 200)


@for_note(Permission.CITIZENS_SEE)
def note_withdraw(request: HttpRequest, note: Any) -> HttpResponse:
    """*Wrong citizen*; the receipt then has the words ready for the right one."""
    if request.method == "POST":
        try:
            withdraw_note(by=staff_of(request), note=note)
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
    return redirect("visits:receipt", note.pk)
