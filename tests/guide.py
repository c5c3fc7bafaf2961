"""The pictures of the guide: which page of the demo, who looks, on which screen. Taken by tests/journeys/test_guide.py.

A new chapter: add its pictures here, name them in the chapter, take them (docs/guide/README.md says how).
"""

import re
from dataclasses import dataclass
from pathlib import Path

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "guide"
PICTURES = GUIDE / "pictures"
ALL_AT_MOST = 2_500_000
SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


@dataclass(frozen=True)
class Picture:
    """`whose` is the first name of the citizen; `at` a heading or text to which the page is scrolled."""

    name: str
    chapter: str
    page: str
    person: str
    screen: str = "phone"
    whose: str = "Karen"
    at: str = ""

    @property
    def path(self) -> Path:
        return PICTURES / f"{self.name}.webp"


ROOM, GOALS, FOCUS = "borgerens-rum.md", "maal.md", "samme-fokus-og-min-plan.md"
FILES, SETTINGS, CODE, WELL = "import-og-journal.md", "indstillinger.md", "kodeks.md", "trivsel.md"
RELATIVES, DAY, WEEK, NEWS = "paaroerende.md", "dagen-og-besoeget.md", "uge-og-planer.md", "nyt-og-overblik.md"
WANTED = (
    Picture("borgerens-side", ROOM, "citizens:citizen", "care", "desk"),
    Picture("samtalen", ROOM, "citizens:intake_step", "care", whose=""),
    Picture("netvaerket", ROOM, "citizens:network", "care", "desk"),
    Picture("tilstande", ROOM, "citizens:condition_list", "care"),
    Picture("spoerg-en-kollega", ROOM, "citizens:question_new", "care"),
    Picture("borgere", ROOM, "citizens:citizen_list", "care"),
    Picture("maalet", GOALS, "goals:goal", "care", "desk"),
    Picture("eksempler", GOALS, "goals:example_list", "care"),
    Picture("opfoelgning", GOALS, "goals:goal_review", "care"),
    Picture("roed-traad", FOCUS, "visits:red_thread", "care", "desk"),
    Picture("samme-fokus", FOCUS, "visits:focus", "care"),
    Picture("min-plan", FOCUS, "visits:my_plan", "care", "desk"),
    Picture("send-en-fil", FILES, "teams:import_new", "admin", "desk"),
    Picture("se-hvad-filen-goer", FILES, "teams:import_file", "leader", "desk", whose=""),
    Picture("tag-journalen-ud", FILES, "citizens:record_take_out", "leader"),
    Picture("indstillinger", SETTINGS, "teams:settings_start", "leader", "desk"),
    Picture("kollegaen", SETTINGS, "teams:staff", "leader", "desk", whose=""),
    Picture("vagter", SETTINGS, "teams:shift_list", "planner", whose=""),
    Picture("delingsaftalen", RELATIVES, "relatives:relative", "care", "desk"),
    Picture("hvad-maa-jeg-sige", RELATIVES, "relatives:may_i_say", "care"),
    Picture("hvad-vi-forventer", RELATIVES, "relatives:expectation_list", "care", "desk"),
    Picture("naar-vi-ikke-er-enige", RELATIVES, "relatives:disagreement", "care", "desk"),
    Picture("kodeks", CODE, "relatives:code", "care", "desk", whose=""),
    Picture("trivsel", WELL, "community:wellbeing", "care", "desk"),
    Picture("tre-spoergsmaal", WELL, "community:ask", "care"),
    Picture("min-dag", DAY, "visits:my_day", "care"),
    Picture("besoeget", DAY, "visits:visit", "care"),
    Picture("kvitteringen", DAY, "visits:receipt", "care"),
    Picture("forloebet", WEEK, "visits:course", "visitator", "desk"),
    Picture("besoegsplanen", WEEK, "visits:plan_new", "planner", "desk"),
    Picture("ugen", WEEK, "visits:team_week", "planner", "desk"),
    Picture("teamets-nyt", NEWS, "citizens:notice_list_team", "care", "desk"),
    Picture("overblik", NEWS, "learning:team_dashboard", "leader", "desk"),
    Picture("hvad-det-betyder", CODE, "relatives:team_code", "care", whose=""),
)


def chapters() -> list[Path]:
    return sorted(path for path in GUIDE.glob("*.md") if path.name != "README.md")


def shown_in(chapter: Path) -> list[tuple[str, str]]:
    """What each picture of a chapter says to who cannot see it, and its address."""
    return SHOWN.findall(chapter.read_text())
