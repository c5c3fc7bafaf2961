"""A file, and what it is about."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from teams.imports.kinds import Kind
from teams.imports.lines import MAX_BYTES, read_lines
from teams.imports.tables import table_of


class ImportForm(forms.Form):
    kind = forms.ChoiceField(label=_("What is in the file?"), widget=forms.RadioSelect)
    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV or Excel (.xlsx), at most 10 MB and 20,000 rows."),
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
        error_messages={"empty": _("The file is empty."), "invalid": _("Choose a file.")},
    )

    def __init__(self, data: Any, files: Any, *, kinds: list[Kind]) -> None:
        super().__init__(data, files)
        self.kinds: dict[str, Kind] = {str(kind.name): kind for kind in kinds}
        field: Any = self.fields["kind"]
        field.choices = [(name, kind.label.capitalize()) for name, kind in self.kinds.items()]
        field.initial = next(iter(self.kinds))

    def clean_kind(self) -> Kind:
        return self.kinds[self.cleaned_data["kind"]]

    def clean(self) -> dict[str, Any]:
        """The file as rows under known headings; what cannot be read is said at the file."""
        told = super().clean() or {}
        kind, file = told.get("kind"), told.pop("file", None)
        if kind is None or file is None:
            return told
        try:
            if file.size > MAX_BYTES:
                raise ValidationError(_("The file is larger than 10 MB. Divide it into several."))
            told["table"] = table_of(read_lines(file.read()), kind.columns)
        except ValidationError as refusal:
            self.add_error("file", refusal)
        return told | {"file_name": file.name}
