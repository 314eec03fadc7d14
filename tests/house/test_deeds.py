"""Whatever is written into the book can be read in words: each deed, and each detail of it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from camino.core.deeds import words
from camino.core.models import Entry
from camino.workspace.auditor.forms import BookForm
from camino.workspace.auditor.lines import CALLED, lines

ROOMS = Path(__file__).resolve().parents[2] / "camino"
WRITING = {"write", "entry", "sign_in", "export", "grant"}


def written() -> Iterator[tuple[str, str]]:
    """Where a deed is written, and its beginning: all of it but for what is put together at run time."""
    for file in ROOMS.rglob("*.py"):
        if "tests" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            told = isinstance(node.func.value, ast.Name) and node.func.value.id == "book"
            if not (told and node.func.attr in WRITING):
                continue
            deed = node.args[0]
            where = f"{file.relative_to(ROOMS)}:{node.lineno}"
            if isinstance(deed, ast.Constant):
                yield where, str(deed.value)
            elif isinstance(deed, ast.JoinedStr) and isinstance(deed.values[0], ast.Constant):
                yield where, f"{deed.values[0].value!s}…"
            else:
                yield where, "?"


def details() -> Iterator[tuple[str, str]]:
    """Where a detail is written, and its key."""
    for file in ROOMS.rglob("*.py"):
        if "tests" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            told = isinstance(node.func.value, ast.Name) and node.func.value.id == "book"
            if told and node.func.attr in WRITING | {"read"}:
                for each in node.keywords:
                    yield f"{file.relative_to(ROOMS)}:{node.lineno}", each.arg or ast.unparse(each.value)


def test_every_detail_that_is_written_has_its_words():
    known = {*CALLED, "by", "asked"}  # whoever does it; what the auditor narrowed the book by, which follows
    assert not [(where, key) for where, key in details() if key not in known]
    assert not set(BookForm.base_fields) - set(CALLED)
    assert {"reason", "changed", "verdict"} <= {key for _where, key in details()}


@pytest.mark.parametrize(
    ("deed", "subject", "details", "read"),
    [
        ("give post", "staff.worker", {"role": "protection"}, "Protection officer"),
        ("add second factor", "staff.worker", {"kind": "webauthn"}, "passkey"),
        ("sign in", "staff.worker", {"means": ["password", "totp"]}, "password, authenticator app"),
        ("decide a rights request", "people.rightsrequest", {"right": "access"}, "Access"),
        ("oppose", "people.person", {"purpose": "research"}, "Research without names"),
        ("decide in place of consent", "people.person", {"ground": "medical"}, "Medical emergency"),
        ("export what is held", "people.person", {"language": "es-mx"}, "Español"),
        ("export book", "", {"deed": "register"}, "Registered a person"),
        ("export book", "", {"kind": "read"}, "Reading"),
        ("correct", "people.person", {"changed": ["birth", "sex"]}, "birth, sex"),
        ("correct line", "reception.line", {"changed": ["given_names"]}, "Given names"),
        ("anonymise", "people.person", {"reason": "retention"}, "past its time"),
    ],
)
def test_a_detail_is_read_in_words_not_in_codes(db, deed, subject, details, read):
    [line] = lines([Entry(deed=deed, subject_kind=subject, details=details)])
    assert [words for _name, words in line.details] == [read]


def test_every_deed_that_is_written_has_its_words():
    wordless = [
        (where, deed)
        for where, deed in written()
        if deed not in words()
        and not (deed.endswith("…") and any(known.startswith(deed[:-1]) for known in words()))
    ]
    assert not wordless


def test_the_deeds_are_found_at_all():
    assert {"register", "receive", "export day sheet", "take away …"} <= {deed for _where, deed in written()}
