"""A later edition of the code, with three sets."""

from django.utils import timezone

from relatives.models import Edition, MarkSet
from teams.models import Staff


def publish_next(by: Staff, name: str) -> Edition:
    edition = Edition.objects.create(name=name, drafted_at=timezone.now(), drafted_by=by)
    for position, title in enumerate(("Åbenhed", "Tillid", "Sammenhæng"), start=1):
        MarkSet.objects.create(edition=edition, position=position, name_da=title)
    Edition.objects.filter(pk=edition.pk).update(published_at=timezone.now(), published_by=by)
    edition.refresh_from_db()
    return edition
