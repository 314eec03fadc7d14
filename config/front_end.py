"""The few files of the front-end packages that the pages use, served under names of our own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from config.home import ROOT

NODE_MODULES = ROOT / "node_modules"
FILES = {
    "tabler/tabler.min.css": "@tabler/core/dist/css/tabler.min.css",
    "tabler/tabler.min.css.map": "@tabler/core/dist/css/tabler.min.css.map",
    "icons/tabler-icons.min.css": "@tabler/icons-webfont/dist/tabler-icons.min.css",
    "icons/fonts/tabler-icons.woff2": "@tabler/icons-webfont/dist/fonts/tabler-icons.woff2",
    "icons/fonts/tabler-icons.woff": "@tabler/icons-webfont/dist/fonts/tabler-icons.woff",
    "icons/fonts/tabler-icons.ttf": "@tabler/icons-webfont/dist/fonts/tabler-icons.ttf",
    "htmx/htmx.min.js": "htmx.org/dist/htmx.min.js",
}


class _OneFile(FileSystemStorage):
    """A folder of a package, told to give `name` for the file that is asked for under our own name."""

    def __init__(self, file: Path) -> None:
        super().__init__(location=file.parent)
        self.file = file

    def path(self, name: str) -> str:
        """The package's file, whatever it is called here."""
        return str(self.file)


class FrontEndFinder(BaseFinder):
    """Finds just these files: the packages hold a thousand more that no page asks for."""

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing to check before they are asked for."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The file behind one of our names; nothing for any other."""
        found = str(NODE_MODULES / FILES[path]) if path in FILES else ""
        if find_all:
            return [found] if found else []
        return found

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        """(our name, a storage that opens it) of every file."""
        for name, place in FILES.items():
            yield name, _OneFile(NODE_MODULES / place)
