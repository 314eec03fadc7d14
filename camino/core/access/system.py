"""The system's own standing: what jobs and commands do in nobody's name."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from camino.core.access.context import Standing, acting_as


@contextmanager
def as_the_system(*, clearances: Iterable[str]) -> Iterator[None]:
    """One transaction of no worker's and no office's, which reaches just what its clearances open.

    A clearance of the system is a word that policies name, declared beside the models: "sealing" reads the book and
    writes its seals, and opens nothing else.
    """
    with acting_as(Standing(clearances=frozenset(clearances))):
        yield
