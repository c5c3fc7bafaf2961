"""The link for the organisation: made, shown once, taken back; and the page that it opens."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from citizens.page import page
from community import actions, letters
from community.door import for_referral
from community.forms.links import AnswerForm
from community.models import MessageLink, Referral
from community.tokens import by_token, ended
from teams.door import staff_of
from teams.roles import Permission

REFER = Permission.COMMUNITY_REFER


@for_referral(REFER)
def referral_link(request: HttpRequest, referral: Referral) -> HttpResponse:
    """What they will see, before anybody sees it; a POST makes the link, which is shown on this answer only."""
    context: dict[str, Any] = {"citizen": referral.citizen, "referral": referral, "refusals": [], "address": ""}
    status: int = HTTPStatus.OK
    if request.method == "POST":
        try:
            link, token = actions.make_link(by=staff_of(request), referral=referral)
        except ValidationError as refusal:
            context["refusals"], status = refusal.messages, HTTPStatus.UNPROCESSABLE_ENTITY
        else:
            context["address"] = request.build_absolute_uri(reverse("community:message", args=[token]))
            context["link"] = link
    context |= {"letter": letters.letter_of(referral), "links": letters.links_of(referral)}
    return page(request, "community/referral_link.html", context, shows=[referral.citizen], status=status)


@for_referral(REFER)
def referral_revoke(request: HttpRequest, referral: Referral) -> HttpResponse:
    """The open link ends at once."""
    if request.method == "POST":
        actions.revoke_links(by=staff_of(request), referral=referral)
        messages.success(request, _("The link has ended."))
    return redirect("community:referral_link", referral.pk)


@by_token(letters.link_of)
def message(request: HttpRequest, link: MessageLink, token: UUID) -> HttpResponse:
    """Closed like a letter until somebody opens it: what only looks at links finds nobody. One answer ends it."""
    letter = letters.letter_of(link.referral)
    context: dict[str, Any] = {"token": token, "sender": letter.sender, "title": letter.title}
    if not letters.is_open(link):
        return ended(request)
    if request.method != "POST":
        return page(request, "community/message.html", {**context, "part": "closed"})
    form = AnswerForm(request.POST if "answer" in request.POST else None)
    try:
        if form.is_valid():
            actions.answer_link(by=None, link=link, **form.columns())
            return page(request, "community/message.html", {**context, "part": "thanks"})
        actions.open_link(by=None, link=link)
    except ValidationError:
        return ended(request)
    request.purpose = letters.purpose_of(letter)  # type: ignore[attr-defined]
    context |= {"part": "open", "letter": letter, "link": link, "form": form}
    return page(request, "community/message.html", context, shows=[link.citizen], status=422 if form.errors else 200)
