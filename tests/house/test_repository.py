"""Nothing in the repository opens a door: keys are made where Camino is installed."""

import re
import subprocess

from config.home import ROOT

SECRETS = {
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY"),
    "a key of a cloud": re.compile(r"\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b"),
    "a token": re.compile(
        r"\b(gh[pousr]_[0-9A-Za-z]{36}|xox[baprs]-[0-9A-Za-z-]{10,}|sk-[0-9A-Za-z]{32,})\b"
    ),
    "a signed token": re.compile(r"\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\."),
    "a password in an address": re.compile(r"\b[a-z]+://[^\s/:@{}\"'…<]+:[^\s/@{}\"'…<$]+@[^\s/]+"),
    "a secret given a value": re.compile(
        r"(?i)\b(secret_key|api_?key|auth_?token|private_?key)\b\s*[:=]\s*[\"'][^\"'{}<>\s]{16,}[\"']"
    ),
}
# What only looks like one, each with its reason.
ALLOWED: dict[str, str] = {}
LOCKS = (
    "requirements.lock", "requirements-test.lock", "requirements-npm.lock", "requirements-peers.lock",
    "requirements-spark.lock", "package-lock.json",
)  # fmt: skip


def _tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in listed.stdout.split("\0") if name and name not in LOCKS]


def found_in(words: str) -> set[str]:
    """The kinds of secret in a text."""
    return {kind for kind, pattern in SECRETS.items() if pattern.search(words)}


def test_no_tracked_file_holds_anything_like_a_key():
    found = {}
    for name in _tracked():
        file = ROOT / name
        if file.is_file() and name not in ALLOWED and (kinds := found_in(file.read_text("utf-8", "ignore"))):
            found[name] = kinds
    assert found == {}


def test_nothing_that_an_installation_writes_is_tracked():
    for name in _tracked():
        assert not name.startswith(("var/", ".venv/", "node_modules/")), name
        assert not name.endswith((".pem", ".key", ".p12", ".pfx", ".env", ".sqlite3", ".dump", ".log")), name


def test_the_search_finds_each_kind():
    examples = (
        "-----BEGIN " + "OPENSSH PRIVATE KEY-----", "AKIA" + "ABCDEFGHIJKLMNOP", "ghp_" + "a1" * 18,
        "eyJ" + "a" * 20 + ".eyJ" + "b" * 20 + ".c", "postgresql://camino:" + "hunter2@db.example/camino",
        'SECRET_KEY = "' + "django-insecure-0123456789" + '"',
    )  # fmt: skip
    for kind, example in zip(SECRETS, examples, strict=True):
        assert found_in(example) == {kind}
