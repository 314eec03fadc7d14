"""The search as two desks meet it: through the server, its sign-in and its page, both at once, beside a bare page."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from bench import stage
from bench.desk import BARE, DESKS
from bench.matching.data import Asked, Question
from bench.matching.ways import Answers, Candidate
from bench.visitor import Desk

HTTP = "over HTTP"
OFFICE = "Juárez"  # the demonstration's, where both desks stand
SEARCH = "search: who"
WARM_UP, EACH = 20, 150


def ask(asked: Asked, camino: Answers) -> Iterator[Answers]:
    """Both desks ask different questions at once. Found: the person's code stands on the page.

    A page has no place for sex, state and CURP, so it knows less than the command that is asked the same.
    Whom the command did not find has no code here, and counts as not found.
    """
    with stage.server() as address:
        desks = [Desk(address, name) for name in DESKS]
        for desk in desks:
            for question in asked.questions[:WARM_UP]:
                desk.select_one()
                desk.search("who", text(question))
            desk.times.clear()
        shares = [asked.questions[place : EACH * len(DESKS) : len(DESKS)] for place in range(len(DESKS))]
        with ThreadPoolExecutor(len(desks)) as both:
            found = list(both.map(lambda desk, share: _search(desk, share, camino), desks, shares))
        pages = [each for pair in zip(*found, strict=False) for each in pair]  # in the order of the questions
        times = [took for desk in desks for took in desk.times[SEARCH]]
        bare = [took for desk in desks for took in desk.times[BARE]]
    yield Answers(f"{HTTP}, two desks", pages, [each * 1000 for each in times])
    yield Answers(f"{HTTP}, {BARE}", [[] for _each in bare], [each * 1000 for each in bare])


def _search(desk: Desk, questions: list[Question], camino: Answers) -> list[list[Candidate]]:
    from camino.people.codes import printed

    found: list[list[Candidate]] = []
    for question in questions:
        desk.select_one()
        page = desk.search("who", text(question)).text
        code = camino.codes.get(question.meant, "")
        found.append([(question.meant, 1.0)] if code and printed(code) in page else [])
    return found


def text(question: Question) -> str:
    """What a worker types into the one box: the names and the date, as Mexicans write it."""
    row, date = question.row, question.row["birth_date"]
    written = "/".join(reversed(date.split("-")))
    parts = (row["given_names"], row["paternal_surname"], row["maternal_surname"], written)
    return " ".join(part for part in parts if part)
