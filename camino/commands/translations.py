"""The texts of the pages: collected from the sources into the Spanish catalogue, and compiled for the server.

`python -m camino.commands.translations collect` after writing new texts; `compile` is run by the setting-up. Both are
Babel's work, so that no machine needs the gettext programs.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from config.home import ROOT

KEYWORDS = (
    "_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy",
    "npgettext", "npgettext_lazy",
)  # fmt: skip
FOLDER = ROOT / "camino" / "locale" / "es_MX" / "LC_MESSAGES"
PO, MO = FOLDER / "django.po", FOLDER / "django.mo"

# Header lines that would change at every collecting and say nothing.
CHANGING = tuple(f'"{name}' for name in (
    "Project-Id", "Report-Msgid", "POT-Creation", "PO-Revision", "Last-Translator", "Language-Team", "Generated-By",
))  # fmt: skip


def _sources() -> Iterator[tuple[str, str]]:
    """(path, text to read as Python) of every file with texts, templates turned into calls of gettext."""
    from django.utils.translation.template import templatize

    for folder in ("camino", "config"):
        for file in sorted((ROOT / folder).rglob("*")):
            name = str(file.relative_to(ROOT))
            if {"tests", "migrations"} & set(file.parts):
                continue
            if file.suffix == ".py":
                yield name, file.read_text(encoding="utf-8")
            elif file.suffix in {".html", ".txt", ".typ"} and "templates" in file.parts:
                calls = templatize(file.read_text(encoding="utf-8"), origin=name)
                # What is not a call is filler, indented as the page was: Python must not take it for blocks.
                yield name, "\n".join(line.lstrip() for line in calls.splitlines())


def collected() -> Catalog:
    """Every text of the program, without translations. Raises SyntaxError naming a source that cannot be read."""
    catalog = Catalog(project="Camino", charset="utf-8")
    for name, text in _sources():
        for _line, function, messages, _comments in extract_python(
            io.BytesIO(text.encode()), dict.fromkeys(KEYWORDS), [], {"encoding": "utf-8"}
        ):
            _add(catalog, name, str(function), [messages] if isinstance(messages, str) else list(messages))
    return catalog


def _add(catalog: Catalog, name: str, function: str, words: list[str | None]) -> None:
    """Add one call's text: `words` are its arguments, None where one is not a plain string."""
    context = words.pop(0) if "pgettext" in function else None
    plural = function.startswith(("ngettext", "npgettext"))
    texts = [word for word in words[: 2 if plural else 1] if word]
    if texts:
        catalog.add(tuple(texts) if plural else texts[0], locations=[(name, 0)], context=context)


def spanish() -> Catalog:
    """The Spanish catalogue as it is kept."""
    with PO.open("rb") as file:
        return read_po(file, locale="es_MX", domain="django")


def collect() -> None:
    """Bring the kept catalogue up to date with the sources: new texts are added empty, those gone are dropped."""
    template = collected()
    catalog = spanish() if PO.exists() else Catalog(locale="es_MX", domain="django", project="Camino")
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    keep(catalog)


def keep(catalog: Catalog) -> None:
    """Write the Spanish catalogue, sorted, without lines that change at every writing."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    catalog.fuzzy = False
    catalog.header_comment = "# Camino in the Spanish of Mexico. Collected by camino.commands.translations."
    written = io.BytesIO()
    write_po(written, catalog, width=110, sort_output=True, no_location=True)
    lines = written.getvalue().decode().splitlines(keepends=True)
    PO.write_text("".join(line for line in lines if not line.startswith(CHANGING)), encoding="utf-8")


def compile_() -> None:
    """Compile the catalogue for the server."""
    if not PO.exists():
        return
    with Path(MO).open("wb") as file:
        write_mo(file, spanish())


if __name__ == "__main__":
    {"collect": collect, "compile": compile_}[sys.argv[1]]()
