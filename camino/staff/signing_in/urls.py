"""The pages of allauth that are open, under the names by which it calls them.

Whatever stands not here does not exist: signing up, a password by mail, mail addresses, codes by mail.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.webauthn import views as passkeys
from django.contrib.auth.decorators import login_not_required
from django.urls import path, reverse_lazy
from django.views.generic import RedirectView

from camino.staff.doors import opens_for
from camino.staff.signing_in import views

to_security = RedirectView.as_view(url=reverse_lazy("staff:security"))

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", login_not_required(account.logout), name="account_logout"),
    path("inactive/", login_not_required(account.account_inactive), name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", opens_for()(views.ChangePassword.as_view()), name="account_change_password"),
    path("factors/", to_security, name="mfa_index"),
    path("code/", factors.authenticate, name="mfa_authenticate"),
    path("code/again/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("app/", opens_for()(views.SetUpApp.as_view()), name="mfa_activate_totp"),
    path("app/remove/", opens_for()(views.RemoveApp.as_view()), name="mfa_deactivate_totp"),
    path("recovery-codes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "recovery-codes/new/",
        opens_for()(views.NewRecoveryCodes.as_view()),
        name="mfa_generate_recovery_codes",
    ),
    path("passkeys/", to_security, name="mfa_list_webauthn"),
    path("passkeys/sign-in/", login_not_required(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("passkeys/again/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkeys/add/", opens_for()(views.AddPasskey.as_view()), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/", opens_for()(views.NamePasskey.as_view()), name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", opens_for()(views.RemovePasskey.as_view()), name="mfa_remove_webauthn"),
]
