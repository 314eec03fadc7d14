"""recordlinkage as its manual shows it: blocks, string similarities above a threshold, the unsupervised ECM classifier.

    .venv/peers/bin/python -m bench.linking.recordlinkage_stock RECORDS.parquet OUT.parquet

Its pairs are put together by connected components.
"""

import json
import sys
import time
from pathlib import Path

import pandas as pd
import recordlinkage
from recordlinkage.preprocessing import clean
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

NAMES = ("given_names", "paternal_surname", "maternal_surname")


def main(records: Path, out: Path) -> None:
    people = pd.read_parquet(records).astype(object).set_index("external_id")
    people = people.loc[:, people.notna().any()]
    started = time.monotonic()
    for name in NAMES:
        if name in people:
            people[name] = clean(people[name].fillna(""), strip_accents="unicode").replace("", None)
    index = recordlinkage.Index()
    for name in ("given_names", "paternal_surname", "birth_date"):
        index.block(name)
    pairs = index.index(people)
    compare = recordlinkage.Compare()
    for name in NAMES:
        if name in people:
            compare.string(name, name, method="jarowinkler", threshold=0.85, label=name)
    compare.string(
        "birth_date", "birth_date", method="damerau_levenshtein", threshold=0.85, label="birth_date"
    )
    for name in ("sex", "birth_state"):
        if name in people:
            compare.exact(name, name, label=name)
    matches = recordlinkage.ECMClassifier(binarize=0.5).fit_predict(compare.compute(pairs, people))
    place = pd.Series(range(len(people)), index=people.index)
    rows, columns = (
        place[matches.get_level_values(0)].to_numpy(),
        place[matches.get_level_values(1)].to_numpy(),
    )
    graph = coo_matrix(([1] * len(rows), (rows, columns)), shape=(len(people), len(people)))
    _count, label = connected_components(graph, directed=False)
    seconds = time.monotonic() - started
    pd.DataFrame({"external_id": people.index.astype(str), "cluster": label}).to_parquet(out)
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
