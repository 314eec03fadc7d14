"""The deed at the counter over HTTP, two desks at once: the slip is opened, what is due is given.

In a city of the country's year: 450,000 people and two million hand-outs. A small demonstration is made by the program
itself and then multiplied by the database, past triggers that such a past has no use for: minutes instead of hours.
"""

import re
import statistics
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from typing import Any
from uuid import UUID

import httpx
import psycopg
import typer
from psycopg import sql
from rich.console import Console
from rich.table import Table

from bench import stage
from bench.visitor import Desk, hidden

console = Console(stderr=True)
DESKS = ("rosa", "ramon")
SMALL = 2000
LIMIT_MS = 150
TICKED = re.compile(r'<input[^>]*name="give" value="([^"]+)" checked')
CHOSEN = re.compile(r'<select[^>]*name="item-([^"]+)">(.*?)</select>', re.DOTALL)
SELECTED = re.compile(r'<option value="([^"]+)" selected')
QUANTITY = re.compile(r'name="quantity-([^"]+)"[^>]*value="(\d+)"')
WITNESS = re.compile(r'<select[^>]*name="witness"[^>]*>(.*?)</select>', re.DOTALL)
BUS = re.compile(r"/supplies/counter/arrival/[0-9a-f-]{36}/")
OPTION = re.compile(r'<option value="([0-9a-f-]{36})"')

# Whose rows are multiplied, and which of their columns name rows that are multiplied, too.
MULTIPLIED = {
    "people_knownat": ("id",), "people_membership": ("id", "group_id"),
    "reception_returnevent": ("id",), "reception_visit": ("id", "return_event_id"), "supplies_handout": ("id",),
}  # fmt: skip


def main(
    people: int = typer.Option(450_000, help="How many people the city has."),
    handouts: int = typer.Option(2_000_000, help="How many hand-outs lie behind it."),
    times: int = typer.Option(100, help="How often each desk gives."),
    home: str = typer.Option("", help="Keep the city in this directory for the next run."),
) -> None:
    """Measure the counter."""
    with stage.city(SMALL, home) as (owner, _filled):
        begun = time.perf_counter()
        there = grown(owner, people, handouts)
        console.print(
            f"{there[0]:,} people, {there[1]:,} hand-outs, made in {time.perf_counter() - begun:.0f} s"
        )
        codes = _codes(owner, times * len(DESKS) + 40)
        with stage.server() as address:
            desks = [Desk(address, name) for name in DESKS]
            with ThreadPoolExecutor(len(desks)) as both:
                for first, last in (
                    (0, 20),
                    (20, 20 + times),
                ):  # the first pages of a server are nobody's day
                    for desk in desks:
                        desk.times.clear()
                    parts = [codes[place :: len(DESKS)][first:last] for place in range(len(DESKS))]
                    list(both.map(_serve, desks, parts))
            _serve_a_bus(desks[0])
    _report(desks, there)


def grown(owner: psycopg.Connection[Any], people: int, handouts: int) -> tuple[int, int]:
    """Multiply the city until it has so many of both."""
    if _count(owner, "supplies_handout") < handouts:
        with owner.transaction():
            owner.execute("SET LOCAL session_replication_role = replica")
            owner.execute("SET LOCAL synchronous_commit = off")
            _name_copies(owner, people - _count(owner, "people_person"))
            _multiply(owner)
            _pad(owner, handouts - _count(owner, "supplies_handout"))
            owner.execute("UPDATE supplies_balance SET quantity = quantity + 100000 WHERE quantity > 0")
        owner.execute("VACUUM ANALYZE")
    return _count(owner, "people_person"), _count(owner, "supplies_handout")


