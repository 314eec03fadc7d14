"""A register as it is compared: one row a person, names folded and heard, births in parts, how common each name is.

What is slow to say in SQL is said once for each distinct name: a million people share some hundred thousand.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from camino.people.matching.linking.registers import IDENTITY as IDENTITY
from camino.people.matching.words import Word, words
from camino.people.places import states

COLUMNS = ("given_names", "paternal_surname", "maternal_surname", "birth_date", "sex", "birth_state", "curp")

SECOND = 2  # of somebody's given names

# A CURP tells birth, sex and state where the record does not.
_CURP = "'^[A-ZÑ]{4}[0-9]{6}[HMX][A-Z]{5}[0-9A-ZÑ][0-9]$'"


def prepare(
    con: duckdb.DuckDBPyConnection,
    register: str,
    *,
    table: str = "people",
    first: int = 0,
    counted: bool = False,
) -> int:
    """Writes the table of people to compare; `register` is SQL after FROM. Gives how many.

    Numbers follow the order of the outside ids, so that they are the same in a second attempt. `counted`: how common
    names are is known already, and these people are only some new ones.
    """
    has = {row[0] for row in con.execute(f"DESCRIBE SELECT * FROM {register}").fetchall()}
    chosen = ", ".join(
        f"{_text(each)} AS {each}" if each in has else f"NULL::VARCHAR AS {each}" for each in COLUMNS
    )
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE raw AS SELECT"
        f" ({first} + row_number() OVER (ORDER BY {IDENTITY}))::INTEGER AS id,"
        f" {IDENTITY}::VARCHAR AS {IDENTITY}, {chosen} FROM {register}"
    )
    con.execute(
        "CREATE OR REPLACE TEMP TABLE raw AS SELECT * REPLACE (upper(curp) AS curp, upper(sex) AS sex,"
        " upper(birth_state) AS birth_state) FROM raw"
    )
    _names(con, "given_forms", ["given_names"], given_forms)
    _names(con, "surname_forms", ["paternal_surname", "maternal_surname"], surname_forms)
    _states(con)
    con.execute(f"CREATE OR REPLACE TEMP TABLE facts AS {_FACTS}")
    for each in ("raw", "given_forms", "surname_forms"):
        con.execute(f"DROP TABLE {each}")
    if not counted:
        for name, sql in COUNTS.items():
            con.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT hash(name) AS name, n FROM ({sql})")
    con.execute(f"CREATE OR REPLACE TABLE {table} AS {_PEOPLE}")
    con.execute("DROP TABLE facts")
    ((count,),) = con.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(count)


def _text(column: str) -> str:
    return f"nullif(trim({column}::VARCHAR), '')"


def _states(con: duckdb.DuckDBPyConnection) -> None:
    """Both ways of writing a state become CURP's letters."""
    con.execute("CREATE OR REPLACE TEMP TABLE state_codes (code VARCHAR, letters VARCHAR)")
    con.executemany("INSERT INTO state_codes VALUES (?, ?)", [(each.code, each.curp) for each in states()])


def _names(
    con: duckdb.DuckDBPyConnection, table: str, columns: Sequence[str],
    forms: Callable[[Iterable[str]], pa.Table],
) -> None:  # fmt: skip
    union = " UNION ".join(
        f"SELECT DISTINCT {each} AS name FROM raw WHERE {each} IS NOT NULL" for each in columns
    )
    names = [name for (name,) in con.execute(union).fetchall()]
    with _uncollected():
        con.register("forms_of_names", forms(names))
    con.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT * FROM forms_of_names")
    con.unregister("forms_of_names")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: millions of small lists are made, none in a cycle, and it would walk through all
    of them again and again (a third of the time)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def given_forms(names: Iterable[str]) -> pa.Table:
    """Given names in the forms that are compared."""
    found: dict[str, list[object]] = {
        each: []
        for each in (
            "name",
            "given",
            "heard",
            "heard_any_order",
            "first_word",
            "last_word",
            "heard_words",
            "sounds",
            "words",
            "second_letter",
        )
    }
    for name in names:
        written = words(name)
        said = _told_in_full(written)
        if not said:
            continue
        heard = [word.heard for word in said]
        for column, value in zip(
            found,
            (name, " ".join(word.text for word in said), " ".join(heard), " ".join(sorted(heard)), said[0].text,
             said[-1].text, heard, sounds(said), len(said), second_letter(written)),
            strict=True,
        ):  # fmt: skip
            found[column].append(value)
    return pa.table(
        found,
        schema=pa.schema(
            [(each, pa.string()) for each in list(found)[:6]]
            + [(each, pa.list_(pa.string())) for each in ("heard_words", "sounds")]
            + [("words", pa.int8()), ("second_letter", pa.int32())]
        ),
    )


def surname_forms(names: Iterable[str]) -> pa.Table:
    """Surnames in the forms that are compared; the first word apart, for two surnames written in one place."""
    found: dict[str, list[object]] = {
        each: [] for each in ("name", "text", "heard", "first", "first_heard", "rest", "rest_heard")
    }
    for name in names:
        said = words(name)
        if not said:
            continue
        first, rest = said[:1], said[1:]
        for column, value in zip(
            found,
            (name, _joined(said), _heard(said), _joined(first), _heard(first), _joined(rest), _heard(rest)),
            strict=True,
        ):
            found[column].append(value)
    return pa.table(found, schema=pa.schema([(each, pa.string()) for each in found]))


def _told_in_full(said: Sequence[Word]) -> Sequence[Word]:
    """Without the initials, where there is anything else: J. Jesús is Jesús."""
    return [word for word in said if not word.initial] or said


