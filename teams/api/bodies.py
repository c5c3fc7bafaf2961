"""What a body may be: one JSON text in UTF-8, that means the same to every reader."""

import json
import math
from typing import IO, Any

from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser

LARGEST = 1024 * 1024
MOST_DIGITS = 19


class TooLarge(APIException):
    status_code = 413
    default_code = "too_large"


class Json(BaseParser):
    """Refuses what JSON readers answer differently: a name twice, NaN, endless numbers, half characters, depth."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type: str | None = None, parser_context: Any = None) -> Any:
        raw = stream.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise TooLarge
        try:
            told = json.loads(
                raw.decode("utf-8"),
                object_pairs_hook=_once,
                parse_constant=_no_number,
                parse_int=_whole,
                parse_float=_finite,
            )
            json.dumps(told, ensure_ascii=False).encode("utf-8")  # half characters fail here
        except (ValueError, RecursionError) as error:
            raise ParseError from error
        return told


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")


def _whole(text: str) -> int:
    if len(text.lstrip("-")) > MOST_DIGITS:
        raise ValueError("the number is too long")
    return int(text)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("the number is too large")
    return number
