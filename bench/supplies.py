"""The deed at the counter over HTTP: the page that says what is due, and giving it, in a store with years behind it.

    CAMINO_DATABASE_URL=… python -m bench.supplies http://127.0.0.1:8000 --handouts 2000000

It runs against a demonstration (`camino demo`) whose server is up, and adds so many hand-outs of years ago by COPY, in
the owner's name and without the triggers, which such a past has no use for. Never run it on an office's own database.
"""

import argparse
import re
import statistics
import time
from uuid import UUID, uuid4

import httpx
import psycopg

from config.databases import database_url

PASSWORD = "camino-demo"  # noqa: S105  # of the invented workers
WORKER = "rosa"
LIMIT_MS = 150


def pad(connection: psycopg.Connection, wanted: int) -> int:
    """Hand-outs of two to eight years ago until there are so many."""
    there = connection.execute("SELECT count(*) FROM supplies_handout").fetchone()[0]
    people = [row[0] for row in connection.execute("SELECT id FROM people_person ORDER BY id")]
    office, proof, by = connection.execute(
        "SELECT o.id, p.id, p.given_by_id FROM staff_office o JOIN supplies_proof p ON p.office_id = o.id"
        " WHERE o.short_name = 'Juárez' LIMIT 1"
    ).fetchone()
    kinds = connection.execute("SELECT kind_id, id FROM supplies_item WHERE goes = 'person'").fetchall()
    connection.execute("SET session_replication_role = replica")
    copy = (
        "COPY supplies_handout (id, person_id, office_id, kind_id, item_id, quantity, given_on, given_at, given_by_id,"
        " beyond, proof_id) FROM STDIN"
    )
    with connection.cursor() as cursor, cursor.copy(copy) as rows:
        for place in range(max(0, wanted - there)):
            kind, item = kinds[place % len(kinds)]
            on = f"{2016 + place % 6}-{1 + place % 12:02}-{1 + place % 28:02}"
            rows.write_row(
                [UUID(int=uuid4().int), people[place * 7919 % len(people)], office, kind, item, 1, on,
                 f"{on} 16:00+00", by, False, proof]
            )  # fmt: skip
    connection.commit()
    connection.autocommit = True
    connection.execute("ANALYZE supplies_handout")
    return max(there, wanted)


def signed_in(base: str) -> httpx.Client:
    """A browser in which Rosa has signed in."""
    browser = httpx.Client(base_url=base, follow_redirects=False, timeout=60)
    browser.get("/account/login/")
    token = browser.cookies.get("csrftoken")
    sent = {"login": WORKER, "password": PASSWORD, "csrfmiddlewaretoken": token}
    answer = browser.post("/account/login/", data=sent, headers={"Referer": base})
    assert answer.status_code == 302, answer.status_code
    return browser


def timed(samples: list[float], label: str) -> None:
    """The middle and the slow end."""
    ordered = sorted(samples)
    p95 = ordered[int(len(ordered) * 0.95) - 1]
    print(
        f"{label:<22} median {statistics.median(ordered):7.1f} ms   p95 {p95:7.1f} ms   (limit {LIMIT_MS} ms)"
    )


def main() -> None:
    """Pad, look, give."""
    wants = argparse.ArgumentParser()
    wants.add_argument("base")
    wants.add_argument("--handouts", type=int, default=2_000_000)
    wants.add_argument("--times", type=int, default=100)
    told = wants.parse_args()
    with psycopg.connect(database_url()) as connection:
        print(f"{pad(connection, told.handouts):,} hand-outs")
        people = connection.execute(
            "SELECT p.id FROM people_person p JOIN people_knownat k ON k.person_id = p.id"
            " JOIN staff_office o ON o.id = k.office_id AND o.short_name = 'Juárez' WHERE NOT p.sealed"
            " ORDER BY p.id LIMIT %s",
            [told.times],
        ).fetchall()
        blanket = connection.execute("SELECT id FROM supplies_item WHERE key = 'blanket'").fetchone()[0]
        witness = connection.execute("SELECT id FROM staff_worker WHERE username = 'samuel'").fetchone()[0]
    browser = signed_in(told.base)
    seen, given, one = [], [], []
    for (person,) in people:
        address = f"/supplies/counter/{person}/"
        start = time.perf_counter()
        page = browser.get(address)
        seen.append((time.perf_counter() - start) * 1000)
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
        name = f"{person.hex}-blanket"
        sent = {
            "csrfmiddlewaretoken": token.group(1) if token else "", "key": str(uuid4()), "how": "witness",
            "witness": str(witness), "give": name, f"item-{name}": str(blanket), f"quantity-{name}": "1",
            f"reason-{name}": "measured",
        }  # fmt: skip
        start = time.perf_counter()
        answer = browser.post(address, data=sent, headers={"Referer": told.base})
        given.append((time.perf_counter() - start) * 1000)
        one.append(answer.status_code)
    timed(seen, "what is due")
    timed(given, "give")
    print("answers:", {code: one.count(code) for code in set(one)})


if __name__ == "__main__":
    main()
