"""Making the card index anew, as the tables' owner, after what names are found by has changed."""

from collections.abc import Sequence
from typing import Any

from camino.people.cards import found_by
from camino.people.matching.curps import birth_of
from camino.people.matching.vocabulary import neighbourhood

PORTION = 5_000
PEOPLE = r"""
    SELECT id, code, given_names, paternal_surname, maternal_surname, preferred_name,
           ARRAY(SELECT concat_ws(E'\x1f', o.given_names, o.paternal_surname, o.maternal_surname)
                   FROM people_othername o WHERE o.person_id = p.id),
           born_earliest, born_latest,
           ARRAY(SELECT d.number FROM people_document d WHERE d.person_id = p.id AND d.kind = 'curp'
                 UNION SELECT l.curp FROM people_legacy l WHERE l.person_id = p.id AND l.curp <> ''),
           ARRAY(SELECT d.number FROM people_document d WHERE d.person_id = p.id AND d.kind = 'curp'),
           sex, birth_state, k.office_id, date_trunc('month', k.last_seen)::date
      FROM people_person p
      JOIN LATERAL (SELECT office_id, last_seen FROM people_knownat k WHERE k.person_id = p.id
                     ORDER BY last_seen DESC LIMIT 1) k ON true
     WHERE p.id = ANY(%s)
"""
COLUMNS = (
    "person_id, code, given_names, paternal_surname, maternal_surname, other_names, born_earliest, born_latest, curps,"
    " words, keys, sex, birth_state, last_office_id, last_month"
)


def cards_anew(_apps: Any, schema_editor: Any) -> None:
    """Empty the index and fill it from the people, in portions. For `RunPython`, which is given the editor."""
    words: dict[str, str] = {}
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("TRUNCATE people_card, people_nameword, people_namewordseen")
        cursor.execute("SELECT id FROM people_person WHERE blocked_at IS NULL ORDER BY code")
        everybody = [pk for (pk,) in cursor.fetchall()]
        for start in range(0, len(everybody), PORTION):
            _write(cursor, everybody[start : start + PORTION], words)
        cursor.executemany(
            "INSERT INTO people_nameword (heard, written, people, near) VALUES (%s, %s, 0, %s) ON CONFLICT DO NOTHING",
            [(heard, written, list(neighbourhood(written))) for heard, written in words.items()],
        )
        cursor.execute(
            "UPDATE people_nameword w SET people = n FROM (SELECT heard, count(*) AS n FROM people_namewordseen"
            " GROUP BY heard) s WHERE s.heard = w.heard"
        )
        cursor.execute("DELETE FROM people_namewordseen")


def _write(cursor: Any, people: Sequence[Any], words: dict[str, str]) -> None:
    """The cards of these people; what is on one stands in `people_write_cards`, too."""
    cursor.execute(PEOPLE, [people])
    cards = []
    for row in cursor.fetchall():
        pk, code, given, paternal, maternal, called, others, earliest, latest, curps, papers, *rest = row
        surnames = (paternal, maternal)
        others = [*others, *(["\x1f".join((called, *surnames))] if called else [])]
        writings = [(given, *surnames), *(tuple(each.split("\x1f")) for each in others)]
        keys, heard = found_by(writings, earliest, latest, papers)
        born = birth_of(min(papers)) if papers and earliest is None else None
        birth = (born or earliest, born or latest)
        cards.append((pk, code, given, *surnames, others, *birth, curps, list(heard), keys, *rest))
        for word, text in heard.items():
            words.setdefault(word, text)  # as it was first written
    with cursor.copy(f"COPY people_card ({COLUMNS}) FROM STDIN") as copy:
        for card in cards:
            copy.write_row(card)
