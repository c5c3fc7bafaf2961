"""How a plan's days and weeks are called."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

WEEKDAYS = {1: _("Mon"), 2: _("Tue"), 3: _("Wed"), 4: _("Thu"), 5: _("Fri"), 6: _("Sat"), 7: _("Sun")}
WEEKS = {1: _("every week"), 2: _("every second week"), 3: _("every third week")}
WEEKS |= {n: format_lazy(_("every {n}th week"), n=n) for n in range(4, 13)}
