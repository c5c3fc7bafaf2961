"""Tags and filters of the look; they need no `load`. Days and times: teams/danish.py."""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext as _

from teams import danish

register = template.Library()

STEPS = (
    pgettext_lazy("ladder", "done for"),
    pgettext_lazy("ladder", "together"),
    pgettext_lazy("ladder", "beside"),
    pgettext_lazy("ladder", "behind"),
    pgettext_lazy("ladder", "on my own"),
)


def _language() -> str:
    return "da" if (get_language() or "da").startswith("da") else "en"


def _local(value: date | datetime) -> date | datetime:
    return timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value


def _date_filter(name: str, write: Any) -> None:
    def written(value: date | datetime | None) -> str:
        return write(_local(value), _language()) if value else ""

    written.__doc__ = write.__doc__
    register.filter(name, written)


_date_filter("day", danish.day_name)
_date_filter("short_day", danish.short_day)
_date_filter("month_day", danish.month_day)
_date_filter("short_month_day", danish.short_month_day)
_date_filter("short_month", danish.short_month)
_date_filter("full_date", danish.full_date)
_date_filter("weekday", danish.weekday)
_date_filter("short_weekday", danish.short_weekday)
_date_filter("moment", danish.moment)
_date_filter("week", danish.week)


@register.filter
def clock(value: datetime | time | None) -> str:
    """08:40"""
    if not value:
        return ""
    return f"{_local(value) if isinstance(value, datetime) else value:%H:%M}"


@register.filter
def ago(value: datetime | None) -> str:
    """for 2 min. siden"""
    return danish.ago(timezone.localtime(value), timezone.localtime(), _language()) if value else ""


@register.filter
def genitive(name: object) -> str:
    """Karens, Jonas’"""
    return danish.genitive(str(name), _language())


@register.filter
def number_word(n: int) -> str:
    """fem; figures above twelve"""
    return danish.number_word(n, _language())


@register.filter
def initials(name: object) -> str:
    """ML of Mette Lund"""
    return danish.initials(str(name))


@register.filter
def step_word(level: int) -> str:
    """The word of a step of the support ladder, 1 to 5, as in tables and charts."""
    return str(STEPS[level - 1]) if 1 <= level <= len(STEPS) else ""


@register.simple_tag
def tick_box(option: Mapping[str, Any]) -> SafeString:
    """One answer of a group, as Django's own template writes it: that one includes another for each of them."""
    told = {"type": option["type"], "name": option["name"], "value": option["value"], **option["attrs"]}
    written = ((name, value) for name, value in told.items() if value is not None and value is not False)
    return SafeString(f"<input{''.join(_attribute(name, value) for name, value in written)}>")


def _attribute(name: str, value: Any) -> str:
    return f" {name}" if value is True else f' {name}="{conditional_escape(value)}"'


@register.simple_tag
@cache
def icon(name: str, css: str = "") -> SafeString:
    """A shape from static/icons.svg, beside its word and never instead of it (arrows and close excepted).

    `css` adds classes: `tick` in choices and stairs, `arr` for a small arrow in a sentence.

    Names: accessibility-new account add-document analytics arrow-back arrow-downward arrow-forward arrow-upward
    assignment bicycle calendar-month car chat check checklist chevron-down chevron-left chevron-right chevron-up close
    contact-info copy cup delete document download edit email error face-no face-partly face-yes flag forum groups help
    home hourglass info language link list-check location lock microphone more-horiz more-vert notifications offline
    online palette person person-add persons print refresh reply save science search send settings share smartphone
    sort-descending stairs star subdirectory-arrow-right success summary sync time tune visibility visibility-off
    warning words
    """
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        f"i {css}".strip(),
        static("icons.svg"),
        name,
    )


@register.simple_tag
def ladder_mini(level: int | None, word: bool = True) -> SafeString:
    """The support ladder in a row or a cell. The word stands beside it; `word=False` where the row says it already."""
    if not level:
        return format_html('<span class="soft">{}</span>', _("no step yet"))
    stairs = format_html_join(
        "", "<i{}></i>", ((SafeString(' class="is"') if n == level else "",) for n in range(1, 6))
    )
    if word:
        return format_html(
            '<span class="nowrap"><span class="ladder--mini" aria-hidden="true">{}</span> {}</span>',
            stairs,
            step_word(level),
        )
    label = _("Step %(level)s of 5: %(word)s") % {"level": level, "word": step_word(level)}
    return format_html('<span class="ladder--mini" role="img" aria-label="{}">{}</span>', label, stairs)


@register.simple_tag
def face(staff: Any, known: bool = True, css: str = "") -> SafeString:
    """Initials in a circle: filled = known to this citizen, dashed = new. Always with a name or a count in words.

    `css="face--s"` for the small one.
    """
    classes = " ".join(part for part in ("face", "" if known else "face--new", css) if part)
    letters = getattr(staff, "initials", None) or danish.initials(str(staff))
    return format_html('<span class="{}" aria-hidden="true">{}</span>', classes, letters)
