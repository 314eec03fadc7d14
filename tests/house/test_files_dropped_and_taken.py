"""What a stranger would drop as a list, and what may be taken away."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from config.home import ROOT
from tests.house.a_whole_office import addresses, asked

SCRIPT = "<script>alert('x')</script>"


def _zip(**files: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


LAUGHS = (
    b"""<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "ha">%s]><sst><si><t>&a20;</t></si></sst>"""
    % b"".join(
        b'<!ENTITY a%d "&a%d;&a%d;&a%d;&a%d;">' % (n, n - 1, n - 1, n - 1, n - 1) for n in range(1, 21)
    )
)
FROM_DISK = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'
WORKBOOK = {
    "[Content_Types].xml": b"<Types/>",
    "xl__workbook.xml": b'<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl___rels__workbook.xml.rels": b'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
    b"</Relationships>",
    "xl__worksheets__sheet1.xml": b'<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'
    b"</worksheet>",
}
UPLOADS = {
    "a page": ("lista.html", SCRIPT.encode()),
    "a picture that is a page": ("lista.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    "a program": ("lista.xlsx", b"MZ" + bytes(200)),
    "a program of another kind": ("lista.csv", b"\x7fELF" + bytes(200)),
    "a paper": ("lista.pdf", b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>"),
    "an archive": ("lista.zip", _zip(**{"..__..__evil.py": b"x"})),
    "an archive that unpacks to something huge": ("lista.xlsx", _zip(**WORKBOOK, xl__big=bytes(90 << 20))),
    "a workbook of laughs": ("lista.xlsx", _zip(**WORKBOOK, **{"xl__sharedStrings.xml": LAUGHS})),
    "a workbook that reads a disk": ("lista.xlsx", _zip(**WORKBOOK, **{"xl__sharedStrings.xml": FROM_DISK})),
    "a path for a name": ("../../../tmp/evil.csv", b"x"),
    "a name that is none": ("\r\nX: y\0.csv", b"x"),
    "nothing": ("lista.csv", b""),
    "far too much": ("lista.csv", b"Nombre\n" + b"x" * (12 << 20)),
}


@pytest.mark.parametrize("kind", UPLOADS)
def test_whatever_is_dropped_as_a_list_is_refused_in_words_or_read_as_text(
    rosa, desk, office, kind, tmp_path, settings
):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    name, content = UPLOADS[kind]
    browser = desk(rosa)
    file = SimpleUploadedFile("lista", content)
    vars(file)["_name"] = name  # as it comes from a stranger: Django's own class would tidy it up
    answer = browser.post(office.address("reception:arrival-file"), {"file": file})
    assert answer.status_code in {302, 422}, answer.content
    shown = browser.get(office.address("reception:arrival")).content.decode()
    for page in (answer.content.decode(), shown):
        assert SCRIPT not in page
        assert "root:" not in page
        assert "hahahaha" not in page
        assert "../" not in page.replace('"../', "")
    assert list(tmp_path.iterdir()) == []


def test_what_is_far_too_much_is_said_so_by_its_form(rosa, desk, office):
    name, content = UPLOADS["far too much"]
    answer = desk(rosa).post(
        office.address("reception:arrival-file"), {"file": SimpleUploadedFile(name, content)}
    )
    assert answer.status_code == 422
    assert "10 MB" in answer.content.decode()


def test_nothing_that_was_dropped_is_served_and_nothing_is_stored_as_a_file():
    from django.conf import settings as told

    assert told.MEDIA_ROOT == ""
    assert told.FILE_UPLOAD_HANDLERS == ["camino.core.uploads.InMemory"]
    assert told.STORAGES["default"]["BACKEND"].endswith("InMemoryStorage")


def test_what_is_no_page_is_a_download_or_a_paper_of_ours(rosa, desk, office):
    browser, downloads = desk(rosa), 0
    for name in addresses():
        answer = asked(browser, office.address(name))
        kind = answer.headers.get("Content-Type", "").split(";")[0]
        if answer.status_code != 200 or kind == "text/html":
            continue
        downloads += 1
        assert answer["X-Content-Type-Options"] == "nosniff"
        kept_in = answer.headers.get("Content-Disposition", "")
        assert kept_in.startswith("attachment;") or kind == "application/pdf", (name, kept_in)
    assert downloads


def test_no_file_of_ours_opens_a_way_around_the_spreadsheets_and_no_page_a_way_around_the_templates():
    for file in Path(ROOT / "camino").rglob("*.py"):
        words = file.read_text(encoding="utf-8")
        if "/tests/" in str(file) or "/demonstration/" in str(file):
            continue
        if file.name != "spreadsheets.py":
            assert "xlsxwriter.Workbook" not in words, file
        assert "import csv" not in words or "csv.writer" not in words, file
