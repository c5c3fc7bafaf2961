"""The key of a form: consumed by success only, so that a form sent twice has one effect (teams.once)."""

from uuid import uuid4

from django import template
from django.template.context import RequestContext
from django.utils.html import format_html
from django.utils.safestring import SafeString

from teams.once import key_of

register = template.Library()


@register.simple_tag(takes_context=True)
def form_key(context: RequestContext) -> SafeString:
    """Hidden `form_key` and `form_user` (whose form it is); a form that comes back with errors keeps its key."""
    request = context.get("request")
    sent = key_of(request) if request is not None and request.method == "POST" else None
    whose = request.user.pk if request is not None else ""
    inputs = '<input type="hidden" name="form_key" value="{}"><input type="hidden" name="form_user" value="{}">'
    return format_html(inputs, sent or uuid4(), whose)
