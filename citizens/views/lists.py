from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from citizens import lists
from citizens.forms import SearchForm
from citizens.page import page
from teams.access import has
from teams.door import for_me
from teams.roles import Permission


@for_me
def citizen_list(request: HttpRequest) -> HttpResponse:
    """The citizens whom the person may meet; search posts, so that no name stands in an address."""
    user, today = request.user, timezone.localdate()
    form = SearchForm(request.POST or None)
    rights = {"may_take_in": Permission.CITIZENS_TAKE_IN, "may_import": Permission.CITIZENS_IMPORT}
    context = {"form": form, **{name: has(user, right, today) for name, right in rights.items()}}  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        found = lists.search(user, form.cleaned_data["q"], today)  # type: ignore[arg-type]
        return page(
            request, "citizens/citizen_list.html", {**context, "citizens": found, "searched": True}, shows=found
        )
    after = request.GET.get("after", "")
    shown = lists.citizens_after(user, int(after) if after.isdecimal() and len(after) < 19 else None)  # type: ignore[arg-type]
    context |= {"citizens": shown.citizens, "after": shown.after}
    return page(
        request, "citizens/citizen_list.html", context, shows=shown.citizens, status=422 if form.errors else 200
    )
