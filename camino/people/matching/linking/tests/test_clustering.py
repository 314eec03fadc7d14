"""Who is one person: not whoever hangs together by one likely pair."""

from typing import Any

import numpy as np

from camino.people.matching.linking import clustering


def divided(records: int, *pairs: tuple[int, int, float]) -> Any:
    a, b, p = (np.array(column) for column in zip(*pairs, strict=True))
    label = clustering.components(a, b, p, records)
    every = [(x, y) for x in range(records) for y in range(x + 1, records) if label[x] == label[y]]
    told = {(x, y): likely for x, y, likely in pairs}
    if not every:
        return np.arange(records).tolist()
    left, right = (np.array(column) for column in zip(*every, strict=True))
    return clustering.divide(label, left, right, np.array([told.get(pair, 0.01) for pair in every])).tolist()


def test_a_likely_pair_is_one_person():
    assert divided(3, (0, 1, 0.9)) == [0, 0, 2]


def test_an_unlikely_pair_is_two():
    assert divided(2, (0, 1, 0.2)) == [0, 1]


def test_one_strong_bridge_does_not_join_two_people():
    one, other = [(0, 1, 0.99), (0, 2, 0.99), (1, 2, 0.99)], [(3, 4, 0.99), (3, 5, 0.99), (4, 5, 0.99)]
    assert divided(6, *one, *other, (2, 3, 0.9)) == [0, 0, 0, 3, 3, 3]


def test_a_third_record_holds_two_together():
    assert divided(3, (0, 1, 0.99), (1, 2, 0.98), (0, 2, 0.35)) == [0, 0, 0]


def test_what_hangs_together_endlessly_is_cut(monkeypatch):
    monkeypatch.setattr(clustering, "LARGEST", 10)
    chain = [(each, each + 1, 0.99 if each % 4 else 0.5) for each in range(39)]
    a, b, p = (np.array(column) for column in zip(*chain, strict=True))
    assert np.bincount(clustering.components(a, b, p, 40)).max() <= 10
