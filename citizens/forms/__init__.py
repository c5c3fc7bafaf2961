from citizens.forms.intake import CitizenChangeForm, CitizenForm
from citizens.forms.talk import ConversationForm, NetworkForm, NoticeForm, ObservationForm, SearchForm

__all__ = [
    "CitizenChangeForm",
    "CitizenForm",
    "ConversationForm",
    "NetworkForm",
    "NoticeForm",
    "ObservationForm",
    "SearchForm",
]