def _name_copies(owner: psycopg.Connection[Any], wanted: int) -> None:
    """Who is a copy of whom, with a key and a code of their own."""
    from camino.people.codes import new_code

    rows = owner.execute(
        "SELECT id FROM people_person WHERE NOT sealed AND blocked_at IS NULL ORDER BY id"
    ).fetchall()
    taken = {code for (code,) in owner.execute("SELECT code FROM people_person").fetchall()}
    owner.execute("CREATE TEMPORARY TABLE copies (old uuid, n int, new uuid, code text) ON COMMIT DROP")
    with owner.cursor() as cursor, cursor.copy("COPY copies (old, n, code) FROM STDIN") as copy:
        for place in range(max(0, wanted)):
            code = new_code()
            while code in taken:
                code = new_code()
            taken.add(code)
            copy.write_row([rows[place % len(rows)][0], place // len(rows) + 1, code])
    owner.execute("UPDATE copies SET new = md5(old::text || n)::uuid")
    owner.execute("CREATE INDEX ON copies (old)")
    owner.execute("ANALYZE copies")


def _multiply(owner: psycopg.Connection[Any]) -> None:
    own = {"id": "m.new", "code": "m.code"}
    _insert(owner, "people_person", own, "JOIN copies m ON m.old = t.id")
    groups = "JOIN people_membership s ON s.group_id = t.id JOIN copies m ON m.old = s.person_id"
    _insert(owner, "people_group", {"id": "md5(t.id::text || m.n)::uuid"}, groups, distinct=True)
    for table, named in MULTIPLIED.items():
        keys = {column: f"md5(t.{column}::text || m.n)::uuid" for column in named}
        _insert(owner, table, keys | {"person_id": "m.new"}, "JOIN copies m ON m.old = t.person_id")
    moved = "JOIN supplies_handout h ON h.id = t.handout_id JOIN copies m ON m.old = h.person_id"
    keys = {column: f"md5(t.{column}::text || m.n)::uuid" for column in ("id", "handout_id")}
    _insert(owner, "supplies_movement", keys, moved)


def _insert(
    owner: psycopg.Connection[Any], table: str, instead: dict[str, str], join: str, *, distinct: bool = False
) -> None:  # fmt: skip
    """Each row again for each copy, with these columns instead of its own."""
    columns = [
        name
        for (name,) in owner.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND table_schema = 'public'"
            " AND is_generated = 'NEVER' ORDER BY ordinal_position", [table],
        )
    ]  # fmt: skip
    console.print(f"{table}…")
    owner.execute(
        sql.SQL("INSERT INTO {} ({}) SELECT {} {} FROM {} t {} ON CONFLICT DO NOTHING").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns)),
            sql.SQL("DISTINCT" if distinct else ""),
            sql.SQL(", ").join(
                sql.SQL(instead[name]) if name in instead else sql.SQL("t.{}").format(sql.Identifier(name))  # type: ignore[arg-type]
                for name in columns
            ),
            sql.Identifier(table), sql.SQL(join),  # type: ignore[arg-type]
        )
    )  # fmt: skip


def _pad(owner: psycopg.Connection[Any], wanted: int) -> None:
    """Hand-outs of years ago, each with its movement, until there are so many."""
    console.print(f"{max(0, wanted):,} hand-outs of years ago…")
    told = {"wanted": max(0, wanted)}
    owner.execute(
        """
        INSERT INTO supplies_handout (id, person_id, office_id, kind_id, item_id, quantity, given_on, given_at,
                                      given_by_id, beyond, proof_id, erased)
        SELECT md5('old' || n)::uuid, c.new, p.office_id, 'hygiene', i.id, 1, d.day, d.day + interval '16 hours',
               p.given_by_id, false, p.id, false
          FROM generate_series(1, %(wanted)s) n
          JOIN (SELECT new, row_number() OVER () - 1 AS place FROM copies) c
            ON c.place = n %% (SELECT count(*) FROM copies)
         CROSS JOIN (SELECT * FROM supplies_proof ORDER BY id LIMIT 1) p
         CROSS JOIN (SELECT id FROM supplies_item WHERE key = 'kit-man') i
         CROSS JOIN LATERAL (SELECT date '2017-01-01' + n %% 1800 AS day) d
        """,
        told,
    )
    owner.execute(
        """
        INSERT INTO supplies_movement (id, office_id, at, kind, deed, lot_id, from_place_id, to_place_id, quantity,
                                       handout_id, reason, by_id)
        SELECT md5('moved' || n)::uuid, h.office_id, h.given_at, 'hand_out', h.proof_id, w.lot_id, w.from_place_id,
               w.to_place_id, 1, h.id, '', h.given_by_id
          FROM generate_series(1, %(wanted)s) n JOIN supplies_handout h ON h.id = md5('old' || n)::uuid
         CROSS JOIN (SELECT * FROM supplies_movement WHERE kind = 'hand_out' ORDER BY id LIMIT 1) w
        """,
        told,
    )


