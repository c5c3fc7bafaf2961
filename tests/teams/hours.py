"""Shifts of one colleague, three Mondays in a row."""

from datetime import UTC, datetime, timedelta

from teams.models import Shift, Staff, Team

FIRST = datetime(2027, 1, 4, 6, tzinfo=UTC)


def three_mondays(staff: Staff, team: Team) -> list[Shift]:
    starts = [FIRST + timedelta(weeks=number) for number in range(3)]
    return [Shift.objects.create(staff=staff, team=team, start_at=at, end_at=at + timedelta(hours=8)) for at in starts]
