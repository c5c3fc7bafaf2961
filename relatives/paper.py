"""A page as a tagged PDF (PDF/UA-1) on one sheet of A4. WeasyPrint draws it; it needs Pango from the system.

Loaded when the process starts: the first sheet is not slower than the others, and a missing Pango is known at once.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

from django.conf import settings

weasyprint: Any = None
with suppress(ImportError, OSError):  # OSError: the Python package is there, Pango is not
    weasyprint = import_module("weasyprint")

STYLE = settings.BASE_DIR / "static" / "css" / "sheet.css"
SIZES = (16, 14, 12)  # points; large print first, then what fits the sheet
UA = "pdf/ua-1"
drawing = Lock()  # the fonts of Pango are shared by the threads of a process


def can_draw() -> bool:
    return weasyprint is not None


def draw(
    html: str,
    style: Path = STYLE,
    sizes: Sequence[int] = SIZES,
    pages: int = 1,
    finish: Callable[..., None] | None = None,
) -> bytes:
    """The largest print of `sizes` in which it fits so many pages; in the smallest it may take more.

    `finish(document, pdf)` may lay the pages otherwise before they are written.
    """
    with drawing:
        fetcher, fonts, sheet = _kept(style)
        page = weasyprint.HTML(string=html, url_fetcher=fetcher)
        for size in sizes:
            print_size = weasyprint.CSS(string=f"html {{ font-size: {size}pt }}")
            document = page.render(font_config=fonts, stylesheets=[sheet, print_size], pdf_variant=UA)
            if len(document.pages) <= pages:
                break
        pdf: bytes = document.write_pdf(pdf_variant=UA, finisher=finish)
        return pdf


@cache
def _kept(style: Path) -> tuple[Any, Any, Any]:
    """Made once: a fetcher that never leaves this machine, the fonts, and the style that names them."""
    fetcher = weasyprint.URLFetcher(allowed_protocols={"file"})
    fonts = weasyprint.text.fonts.FontConfiguration()
    return fetcher, fonts, weasyprint.CSS(filename=str(style), font_config=fonts, url_fetcher=fetcher)
