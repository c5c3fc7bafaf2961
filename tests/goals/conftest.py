from typing import Any

import pytest


@pytest.fixture(autouse=True)
def reasons_of_other_rooms_are_silent(settings: Any) -> None:
    """One reminder a day: what another room wants to be asked first would hide the one a test is about."""
    settings.REMINDERS = [path for path in settings.REMINDERS if path.partition(".")[0] in {"citizens", "goals"}]
