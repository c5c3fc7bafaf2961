"""Files that become rows: sent, looked at, carried out, put away, undone."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from teams.actions import imports as actions
from teams.door import staff_of
from teams.forms.imports import ImportForm
from teams.imports import blanks
from teams.imports.door import for_import, for_importer, imports_of
from teams.imports.showing import shown
from teams.models import Import


@for_importer
def import_list(request: HttpRequest) -> HttpResponse:
    """The files of the last months, newest first."""
    items = [shown(item) for item in imports_of(request.user)[:50]]  # type: ignore[arg-type]
    return render(request, "teams/import_list.html", {"items": items, "kinds": request.kinds})  # type: ignore[attr-defined]


@for_importer
def import_new(request: HttpRequest) -> HttpResponse:
    """A file is sent; nothing is written before somebody has seen what it will do."""
    kinds = request.kinds  # type: ignore[attr-defined]
    form = ImportForm(request.POST or None, request.FILES or None, kinds=kinds)
    if request.method == "POST" and form.is_valid():
        item = actions.upload_import(by=staff_of(request), **form.cleaned_data)
        return redirect("teams:import_file", item.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "teams/import_new.html", {"form": form, "kinds": kinds}, status=status)


@for_importer
def import_template(request: HttpRequest) -> HttpResponse:
    """An empty file with the headings: `?kind=` and `?format=csv|xlsx`."""
    kind = blanks.chosen(request.kinds, request.GET.get("kind", ""))  # type: ignore[attr-defined]
    book = request.GET.get("format") == "xlsx"
    response = HttpResponse(blanks.as_workbook(kind) if book else blanks.as_csv(kind))
    response["Content-Type"] = blanks.XLSX_TYPE if book else blanks.CSV_TYPE
    response["Content-Disposition"] = f'attachment; filename="hverdag-{kind.name}.{"xlsx" if book else "csv"}"'
    return response


@for_import
def import_file(request: HttpRequest, item: Import) -> HttpResponse:
    """What the file will do, what is wrong in it, how far it is, or what became of it."""
    context = shown(item)
    request.shown = context.citizens  # type: ignore[attr-defined]
    return render(request, "teams/import_file.html", {"shown": context, "item": item})


@for_import
def import_errors(request: HttpRequest, item: Import) -> HttpResponse:
    """All that is wrong, as a file; the page lists the first ones."""
    found = blanks.errors_as_csv(item)
    if found is None:
        return redirect("teams:import_file", item.pk)
    response = HttpResponse(found, content_type=blanks.CSV_TYPE)
    response["Content-Disposition"] = f'attachment; filename="hverdag-{item.kind}-{item.pk}.csv"'
    return response


@for_import
def import_carry_out(request: HttpRequest, item: Import) -> HttpResponse:
    if request.method == "POST":
        try:
            item = actions.begin_import(by=staff_of(request), item=item)
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
        else:
            if item.done_at:
                messages.success(request, _("Done. The whole file is carried out."))
    return redirect("teams:import_file", item.pk)


@for_import
def import_put_away(request: HttpRequest, item: Import) -> HttpResponse:
    if request.method == "POST":
        try:
            actions.put_away_import(by=staff_of(request), item=item)
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("The file is put away. Nothing of it was written."))
            return redirect("teams:import_list")
    return redirect("teams:import_file", item.pk)


@for_import
def import_undo(request: HttpRequest, item: Import) -> HttpResponse:
    """Asked once."""
    if request.method == "POST":
        try:
            actions.begin_undo(by=staff_of(request), item=item)
        except ValidationError as refusal:
            messages.warning(request, " ".join(refusal.messages))
        return redirect("teams:import_file", item.pk)
    if not item.may_be_undone:
        return redirect("teams:import_file", item.pk)
    return render(request, "teams/import_undo.html", {"item": item, "shown": shown(item)})
