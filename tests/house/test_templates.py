"""Templates: nothing inline, forms that work by themselves, nothing unused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import TEMPLATES, name, python_files, template_files

COMMENT = re.compile(r"{#.*?#}|{%\s*comment\s.*?endcomment\s*%}|<!--.*?-->", re.DOTALL)
OFFENCES = {
    "style attribute": re.compile(r"\sstyle\s*=", re.IGNORECASE),
    "style element": re.compile(r"<style\b", re.IGNORECASE),
    "on… handler": re.compile(r"\son[a-z]+\s*=", re.IGNORECASE),
    "hx-on": re.compile(r"hx-on\b", re.IGNORECASE),
    "js: value": re.compile(r"""["']\s*(?:js|javascript):""", re.IGNORECASE),
    "hx-vals that is evaluated": re.compile(r"hx-vars\b", re.IGNORECASE),
    "trigger filter": re.compile(r"""hx-trigger\s*=\s*(["'])[^"']*\["""),
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE),
    "|safe": re.compile(r"\|\s*safe\b"),
    "autoescape off": re.compile(r"autoescape\s+off"),
    "foreign address": re.compile(r"""(?:src|href|action)\s*=\s*["']?(?:https?:)?//""", re.IGNORECASE),
}
FORM = re.compile(r"<form\b(?P<head>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(?P<body>.*?)</form>", re.DOTALL | re.IGNORECASE)
OF_THE_FRAME = ("bar", "said", "frame", "main")
# Their use is by name from Django, allauth or the form renderer.
FRAMEWORK_FOLDERS = ("account/", "allauth/", "forms/", "django/", "mfa/")
ERROR_PAGES = frozenset({"400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html", "503.html"})


def inline_offences(text: str) -> Iterator[str]:
    plain = COMMENT.sub("", text)
    yield from (f"{what}: {found.group().strip()}" for what, rule in OFFENCES.items() if (found := rule.search(plain)))


def form_offences(text: str) -> Iterator[str]:
    """A form names where it goes, also without JavaScript; one that changes something carries the token."""
    for form in FORM.finditer(COMMENT.sub("", text)):
        head, body = form["head"], form["body"]
        if not re.search(r"\baction\s*=", head):
            yield f"<form{head}> has no action"
        if re.search(r"""\bmethod\s*=\s*["']?post""", head, re.IGNORECASE) and "csrf_token" not in body:
            yield f"<form{head}> has no csrf_token"


def unused(templates: dict[str, str], code: str) -> set[str]:
    """Templates that neither code nor another template names."""
    return {
        template
        for template in templates
        if not template.startswith(FRAMEWORK_FOLDERS) and template not in ERROR_PAGES
        if not any(re.search(rf"[\"']{re.escape(template)}[\"'#]", text) for text in (code, *templates.values()))
    }


@pytest.mark.parametrize("path", template_files(), ids=name)
def test_nothing_is_inline(path: Path) -> None:
    assert not list(inline_offences(path.read_text()))


@pytest.mark.parametrize("path", template_files(), ids=name)
def test_every_form_says_where_it_goes_and_posts_with_its_token(path: Path) -> None:
    assert not list(form_offences(path.read_text()))


@pytest.mark.parametrize("path", template_files(), ids=name)
def test_the_frame_keeps_its_own_names(path: Path) -> None:
    """A second #said takes the receipt's place."""
    taken = [each for each in OF_THE_FRAME if f'id="{each}"' in path.read_text()]
    assert not taken or path.name in {"base.html", "_bare.html"}


def test_every_template_is_used() -> None:
    templates = {path.relative_to(TEMPLATES).as_posix(): path.read_text() for path in template_files()}
    code = "\n".join(path.read_text() for path in python_files())
    assert not unused(templates, code)


@pytest.mark.parametrize(
    "planted",
    [
        '<p style="color:red">',
        "<button onclick='x()'>",
        '<a hx-on:click="x()">',
        '<a hx-vals="js:{a: 1}">',
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "{{ text|safe }}",
        '<img src="https://example.com/x.png">',
        """<a hx-trigger="click[ctrlKey]">""",
        '<a href="javascript:x()">',
    ],
)
def test_the_rule_finds_what_is_inline(planted: str) -> None:
    assert list(inline_offences(planted))
    assert not list(inline_offences('<script src="/static/x.js" defer></script><p class="style"> {# onclick= #}'))


def test_the_rule_finds_forms_without_action_or_token() -> None:
    assert len(list(form_offences('<form method="post"><input></form>'))) == 2
    assert not list(form_offences('<form action="{% url "a>b" %}" method="post">{% csrf_token %}</form>'))
    assert not list(form_offences('<form action="/search/"><input></form>'))


def test_the_rule_finds_an_unused_template() -> None:
    templates = {
        "visits/my_day.html": '{% include "visits/_row.html" %}',
        "visits/_row.html": "",
        "visits/old.html": "",
    }
    assert unused(templates, 'page(request, "visits/my_day.html")') == {"visits/old.html"}
