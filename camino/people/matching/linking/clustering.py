"""Who is one person, from pairs that may be: not whoever hangs together by one likely pair.

Records that likely pairs connect are looked at together, with every pair among them compared, also those no rule found;
they are divided by average linkage, so that one strong pair between two groups does not outweigh the weak ones. Two
different CURPs do not come together without a person's word.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

CONNECTS = 0.4  # a pair this likely brings two records to be looked at together
TOGETHER = 0.4  # the average of the pairs between two groups that are one person
LARGEST = (
    300  # records looked at together; more hang together only by mistakes, and are cut at a higher likelihood
)
STRICTER = (0.4, 0.8, 0.95, 0.99)


def components(a: Ints, b: Ints, p: Floats, records: int) -> Ints:
    """A label for each record: those that hang together, none larger than can be looked at."""
    label = np.arange(records, dtype=np.int64)
    open_ = np.ones(len(a), dtype=bool)
    for least in STRICTER:
        kept = open_ & (p >= least)
        _count, found = connected_components(
            coo_matrix((np.ones(kept.sum()), (a[kept], b[kept])), shape=(records, records)), directed=False
        )
        sizes = np.bincount(found)
        fits = (sizes[found] > 1) & (sizes[found] <= LARGEST)
        first = np.full(len(sizes), records, dtype=np.int64)
        np.minimum.at(first, found, np.arange(records))
        label[fits] = first[found][fits]
        open_ &= (sizes[found] > LARGEST)[a]
        if not open_.any():
            break
    return label


def divide(label: Ints, a: Ints, b: Ints, p: Floats) -> Ints:
    """A label for each record: who is one person. `a`, `b`, `p`: every pair within each component, which is labelled
    with its first record."""
    person = np.arange(len(label), dtype=np.int64)
    if not len(a):
        return person
    order = np.argsort(label[a], kind="stable")
    a, b, p = a[order], b[order], p[order]
    edges = np.flatnonzero(np.diff(label[a], prepend=-1, append=-1))
    starts, lengths = edges[:-1], np.diff(edges)
    together = np.minimum.reduceat(p, starts) >= TOGETHER
    sure = np.repeat(together, lengths)
    person[a[sure]], person[b[sure]] = label[a[sure]], label[b[sure]]
    for place in np.flatnonzero(~together & (lengths > 1)):
        these = slice(edges[place], edges[place + 1])
        ids = np.unique(np.concatenate([a[these], b[these]]))
        for group in _groups(ids, a[these], b[these], p[these]):
            person[group] = group[0]
    return person


def _groups(ids: Ints, a: Ints, b: Ints, p: Floats) -> Iterator[Ints]:
    apart = np.ones((len(ids), len(ids)))
    apart[np.searchsorted(ids, a), np.searchsorted(ids, b)] = 1 - p
    tree = linkage(apart[np.triu_indices(len(ids), 1)], "average")
    groups = fcluster(tree, 1 - TOGETHER, "distance")
    for group in np.unique(groups):
        yield ids[groups == group]
