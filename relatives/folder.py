"""The code on paper: four pages of A5 on one sheet of A4, to be folded once; and one sheet in large print, two sides.

WeasyPrint draws the pages one after the other, so that the tags of the PDF are read 1, 2, 3, 4. Only then are they laid
side by side (4 beside 1, 2 beside 3); the order of the tags is not touched, and the PDF stays PDF/UA.
"""

import re
from functools import lru_cache
from typing import Any

from django.conf import settings

from relatives import paper

FOLDER = settings.BASE_DIR / "static" / "css" / "folder.css"
SHEET = settings.BASE_DIR / "static" / "css" / "code-sheet.css"
FOLDER_SIZES, SHEET_SIZES = (17, 16, 15, 14, 13, 12), (21, 20, 19, 18, 17, 16, 14)
PANELS, SIDES = 4, 2
MARKED = re.compile(rb"/MCID (\d+)")


@lru_cache(maxsize=8)
def draw_folder(html: str) -> bytes:
    """Kept, since everybody may ask for it and it changes only with the code."""
    return paper.draw(html, FOLDER, FOLDER_SIZES, PANELS, finish=impose)


@lru_cache(maxsize=8)
def draw_sheet(html: str) -> bytes:
    return paper.draw(html, SHEET, SHEET_SIZES, SIDES)


def places(count: int) -> list[tuple[int, int]]:
    """Which pages (from 0) lie left and right on each side of the folded sheets: for four (3, 0) and (1, 2)."""
    whole = -(-count // PANELS) * PANELS
    sides = [(whole - 1 - side, side) for side in range(whole // 2)]
    return [(left, right) if number % 2 == 0 else (right, left) for number, (left, right) in enumerate(sides)]


def impose(document: Any, pdf: Any) -> None:
    """Lay the drawn pages side by side. Changes the PDF before it is written."""
    pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    width, height = pages[0]["MediaBox"][2:4]
    tree = _parent_tree(pdf)
    lists = dict(zip(tree["Nums"][::2], tree["Nums"][1::2], strict=True))
    kept, nums = pages[: len(places(len(pages)))], []
    moved: dict[bytes, tuple[bytes, int]] = {}  # page it was drawn on -> page it lies on, what its marks grow by
    streams = [pdf.objects[int(page["Contents"].split()[0])].stream for page in pages]
    sides = []
    for number, side in enumerate(places(len(pages))):
        marks: list[Any] = []
        content: list[Any] = []
        for place, panel in enumerate(side):
            if panel < len(pages):
                moved[pages[panel].reference] = (kept[number].reference, len(marks))
                content += _panel(streams[panel], place * width, len(marks))
                marks += lists[panel]
        sides.append(content)
        nums += [number, type(tree["Nums"])(marks)]
    tree["Nums"][:] = nums
    _lay(pdf, pages, kept, sides, (2 * width, height))
    _repoint(pdf, moved)


def _parent_tree(pdf: Any) -> Any:
    root = _at(pdf, pdf.catalog["StructTreeRoot"])
    return _at(pdf, root["ParentTree"])


def _at(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _panel(stream: list[Any], right_by: float, marks_before: int) -> list[Any]:
    """What was drawn on a page, moved to the right, its marks counted on."""
    drawn = [_counted_on(each, marks_before) for each in stream]
    return [b"q", f"1 0 0 1 {right_by} 0 cm".encode(), *drawn, b"Q"]


def _counted_on(part: Any, by: int) -> bytes:
    written = part if isinstance(part, bytes) else getattr(part, "data", None) or str(part).encode()
    return MARKED.sub(lambda found: b"/MCID %d" % (int(found[1]) + by), written)


def _lay(pdf: Any, pages: list[Any], kept: list[Any], sides: list[list[Any]], size: tuple[float, float]) -> None:
    for number, (page, content) in enumerate(zip(kept, sides, strict=True)):
        _at(pdf, page["Contents"]).stream = content
        page["StructParents"] = number
        for box in ("MediaBox", "TrimBox", "BleedBox"):
            page[box] = type(page["MediaBox"])([0, 0, *size])
    for page in pages[len(kept) :]:
        _at(pdf, page["Contents"]).stream = []
        page.clear()  # an empty object: the numbers of the others stay as they are
    del pdf.pages["Kids"][3 * len(kept) :]
    pdf.pages["Count"] = len(kept)


def _repoint(pdf: Any, moved: dict[bytes, tuple[bytes, int]]) -> None:
    """Every tag to the page on which its words now lie."""
    for each in pdf.objects:
        if isinstance(each, dict) and each.get("Pg") in moved:
            each["Pg"], by = moved[each["Pg"]]
            if "K" in each:
                each["K"][:] = [kid + by if isinstance(kid, int) else kid for kid in each["K"]]
