"""Rows at rest: packed, and encrypted with the keys of the CPR numbers, because a file may be full of them."""

import json
import zlib
from typing import Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.CPR_KEYS])


def seal(content: Any) -> bytes:
    return _keys().encrypt(zlib.compress(json.dumps(content, ensure_ascii=False).encode()))


def unseal(sealed: bytes | memoryview) -> Any:
    """None where nothing is kept any more."""
    if not sealed:
        return None
    return json.loads(zlib.decompress(_keys().decrypt(bytes(sealed))))
