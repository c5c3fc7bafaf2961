"""What waits about examples of the code, in the language of whoever reads it (see `citizens.models.Notice.words`)."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext as _


class What(StrEnum):
    ASKED = "relatives.example_asked"
    DECLINED = "relatives.example_declined"


def sentence(what: str, facts: Mapping[str, str | int], name: str) -> str:
    """The example and the leader's reason are their own words, and are not translated."""
    if what == What.ASKED:
        return _("May this example of the code be shown outside the team? ”%(text)s”") % {"text": facts["text"]}
    return _("Your example of the code stays in the team: ”%(why)s”") % {"why": facts["why"]}
