"""Names folded for search and sorted the Danish way (there is no Danish collation in the embedded database)."""

import re
import unicodedata

FOLDS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d"})
DANISH = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
WORD = re.compile(r"[\w'’]+")


def composed(text: str) -> str:
    """One form for å and a + ring; emoji and everything else stay as typed."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without accents; æ, ø and å as ae, oe and aa, so that Aage finds Åge."""
    plain = composed(text).casefold().translate(FOLDS)
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def folded_words(text: str) -> list[str]:
    return WORD.findall(fold(text))


def sort_key(first_name: str, last_name: str) -> str:
    """First name then last name, with Æ Ø Å (and Aa as Å) after Z."""
    text = composed(f"{first_name} {last_name}").casefold().replace("aa", "å").translate(DANISH)
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))[:200]
