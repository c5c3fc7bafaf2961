"""Log-in: nobody signs up by themselves; one query fetches the person with the staff row."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.forms import LoginForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from teams.models import User


class ClosedAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("User name and password do not match. Try again."),
        "too_many_login_attempts": _("Too many tries. Wait five minutes and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """No greeting at log-in or log-out: the page that comes says enough."""

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Said in place, and only to somebody who knew the password."""
        return render(request, "account/account_inactive.html", status=403)


class LogInForm(LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name")
        self.fields["login"].widget.attrs = {"autocomplete": "username", "autocapitalize": "none"}
        self.fields["password"].label = _("Password")
        self.fields["password"].help_text = ""
        self.fields["password"].widget.attrs = {"autocomplete": "current-password"}
        self.fields.pop("remember", None)

    def clean(self) -> dict[str, Any]:
        """Said in place, and only to somebody who knew the password."""
        told: dict[str, Any] = super().clean()
        if self.user is not None and self.user.has_run_out:
            raise ValidationError(
                _("This temporary password has run out; it counted for seven days. Ask for a new one where you got it.")
            )
        return told


class StaffBackend(AuthenticationBackend):  # type: ignore[misc]
    def get_user(self, user_id: int) -> User | None:
        user = User.objects.select_related("staff").filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None
