from citizens.forms.conditions import ConditionForm
from citizens.forms.intake import CitizenChangeForm, CitizenForm
from citizens.forms.questions import AnswerForm, QuestionForm
from citizens.forms.talk import (
    ConversationForm,
    NetworkChangeForm,
    NetworkForm,
    NoticeForm,
    ObservationForm,
    SearchForm,
    StatementForm,
    WithdrawForm,
)

__all__ = [
    "AnswerForm",
    "CitizenChangeForm",
    "CitizenForm",
    "ConditionForm",
    "ConversationForm",
    "NetworkChangeForm",
    "NetworkForm",
    "NoticeForm",
    "ObservationForm",
    "QuestionForm",
    "SearchForm",
    "StatementForm",
    "WithdrawForm",
]
