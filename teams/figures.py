"""How a number is shown: below five it is *under 5*, so that nobody can be recognised in it."""

from django.utils.translation import gettext as _

FEWEST = 5


def shown(count: int) -> str:
    return str(count) if count >= FEWEST else _("under 5")
