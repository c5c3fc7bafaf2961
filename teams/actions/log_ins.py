"""Log-ins: made, closed and opened again by a leader or an administrator; the password is the person's own."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from teams.actions.people import new_user
from teams.history import action
from teams.models import Staff, User
from teams.reach import refuse_person_beyond

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is read as another


def temporary_password() -> str:
    """Four groups to be read aloud: *k7mp-w3xt-9hqd-4rne*; 79 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _letter in range(4)) for _group in range(4))


@action
def give_log_in(*, by: Staff, staff: Staff, username: str) -> str:
    """A log-in for somebody without one. The temporary password is returned and never stored."""
    refuse_person_beyond(by, staff)
    locked = Staff.objects.select_for_update().get(pk=staff.pk)
    if locked.user_id:
        raise ValidationError(_("%(name)s has a log-in already.") % {"name": staff.first_name})
    password = temporary_password()
    user = new_user(username, password, temporary_since=timezone.now())
    Staff.objects.filter(pk=staff.pk).update(user=user)
    staff.user = user
    return password


@action
def give_new_password(*, by: Staff, staff: Staff) -> str:
    """Opens a closed log-in again, too. Whoever is logged in with the old one is logged out."""
    if staff.pk == by.pk:
        raise ValidationError(_("This is your own log-in. Change your password in the menu with your name."))
    refuse_person_beyond(by, staff)
    user = _log_in_of(staff)
    password = temporary_password()
    user.set_password(password)
    user.temporary_since, user.is_active = timezone.now(), True
    user.save(update_fields=["password", "temporary_since", "is_active"])
    return password


@action
def close_log_in(*, by: Staff, staff: Staff) -> None:
    """At once, on every device. What the person wrote stays in their name."""
    if staff.pk == by.pk:
        raise ValidationError(_("This is your own log-in. Somebody else must close it."))
    refuse_person_beyond(by, staff)
    user = _log_in_of(staff)
    user.is_active = False
    user.save(update_fields=["is_active"])


@action
def choose_password(*, by: Staff, new_password: str, old_password: str = "") -> User:
    """One's own. The old one is asked for unless it was given by somebody else and has just been used."""
    user = _log_in_of(by)
    if not user.temporary_since and not user.check_password(old_password):
        raise ValidationError({"old_password": _("This is not your password now. Try again.")})
    if user.check_password(new_password):
        raise ValidationError({"new_password": _("This is the password you have now. Choose another.")})
    _refuse_easy(user, by, new_password)
    user.set_password(new_password)
    user.temporary_since = None
    user.save(update_fields=["password", "temporary_since"])
    return user


def _refuse_easy(user: User, staff: Staff, password: str) -> None:
    user.first_name, user.last_name = staff.first_name, staff.last_name  # type: ignore[attr-defined]
    try:
        validate_password(password, user)
    except ValidationError as refusal:
        raise ValidationError({"new_password": refusal.messages}) from refusal


def _log_in_of(staff: Staff) -> User:
    user = User.objects.select_for_update().filter(pk=staff.user_id).first() if staff.user_id else None
    if user is None:
        raise ValidationError(_("%(name)s has no log-in.") % {"name": staff.first_name})
    return user
