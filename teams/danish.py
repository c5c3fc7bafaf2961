"""How days, times and names are written, in Danish and in English. Pure functions; a moment arrives in local time.

Source of the Danish forms: the project's words (days and months abbreviated with a full stop, *kl. 07.30*, *Jonas’*).
"""

from datetime import date, datetime, timedelta

WEEKDAYS = {
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
SHORT_WEEKDAYS = {
    "da": ("man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
MONTHS = {
    "da": (
        *("januar", "februar", "marts", "april", "maj", "juni"),
        *("juli", "august", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
SHORT_MONTHS = {
    "da": ("jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec."),
    "en": ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
}
NUMBERS = {
    "da": ("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
MINUTE, HOUR, DAY = 60, 3600, 86400


def _day_number(day: date, language: str) -> str:
    return f"{day.day}." if language == "da" else str(day.day)


def month_day(day: date, language: str) -> str:
    """24. november · 24 November"""
    return f"{_day_number(day, language)} {MONTHS[language][day.month - 1]}"


def short_month_day(day: date, language: str) -> str:
    """24. nov. · 24 Nov"""
    return f"{_day_number(day, language)} {SHORT_MONTHS[language][day.month - 1]}"


def short_month(day: date, language: str) -> str:
    """nov. 2026 · Nov 2026"""
    return f"{SHORT_MONTHS[language][day.month - 1]} {day.year}"


def full_date(day: date, language: str) -> str:
    """24. november 2026 · 24 November 2026"""
    return f"{month_day(day, language)} {day.year}"


def weekday(day: date, language: str) -> str:
    """tirsdag · Tuesday"""
    return WEEKDAYS[language][day.weekday()]


def short_weekday(day: date, language: str) -> str:
    """tirs. · Tue"""
    return SHORT_WEEKDAYS[language][day.weekday()]


def day_name(day: date, language: str) -> str:
    """tirsdag 24. november · Tuesday 24 November"""
    return f"{weekday(day, language)} {month_day(day, language)}"


def short_day(day: date, language: str) -> str:
    """tirs. 24. nov. · Tue 24 Nov"""
    return f"{short_weekday(day, language)} {short_month_day(day, language)}"


def moment(at: datetime, language: str) -> str:
    """man. 23. nov. kl. 07.30 · Mon 23 Nov at 07:30"""
    if language == "da":
        return f"{short_day(at, 'da')} kl. {at:%H.%M}"
    return f"{short_day(at, language)} at {at:%H:%M}"


def ago(at: datetime, now: datetime, language: str) -> str:
    """for 2 min. siden · 2 min ago; the day itself when it is more than a week."""
    seconds = (now - at) / timedelta(seconds=1)
    if seconds < MINUTE:
        return "lige nu" if language == "da" else "just now"
    if seconds >= 7 * DAY:
        return short_month_day(at, language)
    count, unit = _span(int(seconds), language)
    return f"for {count} {unit} siden" if language == "da" else f"{count} {unit} ago"


def _span(seconds: int, language: str) -> tuple[int, str]:
    danish = language == "da"
    if seconds < HOUR:
        return seconds // MINUTE, "min." if danish else "min"
    if seconds < DAY:
        count = seconds // HOUR
        return count, ("time" if count == 1 else "timer") if danish else ("hour" if count == 1 else "hours")
    count = seconds // DAY
    return count, ("dag" if count == 1 else "dage") if danish else ("day" if count == 1 else "days")


def week(day: date, language: str) -> str:
    """uge 48 · week 48"""
    return f"{'uge' if language == 'da' else 'week'} {day.isocalendar().week}"


def number_word(n: int, language: str) -> str:
    """*fem*; from two to twelve in words, all others in figures."""
    return NUMBERS[language][n - 2] if 2 <= n <= 12 else str(n)


def genitive(name: str, language: str) -> str:
    """Karens, Jonas’ · Karen’s, Jonas’s"""
    if not name:
        return ""
    if language != "da":
        return f"{name}’s"
    return f"{name}’" if name[-1].lower() in "sxz" else f"{name}s"


def initials(name: str) -> str:
    """ML of Mette Lund; first and last name only."""
    parts = name.split()
    return "".join(part[0] for part in (parts if len(parts) < 2 else (parts[0], parts[-1]))).upper()