def second_letter(written: Sequence[Word]) -> int | None:
    """The second name's first letter, as a number; below nothing where no more than a letter of a name was written."""
    if len(written) < SECOND:
        return None
    letter = ord(written[1].text[0])
    return -letter if any(word.initial for word in written) else letter


def sounds(said: Sequence[Word]) -> list[str]:
    """Every sound by which given names may be found; an initial's is its letter."""
    return list(dict.fromkeys(sound for word in said for sound in word.sounds))


def _joined(said: Sequence[Word]) -> str | None:
    return " ".join(word.text for word in said) or None


def _heard(said: Sequence[Word]) -> str | None:
    return " ".join(word.heard for word in said) or None


_FACTS = f"""
WITH told AS (
    SELECT *, CASE WHEN regexp_full_match(curp, {_CURP}) THEN curp END AS valid FROM raw
), split AS (
    SELECT told.id, told.{IDENTITY}, given_forms.* EXCLUDE (name),
        CASE WHEN p.name IS NULL THEN m.text WHEN m.name IS NULL AND p.rest IS NOT NULL THEN p.first ELSE p.text END
            AS paternal,
        CASE WHEN p.name IS NULL THEN m.heard WHEN m.name IS NULL AND p.rest IS NOT NULL THEN p.first_heard
        ELSE p.heard END AS paternal_heard,
        CASE WHEN p.name IS NULL THEN NULL WHEN m.name IS NULL THEN p.rest ELSE m.text END AS maternal,
        CASE WHEN p.name IS NULL THEN NULL WHEN m.name IS NULL THEN p.rest_heard ELSE m.heard END AS maternal_heard,
        -- What a CURP says was checked against a certificate; what was told at a counter was not.
        CASE WHEN valid IS NOT NULL
            THEN CASE WHEN substr(valid, 17, 1) BETWEEN '0' AND '9' THEN '19' ELSE '20' END
                || substr(valid, 5, 2) || '-' || substr(valid, 7, 2) || '-' || substr(valid, 9, 2)
            ELSE birth_date END AS told_birth,
        coalesce(CASE sex WHEN 'H' THEN 'M' ELSE sex END, CASE substr(valid, 11, 1) WHEN 'H' THEN 'M' WHEN
        'M' THEN 'F' END) AS sex,
        coalesce(state_codes.letters, birth_state, substr(valid, 12, 2)) AS birth_state, curp
    FROM told
    LEFT JOIN given_forms ON told.given_names = given_forms.name
    LEFT JOIN surname_forms p ON told.paternal_surname = p.name
    LEFT JOIN surname_forms m ON told.maternal_surname = m.name
    LEFT JOIN state_codes ON told.birth_state = state_codes.code
)
SELECT * EXCLUDE (told_birth, sex), nullif(sex, '') AS sex, heard_words[1] AS first_heard,
    try_cast(told_birth AS DATE) AS born,
    try_cast(substr(told_birth, 1, 4) AS SMALLINT) AS year,
    month(born)::TINYINT AS month, day(born)::TINYINT AS day,
    coalesce(month = 1 AND day = 1, FALSE) AS new_year
FROM split
"""
# How often each is met. They are kept for those who are added later, without the names.
COUNTS = {
    "given_counts": "SELECT heard_any_order AS name, count(*) AS n FROM facts WHERE given IS NOT NULL GROUP BY 1",
    "sound_counts": "SELECT unnest(sounds) AS name, count(*) AS n FROM facts GROUP BY 1",
    "surname_counts": (
        "SELECT name, sum(n) AS n FROM (SELECT paternal_heard AS name, count(*) AS n FROM facts GROUP BY 1"
        " UNION ALL SELECT maternal_heard, count(*) FROM facts GROUP BY 1) WHERE name IS NOT NULL GROUP BY 1"
    ),
    "state_counts": "SELECT birth_state AS name, count(*) AS n FROM facts WHERE birth_state IS NOT NULL GROUP BY 1",
}
_PEOPLE = """
WITH totals AS (
    SELECT (SELECT sum(n) FROM given_counts) AS given, (SELECT sum(n) FROM surname_counts) AS surnames,
        (SELECT sum(n) FROM state_counts) AS states
)
SELECT facts.*,
    ((coalesce(g.n, 0) + 1) / (totals.given + 1))::FLOAT AS given_share,
    ((CASE WHEN words = 1 THEN greatest(coalesce(s.n, 0), coalesce(g.n, 0)) ELSE coalesce(g.n, 0) END + 1)
        / (totals.given + 1))::FLOAT AS short_share,
    ((coalesce(p.n, 0) + 1) / (totals.surnames + 1))::FLOAT AS paternal_share,
    CASE WHEN maternal IS NOT NULL THEN ((coalesce(m.n, 0) + 1) / (totals.surnames + 1))::FLOAT END AS maternal_share,
    (paternal_share * coalesce(maternal_share, 1))::FLOAT AS surnames_share,
    ((coalesce(st.n, 0) + 1) / (totals.states + 1))::FLOAT AS state_share
FROM facts CROSS JOIN totals
LEFT JOIN given_counts g ON hash(facts.heard_any_order) = g.name
LEFT JOIN sound_counts s ON hash(facts.sounds[1]) = s.name
LEFT JOIN surname_counts p ON hash(facts.paternal_heard) = p.name
LEFT JOIN surname_counts m ON hash(facts.maternal_heard) = m.name
LEFT JOIN state_counts st ON hash(facts.birth_state) = st.name
"""
