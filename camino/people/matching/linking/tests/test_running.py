"""All duplicates of a register: found, clustered, not done twice, and nothing kept that names anybody."""

import signal
import subprocess
import sys

import duckdb
import polars as pl
import pytest

from bench.linking import scores
from camino.people.matching.linking import adding, running, workshop
from camino.people.matching.linking.registers import File


def test_the_people_who_stand_several_times_are_put_together(register, finished):
    found = scores.of(finished[0] / "clusters.parquet", register.truth)
    assert found.precision > 0.97
    assert found.recall > 0.96


def test_pairs_are_told_by_outside_ids_with_levels_by_name(finished):
    pairs = pl.read_parquet(finished[0] / "pairs.parquet")
    assert pairs["a"].str.starts_with("D").all()
    assert set(pairs["given_names"].unique()) >= {"same", "part"}
    assert pairs["probability"].is_between(0, 1).all()


def test_nothing_that_is_kept_names_anybody(register, finished):
    names = pl.read_parquet(register.records)["given_names"].drop_nulls().unique().to_list()
    words = {name.lower() for name in names if len(name) > 4}
    for file in finished[0].rglob("*.parquet"):
        kept = duckdb.execute(f"DESCRIBE FROM read_parquet('{file}')").fetchall()
        texts = [row[0] for row in kept if row[1] == "VARCHAR"]
        for column in texts:
            values = {
                value.lower() for value in pl.read_parquet(file)[column].drop_nulls().unique().to_list()
            }
            assert not values & words, (file, column)
    assert not (finished[0] / "aside").exists()


def test_a_second_run_does_nothing_again_and_comes_to_the_same(register, finished, shipped):
    before = pl.read_parquet(finished[0] / "clusters.parquet")
    again = running.run(File(register.records), finished[0], shipped)
    assert again.parts_done == 0
    assert pl.read_parquet(finished[0] / "clusters.parquet").equals(before)


def test_killed_half_way_it_goes_on_where_it_was(register, finished, tmp_path):
    place = tmp_path / "run"
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from camino.people.matching.linking import model, registers, running\n"
        "written = running.write\n"
        "def write(con, sql, file):\n"
        "    written(con, sql, file)\n"
        "    if file.parent.name == 'scored' and file.stem == '004': os.kill(os.getpid(), signal.SIGKILL)\n"
        "running.write = write\n"
        "running.run(registers.File(Path(sys.argv[1])), Path(sys.argv[2]), model.shipped())\n"
    )
    died = subprocess.run([sys.executable, "-c", program, str(register.records), str(place)], check=False)
    assert died.returncode == -signal.SIGKILL
    finished_parts = {file: file.stat().st_mtime_ns for file in (place / "scored").glob("*.parquet")}
    assert len(finished_parts) == 5
    from camino.people.matching.linking import model

    outcome = running.run(File(register.records), place, model.shipped())
    assert outcome.parts_kept == 5
    assert {file: file.stat().st_mtime_ns for file in finished_parts} == finished_parts
    assert pl.read_parquet(place / "clusters.parquet").equals(
        pl.read_parquet(finished[0] / "clusters.parquet")
    )


def test_another_register_begins_anew(register, finished, shipped, tmp_path):
    place = tmp_path / "run"
    running.run(File(register.records), place, shipped)
    fewer = tmp_path / "fewer.parquet"
    pl.read_parquet(register.records).head(500).write_parquet(fewer)
    outcome = running.run(File(fewer), place, shipped)
    assert (outcome.records, outcome.parts_kept) == (500, 0)


def test_a_person_who_comes_again_is_linked_without_a_new_run(register, shipped, tmp_path):
    place, old, new = tmp_path / "run", tmp_path / "old.parquet", tmp_path / "new.parquet"
    records = pl.read_parquet(register.records)
    records.tail(2_900).write_parquet(old)
    records.head(100).write_parquet(new)
    running.run(File(old), place, shipped)
    outcome = adding.add(File(new), File(old), place, shipped)
    assert outcome.new == 100
    truth = dict(pl.read_parquet(register.truth).select("external_id", "person").iter_rows())
    assert outcome.file
    likely = pl.read_parquet(outcome.file).filter(pl.col("probability") >= 0.5)
    right = sum(truth[a] == truth[b] for a, b in likely.select("a", "b").iter_rows())
    ids = set(records.head(100)["external_id"])
    there = sum(
        truth[one] == truth[other]
        for one in ids
        for other in records["external_id"].to_list()
        if one != other and (other not in ids or one < other)
    )
    assert right / likely.height > 0.9
    assert right / there > 0.9


def test_whoever_was_added_is_not_new_again(register, shipped, tmp_path):
    place, old = tmp_path / "run", tmp_path / "old.parquet"
    records = pl.read_parquet(register.records)
    records.tail(1_000).write_parquet(old)
    running.run(File(old), place, shipped)
    records.tail(1_050).write_parquet(old)
    assert adding.add(None, File(old), place, shipped).new == 50
    assert adding.add(None, File(old), place, shipped).new == 0


def test_there_must_be_a_run_before_there_is_an_increment(register, shipped, tmp_path):
    with pytest.raises(adding.NoRunYet, match="matching run"):
        adding.add(None, File(register.records), tmp_path / "nothing", shipped)


@pytest.mark.parametrize("leftover", ["unfinished"])
def test_half_a_file_is_no_part(con, tmp_path, leftover):
    (tmp_path / f"000.{leftover}").write_bytes(b"half")
    workshop.write(con, "SELECT 1 AS one", tmp_path / "000.parquet")
    assert pl.read_parquet(tmp_path / "000.parquet").item() == 1
    assert not (tmp_path / f"000.{leftover}").exists()


@pytest.mark.parametrize(("told", "meant"), [("4GB", 4096), ("512MB", 512), ("1.5 GiB", 1536), ("2g", 2048)])
def test_memory_is_told_as_people_say_it(told, meant):
    assert workshop.megabytes(told) == meant


@pytest.mark.parametrize("told", ["much", "4", "4GB of it"])
def test_what_is_no_amount_of_memory_is_not_guessed(told):
    with pytest.raises(ValueError, match=told):
        workshop.megabytes(told)
