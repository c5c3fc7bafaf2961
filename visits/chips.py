"""The words on the chips of a visit, with her first name in them."""

from django.utils.translation import gettext as _

from visits.models import Deviation, NotHomeDone, NotHomeEnd


def deviations_of(first_name: str) -> list[tuple[str, str]]:
    return [
        (Deviation.CHOSE_SELF, _("%(name)s chose") % {"name": first_name}),
        (Deviation.OTHER_TIME, _("Another time")),
        (Deviation.NOT_HOME, _("Not at home")),
        (Deviation.CHANGED_NEED, _("Changed need")),
        (Deviation.CONCERN, _("Concern")),
        (Deviation.OTHER, _("Something else")),
    ]


def done_of(first_name: str) -> list[tuple[str, str]]:
    return [
        (NotHomeDone.RANG_BELL, _("Rang the bell")),
        (NotHomeDone.CALLED, _("Called %(name)s") % {"name": first_name}),
        (NotHomeDone.ASKED_RELATIVE, _("Asked a relative")),
    ]


def ends_of(first_name: str) -> list[tuple[str, str]]:
    return [
        (NotHomeEnd.OUT_AND_WELL, _("%(name)s is out and is well") % {"name": first_name}),
        (NotHomeEnd.NEW_TIME, _("We have agreed on a new time")),
        (NotHomeEnd.UNKNOWN, _("I do not know where %(name)s is") % {"name": first_name}),
    ]
