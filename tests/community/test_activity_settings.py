"""The catalogue as its keeper sees it: first what nobody has looked at."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from teams.models import Staff
from tests.community.offers import make_activity

pytestmark = pytest.mark.django_db


def test_what_nobody_has_looked_at_stands_first_and_the_closed_last(administrator: Staff, client_of: Any) -> None:
    make_activity("Aftensang", closed_on=timezone.localdate())
    make_activity("Banko")
    make_activity("Whist", confirmed_on=timezone.localdate() - timedelta(days=200))
    page = client_of(administrator).get("/settings/activities/").content.decode()
    places = [page.index(title) for title in ("Whist", "Banko", "Aftensang")]
    assert places == sorted(places)
    assert page.count("gælder det stadig?") == 1


def test_an_empty_catalogue_says_how_to_begin(administrator: Staff, client_of: Any) -> None:
    assert "hent dem alle fra en fil" in client_of(administrator).get("/settings/activities/").content.decode()
