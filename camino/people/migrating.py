"""Making the card index anew, as the tables' owner, after a migration that changed what a card holds."""

from typing import Any

from camino.people.cards import found_by
from camino.people.matching.curps import birth_of
from camino.people.matching.vocabulary import neighbourhood

PORTION = 5_000


def cards_anew(apps: Any, schema_editor: Any) -> None:
    """Fills the empty card index from the people, in portions."""
    connection = schema_editor.connection
    words: dict[str, str] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM people_person WHERE blocked_at IS NULL")
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


def _write(cursor: Any, people: list[Any], words: dict[str, str]) -> None:
    cursor.execute(
        "SELECT id, code, given_names, paternal_surname, maternal_surname, preferred_name, born_earliest, born_latest,"
        " sex, birth_state, ARRAY(SELECT concat_ws(E'\\x1f', o.given_names, o.paternal_surname, o.maternal_surname)"
        " FROM people_othername o WHERE o.person_id = p.id),"
        " ARRAY(SELECT d.number FROM people_document d WHERE d.person_id = p.id AND d.kind = 'curp'),"
        " k.office_id, date_trunc('month', k.last_seen)::date"
        " FROM people_person p JOIN LATERAL (SELECT office_id, last_seen FROM people_knownat k"
        " WHERE k.person_id = p.id ORDER BY last_seen DESC LIMIT 1) k ON true WHERE p.id = ANY(%s)",
        [people],
    )
    cards, seen = [], []
    for (
        pk,
        code,
        given,
        paternal,
        maternal,
        called,
        earliest,
        latest,
        sex,
        state,
        others,
        curps,
        *last,
    ) in cursor.fetchall():
        others = [*others, *(["\x1f".join((called, paternal, maternal))] if called else [])]
        writings = [(given, paternal, maternal), *(tuple(each.split("\x1f")) for each in others)]
        keys, heard = found_by(writings, earliest, latest, curps)
        born = birth_of(min(curps)) if curps and earliest is None else None
        earliest, latest = born or earliest, born or latest
        cards.append(
            (
                pk,
                code,
                given,
                paternal,
                maternal,
                others,
                earliest,
                latest,
                sex,
                state,
                curps,
                *last,
                list(heard),
                keys,
            )
        )
        seen += [(each,) for each in heard]
        words |= heard
    cursor.executemany(f"INSERT INTO people_card VALUES ({', '.join(['%s'] * 15)})", cards)  # noqa: S608
    cursor.executemany("INSERT INTO people_namewordseen (heard) VALUES (%s)", seen)
