"""Every form in one markup: label, hint, error, control. Templates in templates/forms/."""

from typing import Any

from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest

OWN = {
    "django/forms/widgets/select.html": "forms/select.html",
    "django/forms/widgets/radio.html": "forms/choice.html",
    "django/forms/widgets/checkbox_select.html": "forms/choice.html",
}
PLAIN = ("hidden", "checkbox", "radio")
BOXED = ("django/forms/widgets/textarea.html", "django/forms/widgets/select.html")


class HverdagFormRenderer(TemplatesSetting):
    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        widget = context.get("widget")
        if widget and _is_boxed(widget):
            attrs = widget["attrs"]
            attrs["class"] = f"form-input {attrs.get('class', '')}".strip()
        return super().render(OWN.get(template_name, template_name), context, request)


def _is_boxed(widget: dict[str, Any]) -> bool:
    """A control drawn as a box to write in; a template of its own (chips, stairs) draws itself."""
    if widget["template_name"] in BOXED:
        return True
    return "type" in widget and widget["type"] not in PLAIN
