"""What may stand behind the question mark: named, of one type, once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from teams.api.fields import BIGGEST, SAYS, Day, Whole


@dataclass(frozen=True)
class Query:
    """One parameter; without it `read` gives None."""

    name: str
    field: Whole | Day
    said: str | Promise

    @property
    def schema(self) -> dict[str, Any]:
        if isinstance(self.field, Whole):
            return {"type": "integer", "minimum": self.field.least, "maximum": self.field.most}
        return {"type": "string", "format": "date"}

    def read(self, given: Sequence[str]) -> Any:
        if not given:
            return None
        if len(given) > 1:
            raise serializers.ValidationError(str(_("Name it once.")))
        text = given[0]
        is_number = isinstance(self.field, Whole)
        if is_number and not (text.isascii() and text.isdecimal() and len(text) < 20):
            raise serializers.ValidationError(str(SAYS["whole"]) % {"least": 1, "most": BIGGEST})
        return self.field.run_validation(int(text) if is_number else text)


AFTER = Query("after", Whole(required=False), _("The list goes on after this number; take it from *next*."))
OF_TEAM = Query("team", Whole(required=False), _("Only of this team."))
OF_CITIZEN = Query("citizen", Whole(required=False), _("Only of this citizen."))
FROM = Query("from", Day(required=False), _("The first day; today if it is left out."))
UNTIL = Query(
    "until", Day(required=False), _("The last day, at most 31 days after the first; the same day if left out.")
)


def page_of[M: Model](rows: QuerySet[M], size: int) -> tuple[list[M], int | None]:
    """The first `size` in their order; and if there are more, the number to go on after."""
    found = list(rows[: size + 1])
    return found[:size], found[size - 1].pk if len(found) > size else None
