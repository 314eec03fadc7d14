"""The search as two desks meet it: through the server, its sign-in and its page, both at once, beside a bare page."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from bench import stage
from bench.desk import BARE, DESKS
from bench.matching.data import Asked, Question
from bench.matching.ways import Answers, Candidate
from bench.visitor import HTMX, Desk

HTTP = "over HTTP"
OFFICE = "Juárez"  # the demonstration's, where both desks stand
WARM_UP, EACH = 20, 150


class Line:
    """A signed-in worker's connection, and a watch.

    It does next to nothing itself (0.2 ms where httpx takes 1.4): a desk's browser is a computer of its own, and what
    two visitors do in one process beside the server would be measured with it.
    """

    def __init__(self, desk: Desk) -> None:
        self.connection = HTTPConnection(urlsplit(str(desk.client.base_url)).netloc, timeout=120)
        cookies = "; ".join(f"{name}={value}" for name, value in desk.client.cookies.items())
        self.headers = {"Cookie": cookies, "Referer": str(desk.client.base_url)}
        self.form = HTMX | {"X-CSRFToken": desk.token, "Content-Type": "application/x-www-form-urlencoded"}
        self.bare: list[float] = []  # seconds
        self.searches: list[float] = []

    def select_one(self) -> None:
        """The bare page."""
        self._answer(self.bare, "GET", "/bench/select-one/", "", self.headers)

    def search(self, typed: str) -> str:
        """What the page says when this is typed into the box."""
        return self._answer(
            self.searches, "POST", "/people/search/", urlencode({"q": typed}), self.headers | self.form
        )

    def _answer(self, times: list[float], method: str, path: str, body: str, headers: dict[str, str]) -> str:
        begun = time.perf_counter()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        page = answer.read()
        times.append(time.perf_counter() - begun)
        if answer.status >= 400:
            raise RuntimeError(f"{path} was answered with {answer.status}.")
        return page.decode()


def ask(asked: Asked, camino: Answers) -> Iterator[Answers]:
    """Both desks ask different questions at once. Found: the person's code stands on the page.

    A page has no place for sex, state and CURP, so it knows less than the command that is asked the same.
    Whom the command did not find has no code here, and counts as not found.
    """
    with stage.server() as address:
        lines = [Line(Desk(address, name)) for name in DESKS]
        for line in lines:
            for question in asked.questions[:WARM_UP]:
                line.select_one()
                line.search(text(question))
            line.bare.clear()
            line.searches.clear()
        shares = [asked.questions[place : EACH * len(DESKS) : len(DESKS)] for place in range(len(DESKS))]
        with ThreadPoolExecutor(len(lines)) as both:
            found = list(both.map(lambda line, share: _search(line, share, camino), lines, shares))
        pages = [each for pair in zip(*found, strict=False) for each in pair]  # in the order of the questions
        times = [took for line in lines for took in line.searches]
        bare = [took for line in lines for took in line.bare]
    yield Answers(f"{HTTP}, two desks", pages, [each * 1000 for each in times])
    yield Answers(f"{HTTP}, {BARE}", [[] for _each in bare], [each * 1000 for each in bare])


def _search(line: Line, questions: list[Question], camino: Answers) -> list[list[Candidate]]:
    from camino.people.codes import printed

    found: list[list[Candidate]] = []
    for question in questions:
        line.select_one()
        page = line.search(text(question))
        code = camino.codes.get(question.meant, "")
        found.append([(question.meant, 1.0)] if code and printed(code) in page else [])
    return found


def text(question: Question) -> str:
    """What a worker types into the one box: the names and the date, as Mexicans write it."""
    row, date = question.row, question.row["birth_date"]
    written = "/".join(reversed(date.split("-")))
    parts = (row["given_names"], row["paternal_surname"], row["maternal_surname"], written)
    return " ".join(part for part in parts if part)
