"""What was said and written about her, to be put right or taken away where it is wrong."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from citizens import actions, record
from citizens.door import for_citizen, for_statement
from citizens.forms import StatementForm, WithdrawForm
from citizens.models import Citizen, Statement
from citizens.page import page
from teams.door import staff_of
from teams.roles import Permission


@for_citizen(Permission.CITIZENS_TALK)
def statement_list(request: HttpRequest, citizen: Citizen) -> HttpResponse:
    """All that stands about her, newest first, each with the way to put it right."""
    context = {"citizen": citizen, "statements": record.statements_of(citizen, request.GET.get("before"))}
    return page(request, "citizens/statement_list.html", context, shows=[citizen])


@for_statement
def statement_correct(request: HttpRequest, statement: Statement) -> HttpResponse:
    """It was heard or written wrongly: the right words take its place, and it stays in the history."""
    form = StatementForm(request.POST or None, said=statement.text)
    if request.method == "POST" and form.is_valid():
        try:
            actions.correct_statement(by=staff_of(request), statement=statement, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Corrected. What stood there before is kept in the history."))
            return redirect("citizens:statement_list", statement.citizen_id)
    context = {"citizen": statement.citizen, "said": statement, "form": form}
    status = 422 if form.errors else 200
    return page(request, "citizens/statement_correct.html", context, shows=[statement.citizen], status=status)


@for_statement
def statement_withdraw(request: HttpRequest, statement: Statement) -> HttpResponse:
    """It stands on the wrong citizen, or she does not want it here. Asked once, with the reason."""
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.withdraw_statement(by=staff_of(request), statement=statement, **form.cleaned_data)
        messages.success(request, _("Taken away. It no longer stands on any page."))
        return redirect("citizens:statement_list", statement.citizen_id)
    context = {"citizen": statement.citizen, "said": statement, "form": form}
    status = 422 if form.errors else 200
    return page(request, "citizens/statement_withdraw.html", context, shows=[statement.citizen], status=status)
