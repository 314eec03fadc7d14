"""Django's settings. What an office changes is an environment variable; the list is in docs/deployment.md."""

import os

import pghistory
from django.utils.translation import gettext_lazy as _

from config.databases import settings_for
from config.home import ROOT, home, secret

DEBUG = os.environ.get("CAMINO_DEBUG") == "1"
SECRET_KEY = secret("django")
ALLOWED_HOSTS = os.environ.get("CAMINO_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if not host.startswith("[")]

DATABASES = {"default": settings_for(os.environ.get("CAMINO_ROLE", "app"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "camino.core",
    "camino.staff",
    "camino.people",
    "camino.reception",
    "camino.supplies",
    "camino.health",
    "camino.workspace",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "template_partials",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "camino.core.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "camino.staff.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "camino.staff.sessions.SessionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "camino.staff.middleware.AccessMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "camino.staff.gate.GateMiddleware",
    "camino.core.refusals.RefusalMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "camino.staff.context.worker",
                "camino.workspace.context.demonstration",
            ],
            "builtins": [
                "camino.core.templatetags.ui",
                "template_partials.templatetags.partials",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
        },
    }
]

AUTH_USER_MODEL = "staff.Worker"
AUTHENTICATION_BACKENDS = ["camino.staff.signing_in.recognising.Recognising"]
SESSION_ENGINE = "camino.staff.signing_in.recognising"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "account_login"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_ADAPTER = "camino.staff.signing_in.adapters.Porter"
ACCOUNT_FORMS = {"change_password": "camino.staff.signing_in.forms.PasswordForm"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# Passwords are counted by camino.staff.signing_in.limits; these are the codes of a second factor.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "5/5m/key"}
MFA_ADAPTER = "camino.staff.signing_in.adapters.Locksmith"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # half a minute early or late; that a code opens once is seen to by our forms
MFA_FORMS = {
    "authenticate": "camino.staff.signing_in.forms.CodeForm",
    "reauthenticate": "camino.staff.signing_in.forms.CodeAgainForm",
    "activate_totp": "camino.staff.signing_in.forms.FirstCodeForm",
}
# Whose address a request has, where proxies stand before the server.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("CAMINO_PROXIES") or os.environ.get("CAMINO_TLS") == "1")

# Counts of failures and used codes, shared by all server processes.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "staff_tally",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# A session ends with the browser, after idleness (each minute of work renews it), and in any case after a shift.
SESSION_COOKIE_AGE = 60 * int(os.environ.get("CAMINO_IDLE_MINUTES", "30"))
LONGEST_SESSION = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
if os.environ.get("CAMINO_TLS") == "1":  # behind a proxy that speaks TLS
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    # A browser takes a cookie with this prefix over TLS only, and from this host only: no neighbour can plant one.
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"

LANGUAGE_CODE = "es-mx"
LANGUAGES = [("es-mx", _("Spanish")), ("en", _("English"))]
LOCALE_PATHS = [ROOT / "camino" / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"  # stored; the office's own zone is made current by the access middleware

# History is looked up by the person or the row (`camino.core.history`): no index on every other reference.
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)

# Rooms declare their jobs in `jobs.py` (`camino.core.scheduling`).
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

STATIC_URL = "static/"
# `camino run` collects them, fingerprinted and compressed, so that a browser keeps them for good.
COLLECTED = os.environ.get("CAMINO_STATIC") == "collected"
STATIC_ROOT = home() / "static" if COLLECTED else None
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "config.front_end.FrontEndFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if COLLECTED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not COLLECTED
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["woff", "woff2", "map"]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
# A list of people is kept in memory until it is in the database: no disk has it under any name.
FILE_UPLOAD_HANDLERS = ["camino.core.uploads.InMemory"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 11 * 1024 * 1024

# A worker's name is unique whatever its case: the constraint is on Lower().
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "without values": {
            "()": "camino.core.logs.WithoutValues",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "without values"}},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
