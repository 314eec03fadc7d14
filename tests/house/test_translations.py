"""Spanish is complete: every text of the sources is translated, and nothing else is kept."""

import re
from pathlib import Path

from camino.commands.translations import collected, spanish

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def _words(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)


def test_every_text_has_its_spanish():
    kept = spanish()
    missing = [
        m.id
        for m in collected()
        if m.id and (not (mine := kept.get(m.id, m.context)) or not all(_words(mine.string)))
    ]
    assert not missing, (
        f"{len(missing)} texts lack Spanish: run `python -m camino.commands.translations collect`: {missing[:5]}"
    )


def test_no_translation_is_left_over_or_doubtful():
    used = collected()
    assert not [m.id for m in spanish() if m.id and used.get(m.id, m.context) is None]
    assert not [m.id for m in spanish() if m.id and m.fuzzy]


def test_translations_fill_in_the_same_blanks():
    for message in spanish():
        if message.id:
            wanted = {blank for word in _words(message.id) for blank in PLACEHOLDER.findall(word)}
            for word in _words(message.string):
                assert set(PLACEHOLDER.findall(word)) <= wanted, message.id
            told = {blank for word in _words(message.string) for blank in PLACEHOLDER.findall(word)}
            assert wanted <= told, message.id


def test_texts_are_asked_for_by_names_that_the_collecting_knows():
    alias = re.compile(r"from django\.utils\.translation import .*\bas (?!_\b)(\w+)")
    rooms = Path(__file__).resolve().parents[2] / "camino"
    assert not [
        (file.name, found) for file in rooms.rglob("*.py") for found in alias.findall(file.read_text("utf-8"))
    ]
