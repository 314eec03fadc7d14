"""What a pair is worth: as Splink says, as it came out, and never certain where families look alike."""

from typing import Any

import numpy as np
import pytest

from camino.people.matching.linking import calibrating, learning, running, scoring, training
from camino.people.matching.linking.registers import File

SAME = ("Juan Carlos", "Quintanilla", "Rentería", "1984-05-23", "M", "CH")
CROWD = [
    (name, *rest)
    for name in ("Pedro", "Rosa", "Hugo")
    for rest in [("Ruiz", "Vega", "1970-03-02", "M", "GR")] * 100
]


def probability(con: Any, model: Any, records: int = 1_000_000) -> Any:
    scored = scoring.scored(model, "SELECT 1 AS a, 2 AS b", records=records, least=-1e9)
    grouped = f"SELECT *, {calibrating.group_sql()} AS scale FROM ({scored})"
    sql = f"SELECT {calibrating.capped_sql(model.scales)} FROM ({grouped})"
    ((told,),) = con.execute(sql).fetchall()
    return told


def test_the_same_person_written_twice_is_almost_certain(people, shipped):
    assert probability(people(SAME, ("JUAN", "QUINTANILLA", "RENTERIA", *SAME[3:]), *CROWD), shipped) > 0.97


@pytest.mark.parametrize(
    ("other", "most"),
    [
        pytest.param(("Luis Alberto", *SAME[1:]), 0.5, id="twins"),
        pytest.param(("Juan Manuel", *SAME[1:]), 0.85, id="twins who share a name"),
        pytest.param((*SAME[:3], "1959-11-02", *SAME[4:]), 0.7, id="a father and his son"),
        pytest.param(("Luis Alberto", *SAME[1:3], "1986-02-11", *SAME[4:]), 0.05, id="brothers"),
        pytest.param((*SAME[:2], "Solís", "1990-02-11", *SAME[4:]), 0.1, id="namesakes"),
    ],
)
def test_families_who_look_alike_are_never_certain(people, shipped, other, most):
    assert probability(people(SAME, other, *CROWD), shipped) <= most


def test_two_curps_are_never_one_person_without_a_word_of_somebody(people, shipped):
    con = people((*SAME, "QURJ840523HCHNNN05"), (*SAME, "QURJ840523HCHNNN13"), *CROWD)
    assert probability(con, shipped) > 0.9  # all but the two signs for namesakes
    con = people((*SAME, "QURJ840523HCHNNN05"), (*SAME, "XAXX010101HNEXXX04"), *CROWD)
    assert probability(con, shipped) <= 0.3


def test_the_weights_are_those_that_splink_gives(register, shipped, con):
    from camino.people.matching.linking import preparing

    records = preparing.prepare(con, File(register.records).everybody(con))
    told = training.settings(shipped, records=records) | {
        "blocking_rules_to_generate_predictions": [
            "l.born = r.born",
            "l.paternal_heard = r.paternal_heard AND l.year = r.year",
        ]
    }
    theirs = training.linker(con, told).inference.predict()
    con.execute(
        f"CREATE TABLE theirs AS SELECT id_l AS a, id_r AS b, match_weight FROM {theirs.physical_name}"
    ).fetchall()
    ours = scoring.scored(shipped, "FROM theirs", records=records, least=-1e9)
    compared = con.execute(f"SELECT weight, match_weight FROM ({ours}) JOIN theirs USING (a, b)").fetchnumpy()
    assert len(compared["weight"]) > 1_000
    assert np.allclose(compared["weight"], compared["match_weight"], atol=1e-3)


def test_of_the_pairs_said_to_be_likely_so_many_are_one_person(register, shipped, tmp_path):
    pairs = learning.labelled(File(register.records), register.truth, tmp_path, shipped)
    table = learning.reliability(pairs)
    apart = sum(abs(row.said - row.came_out) * row.pairs for row in table) / sum(row.pairs for row in table)
    assert apart < 0.03


def test_a_scale_rises_with_the_weight():
    dice = np.random.default_rng(1)
    weights = dice.normal(5, 6, 4_000)
    points = calibrating.scale(weights, dice.random(4_000) < 1 / (1 + 2.0**-weights))
    said = [p for _weight, p in points]
    assert said == sorted(said)
    assert 0 < said[0] < 0.2
    assert said[-1] > 0.99


def test_splink_learns_the_weights_of_a_register(register, shipped, tmp_path):
    learnt = learning.learn(File(register.records), tmp_path, name="here", scales=shipped.scales)
    assert learnt.about["records"] == 3_000
    same, differs = (learnt.chances["surnames"][level] for level in ("same", "differs"))
    assert same[0] / same[1] > 100
    assert differs[0] / differs[1] < 0.1


def test_the_model_is_read_as_it_was_written(shipped, tmp_path):
    from camino.people.matching.linking import model

    (tmp_path / "model.json").write_text(shipped.text())
    assert model.read(tmp_path / "model.json") == shipped


def test_progress_is_told(register, shipped, tmp_path):
    told = []
    running.run(
        File(register.records),
        tmp_path / "run",
        shipped,
        progress=lambda words, done, of: told.append((words, done / of)),
    )
    assert {words for words, _part in told} == {"Preparing", "Comparing", "Clustering"}
