"""Examples of the code: added by the team, shown outside it once the leader approves."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens import actions as citizens
from citizens.models import Notice
from relatives.code_notices import What
from relatives.models import Example, Mark, MarkSet
from relatives.unnamed import citizens_named
from teams.changes import change_row
from teams.history import action
from teams.models import Staff, Team
from teams.roles import Role

ANSWERED_WITHIN = timedelta(days=7)


@action
def add_example(
    *,
    by: Staff,
    team: Team,
    mark_set: MarkSet,
    mark: Mark | None,
    from_party: str,
    text: str,
    ask_outside: bool = False,
) -> Example:
    """Short and concrete; it names no citizen of the team."""
    if citizens_named(team, [text]):
        raise ValidationError({"text": _names_somebody()})
    made = Example.objects.create(
        team=team, mark_set=mark_set, mark=mark, from_party=from_party, text=text, added_by=by, added_at=timezone.now()
    )
    if ask_outside:
        ask_outside_team(by=by, example=made, version=made.version)
    return made


@action
def ask_outside_team(*, by: Staff, example: Example, version: int) -> Example:
    """The leader finds it on the list. Asked again after a no, the old answer stands no longer."""
    row = _standing(example)
    if row.approved_at is not None:
        raise ValidationError(_("The example is shown outside the team already."))
    if citizens_named(example.team, [row.text]):
        raise ValidationError(_names_somebody())
    no_answer = {"declined_by": None, "declined_at": None, "declined_why": ""}
    change_row(example, by=by, version=version, asked_outside_at=timezone.now(), **no_answer)
    citizens.raise_notice(
        by=by,
        kind=Notice.Kind.OTHER,
        team=example.team,
        for_roles=[Role.LEADER],
        what=What.ASKED,
        facts={"text": row.text},
        path=reverse("relatives:team_code", args=[example.team_id]),
        due_on=timezone.localdate() + ANSWERED_WITHIN,
        dedupe_key=_key(example),
    )
    return example


@action
def approve_example(*, by: Staff, example: Example, version: int) -> Example:
    row = _waiting(example)
    if citizens_named(example.team, [row.text]):
        raise ValidationError(_names_somebody())
    change_row(example, by=by, version=version, approved_by=by, approved_at=timezone.now())
    _close_notice(example, by)
    return example


@action
def decline_example(*, by: Staff, example: Example, version: int, why: str) -> Example:
    """It stays in the team; who wrote it is told why."""
    _waiting(example)
    change_row(example, by=by, version=version, declined_by=by, declined_at=timezone.now(), declined_why=why)
    _close_notice(example, by)
    if example.added_by_id != by.pk:
        citizens.raise_notice(
            by=by,
            kind=Notice.Kind.OTHER,
            for_staff=example.added_by,
            what=What.DECLINED,
            facts={"why": why},
            path=reverse("relatives:team_code", args=[example.team_id]),
            due_on=timezone.localdate() + ANSWERED_WITHIN,
            dedupe_key=f"{_key(example)}:declined",
        )
    return example


@action
def withdraw_example(*, by: Staff, example: Example, version: int) -> Example:
    """By who wrote it; gone from everywhere at once."""
    _standing(example)
    if example.added_by_id != by.pk:
        name = example.added_by.first_name
        raise ValidationError(_("Only %(name)s, who wrote it, can take the example back.") % {"name": name})
    change_row(example, by=by, version=version, withdrawn_at=timezone.now())
    _close_notice(example, by)
    return example


def _standing(example: Example) -> Example:
    row = Example.objects.select_for_update(of=("self",)).get(pk=example.pk)
    if row.withdrawn_at is not None:
        raise ValidationError(_("The example has been taken back by who wrote it."))
    return row


def _waiting(example: Example) -> Example:
    row = _standing(example)
    if row.approved_at is not None or row.declined_at is not None or row.asked_outside_at is None:
        raise ValidationError(_("The example does not wait for an answer any more."))
    return row


def _close_notice(example: Example, by: Staff) -> None:
    notice = Notice.objects.open().filter(dedupe_key=_key(example)).first()
    if notice is not None:
        citizens.close_notice(by=by, notice=notice)


def _key(example: Example) -> str:
    return f"code-example:{example.pk}"


def _names_somebody() -> str:
    return _("Here stands the name of one of the team’s citizens. Write it so that nobody can be recognised.")