def _count(owner: psycopg.Connection[Any], table: str) -> int:
    [counted] = owner.execute(
        sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))
    ).fetchone() or (0,)
    return int(counted)


def _codes(owner: psycopg.Connection[Any], wanted: int) -> list[str]:
    """Codes of people of the desks' office, spread over the register, who were not given anything lately."""
    found = owner.execute(
        "SELECT p.code FROM people_person p JOIN people_knownat k ON k.person_id = p.id"
        " JOIN staff_office o ON o.id = k.office_id AND o.short_name = 'Juárez'"
        " WHERE NOT p.sealed AND p.blocked_at IS NULL AND k.last_seen < current_date - 60"
        " ORDER BY md5(p.id::text || now()::text) LIMIT %s",
        [wanted],
    )
    return [code for (code,) in found]


def _serve(desk: Desk, codes: Sequence[str]) -> None:
    """One person after another: scan, look, give what is ticked."""
    for code in codes:
        desk.select_one()
        begun = time.perf_counter()
        sent = {"csrfmiddlewaretoken": desk.token, "code": code}
        where = desk._timed("scan", lambda sent=sent: desk.client.post("/supplies/counter/", data=sent))  # type: ignore[misc]
        at = where.headers["location"]
        page = desk._timed("what is due", lambda at=at: desk.client.get(at))  # type: ignore[misc]
        desk.times["open the slip"].append(time.perf_counter() - begun)
        told = list(_filled(page))
        answer = desk._timed("give", lambda at=at, told=told: _post(desk, at, told))  # type: ignore[misc]
        if answer.status_code != 302:
            raise RuntimeError(f"Giving was answered with {answer.status_code}.")
        desk.times["from scan to given"].append(time.perf_counter() - begun)


def _serve_a_bus(desk: Desk) -> None:
    """Today's bus: everybody on it on one page, a few times; then all that is due to them, once."""
    found = BUS.search(desk.client.get("/supplies/counter/").text)
    if found is None:
        return
    for _time in range(10):
        page = desk._timed("a whole bus: what is due", lambda: desk.client.get(found[0]))
    told = list(_filled(page))
    things = sum(name == "give" for name, _value in told)
    desk._timed(f"a whole bus: give {things} things", lambda: _post(desk, found[0], told))


def _post(desk: Desk, at: str, told: Sequence[tuple[str, str]]) -> httpx.Response:
    fields: dict[str, list[str]] = {}
    for name, value in told:
        fields.setdefault(name, []).append(value)
    return desk.client.post(at, data=fields)


def _filled(page: httpx.Response) -> Iterator[tuple[str, str]]:
    """The page's form as it stands when Enter is pressed; where nothing is due, a blanket beyond the rules."""
    text = page.text
    yield from hidden(page).items()
    chosen = dict(CHOSEN.findall(text))
    ticked = TICKED.findall(text)
    if not ticked:
        ticked = [name for name in chosen if name.endswith("-blanket")][:1]
        yield from ((f"reason-{name}", "measured") for name in ticked)
    yield from (("give", name) for name in ticked)
    for name, options in chosen.items():
        likely = SELECTED.search(options) or OPTION.search(options)
        if likely:
            yield f"item-{name}", likely[1]
    yield from ((f"quantity-{name}", number) for name, number in QUANTITY.findall(text))
    witnesses = WITNESS.search(text)
    yield "how", "witness"
    yield "witness", str(UUID(OPTION.findall(unescape(witnesses[1]))[0])) if witnesses else ""


def _report(desks: Sequence[Desk], there: tuple[int, int]) -> None:
    times = {name: [each for desk in desks for each in desk.times.get(name, ())] for name in desks[0].times}
    bare = statistics.median(times["select 1"])
    title = f"The counter: {there[0]:,} people, {there[1]:,} hand-outs, {len(desks)} desks at once"
    table = Table("deed", "n", "p50 ms", "p95 ms", "× select 1", "limit", title=title)
    for name, samples in times.items():
        ordered = sorted(samples)
        p50, p95 = statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        limit = f"{LIMIT_MS} ms" if name in {"open the slip", "give"} else ""
        table.add_row(
            name, str(len(ordered)), f"{p50 * 1000:.1f}", f"{p95 * 1000:.1f}", f"{p50 / bare:.1f}", limit
        )
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
