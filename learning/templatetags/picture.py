"""Measures of a bar picture: style attributes are forbidden, SVG attributes are not."""

from collections.abc import Sized

from django import template

register = template.Library()
ROW = 36


@register.filter
def picture_height(rows: Sized) -> int:
    return ROW * max(len(rows), 1)


@register.filter
def row_top(place: int) -> int:
    return ROW * place
