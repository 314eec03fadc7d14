"""What a register teaches by itself: without labels, without second surnames, without plain copies."""

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import polars as pl
import pytest

from bench.linking import scores
from camino.people.matching.linking import adding, blocking, learning, mixture, model, running
from camino.people.matching.linking.model import Model
from camino.people.matching.linking.registers import File

PEOPLE, TWICE = 1_500, 400
GIVEN = [f"{one}{two}{end}" for one in "BDFGKLMNPRT" for two in ("ar", "el", "in", "os") for end in "ae"]
_FIRST = ("Bren", "Fal", "Gor", "Hul", "Kant", "Lom", "Mer", "Nust", "Pral", "Zwe")
_MIDDLE, _LAST = ("der", "kel", "man", "sti", "vo"), ("berg", "feld", "ner", "rich", "son", "stein")
FAMILY = [f"{one}{two}{three}" for one in _FIRST for two in _MIDDLE for three in _LAST]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class OneSurname:
    """People with one surname; four hundred stand twice, each time with exactly one slip, never as a plain copy."""

    def __init__(self, place: Path) -> None:
        dice = Random(5)  # noqa: S311 invented people
        rows, person = [], []
        for number in range(PEOPLE):
            facts = [
                dice.choice(GIVEN), dice.choice(FAMILY),
                f"{dice.randint(1930, 2005)}-{dice.randint(1, 12):02}-{dice.randint(2, 28):02}",
            ]  # fmt: skip
            rows.append(facts)
            person.append(number)
            if number < TWICE:
                slipped = list(facts)
                which = dice.randrange(3)
                slipped[which] = self._day(facts[2], dice) if which == 2 else self._letter(facts[which], dice)
                rows.append(slipped)
                person.append(number)
        ids = [f"R{number:05}" for number in range(len(rows))]
        self.records, self.truth = place / "records.parquet", place / "truth.parquet"
        told = pl.DataFrame(rows, schema=["given_names", "paternal_surname", "birth_date"], orient="row")
        told.with_columns(external_id=pl.Series(ids)).write_parquet(self.records)
        pl.DataFrame({"external_id": ids, "person": person}).write_parquet(self.truth)

    @staticmethod
    def _letter(name: str, dice: Random) -> str:
        at = dice.randrange(1, len(name))
        return name[:at] + dice.choice(LETTERS) + name[at:]

    @staticmethod
    def _day(date: str, dice: Random) -> str:
        return f"{date[:8]}{int(date[8:]) % 28 + 1:02}"


@pytest.fixture(scope="module")
def one_surname(tmp_path_factory: pytest.TempPathFactory) -> OneSurname:
    return OneSurname(tmp_path_factory.mktemp("one surname"))


@pytest.fixture(scope="module")
def learnt(one_surname: OneSurname, tmp_path_factory: pytest.TempPathFactory) -> Model:
    place = tmp_path_factory.mktemp("learnt")
    return learning.learn(File(one_surname.records), place, name="here", scales=model.shipped().scales)


def test_a_register_without_plain_copies_is_learnt_all_the_same(one_surname, learnt, tmp_path):
    running.run(File(one_surname.records), tmp_path / "run", learnt)
    found = scores.of(tmp_path / "run" / "clusters.parquet", one_surname.truth)
    assert found.precision > 0.95
    assert found.recall > 0.9


def test_it_learns_how_many_records_a_person_has(learnt):
    assert learnt.others == pytest.approx(2 * TWICE / (PEOPLE + TWICE), rel=0.15)


def test_scales_of_families_with_two_surnames_are_not_for_people_with_one(learnt):
    assert learnt.scales == {}


def test_what_it_says_comes_true_without_scales(one_surname, learnt, tmp_path):
    pairs = learning.labelled(File(one_surname.records), one_surname.truth, tmp_path / "labelled", learnt)
    table = learning.reliability(pairs)
    apart = sum(abs(row.said - row.came_out) * row.pairs for row in table) / sum(row.pairs for row in table)
    assert apart < 0.06


def test_agreements_of_one_person_are_not_counted_as_chance(learnt):
    # A fifth of the records stand twice: by chance alone one pair in some 25,000 shares a birth date.
    _m, u = learnt.chances["birth"]["same"]
    assert u < 1e-4


def weighed(start: Model, dice: np.random.Generator, same: int, others: int) -> dict[str, Any]:
    """Pairs that agree on everything, and pairs that agree on nothing, as `start` weighs them."""
    pairs: dict[str, Any] = {}
    weight = np.full(same + others, start.prior(10_000))
    for each in mixture.LEARNT:
        best, worst = each.level("same"), len(each.levels) - 1
        pairs[each.name] = np.array([best] * same + [worst] * others)
        weight += np.array([start.weight(each, best)] * same + [start.weight(each, worst)] * others)
    return pairs | {"weight": weight + dice.normal(0, 0.1, len(weight))}


def test_pairs_are_divided_into_two_kinds_without_being_told_which_is_which(shipped):
    start = replace(shipped, others=0.01)
    told = mixture.learn(start, weighed(start, np.random.default_rng(1), 900, 5_000), records=10_000)
    assert told.others == pytest.approx(2 * 900 / 10_000, rel=0.02)
    assert told.chances["birth"]["same"][0] > 0.95


def test_a_sample_of_the_pairs_teaches_the_same(shipped):
    start = replace(shipped, others=0.01)
    told = mixture.learn(
        start, weighed(start, np.random.default_rng(1), 300, 5_000), records=10_000, one_in=3
    )
    assert told.others == pytest.approx(2 * 900 / 10_000, rel=0.02)


def test_a_small_register_is_looked_through_more_widely():
    assert set(blocking.rules(blocking.SMALL + 1)) < set(blocking.rules(blocking.SMALL))


def test_whoever_shares_only_the_date_is_found_in_an_increment_too(tmp_path, shipped):
    columns = ["external_id", "given_names", "paternal_surname", "birth_date"]
    rows = [(f"A{year}", f"Given{year}", f"Surname{year}", f"{year}-05-17") for year in range(1950, 1990)]
    old, new, place = tmp_path / "old.parquet", tmp_path / "new.parquet", tmp_path / "run"
    pl.DataFrame(rows, schema=columns, orient="row").write_parquet(old)
    pl.DataFrame([("B", "Xochitl", "Quintanilla", "1960-05-17")], schema=columns, orient="row").write_parquet(
        new
    )
    likely = replace(shipped, scales={}, chances=shipped.chances | {
        "given_names": dict.fromkeys(shipped.chances["given_names"], (0.5, 0.5)),
        "surnames": dict.fromkeys(shipped.chances["surnames"], (0.5, 0.5)),
    })  # fmt: skip
    running.run(File(old), place, likely)
    file = adding.add(File(new), File(old), place, likely).file
    assert file
    found = pl.read_parquet(file)
    assert set(found["a"]) | set(found["b"]) == {"A1960", "B"}
