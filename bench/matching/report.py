"""The run in words: tables for people."""

import math
import sys
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from bench.matching import measured, reliability
from bench.matching.data import Asked, Question
from bench.matching.measured import Found
from bench.matching.truths import CORRUPTIONS
from bench.matching.ways import Answers

out = Console(width=None if sys.stdout.isatty() else 170)
Rows = Mapping[str, Answers]


def ways(asked: Asked, answered: Sequence[Answers]) -> None:
    """Who finds how many, how fast, and how that compares with the best trigram query."""
    best = best_trigrams(answered, asked)
    title = f"{asked.people:,} people, {len(asked.questions):,} questions ({asked.truth})"
    table = Table(
        "way",
        "asked",
        "@1 %",
        "@5 %",
        "p50 ms",
        "p95",
        "p99",
        "max",
        "× p50",
        "× p95",
        "ready s",
        title=title,
    )
    for each in answered:
        row = measured.summary(each, asked.questions)
        times = [f"{row[name]:,.1f}" for name in measured.TIMES]
        table.add_row(
            each.way, f"{row['asked']}", _share(row["recall_1"]), _share(row["recall_5"]), *times,
            *(_ratio(each, best, share) for share in ("p50", "p95")), f"{each.prepared:.0f}",
        )  # fmt: skip
    out.print(table)
    if best:
        out.print(f"× says how many times as fast as {best.way}, the trigram query that finds most, it is.")
    for each in answered:
        if each.note:
            out.print(f"{each.way}: {each.note}")
    _same_questions(asked, answered)


def _same_questions(asked: Asked, answered: Sequence[Answers]) -> None:
    """Slow ways were asked less: everybody on the questions that the slowest was asked too."""
    fewest = min(len(each.candidates) for each in answered)
    shares = [
        f"{each.way} {_share(measured.found(_cut(each, fewest), asked.questions).at_5)}" for each in answered
    ]
    out.print(f"@5 in % on the first {fewest} questions alone: {' · '.join(shares)}")


def _cut(answers: Answers, count: int) -> Answers:
    return Answers(answers.way, answers.candidates[:count], answers.milliseconds[:count])


def best_trigrams(answered: Sequence[Answers], asked: Asked) -> Answers | None:
    """Of the trigram queries the one that finds most among five; the faster of equals."""
    trigrams = [each for each in answered if each.way.startswith("trigrams")]
    if not trigrams:
        return None
    fewest = min(len(each.candidates) for each in trigrams)
    return max(
        trigrams,
        key=lambda each: (
            measured.found(_cut(each, fewest), asked.questions).at_5,
            -measured.times(each.milliseconds)["p50"],
        ),
    )


def _ratio(one: Answers, best: Answers | None, share: str) -> str:
    if best is None or one is best:
        return "–"
    return f"{measured.times(best.milliseconds)[share] / measured.times(one.milliseconds)[share]:,.1f}"


def kinds(asked: Asked, answered: Sequence[Answers]) -> None:
    """@5 for each kind of error."""
    by_way = {each.way: measured.found_by_kind(each, asked.questions) for each in answered}
    longest = max(by_way.values(), key=len)
    table = Table(
        "kind", "questions", *by_way, title=f"of a hundred found among five, {asked.people:,} people"
    )
    for kind in longest:
        founds = [each.get(kind, Found(0, 0, 0)) for each in by_way.values()]
        table.add_row(kind, str(max(each.asked for each in founds)), *(_share(each.at_5) for each in founds))
    out.print(table)


def corruptions(asked: Asked, answers: Answers) -> None:
    """@1 and @5 of one way: for each kind of corruption, and for so many in one question."""
    table = Table("corruption", "questions", "@1 %", "@5 %", title=f"{answers.way}, {asked.people:,} people")
    kinds = measured.found_by(_corruptions, answers, asked.questions)
    counts = measured.found_by(_how_many, answers, asked.questions)
    for kind, found in (*kinds.items(), *sorted(counts.items())):
        table.add_row(kind, str(found.asked), _share(found.at_1), _share(found.at_5))
    out.print(table)


def _corruptions(question: Question) -> frozenset[str]:
    return question.kinds & CORRUPTIONS


def _how_many(question: Question) -> list[str]:
    return [f"{len(_corruptions(question))} in one question"]


def sure(asked: Asked, answers: Answers) -> None:
    """What probabilities are worth."""
    found = reliability.bins(reliability.pairs(answers, asked.questions))
    out.print(
        f"\n{answers.way}: of the candidates said to be the person with a probability, how many are (● true, | said)"
    )
    for line in reliability.lines(found):
        out.print(line, highlight=False)
    alarms, strangers = reliability.false_alarms(answers, asked.questions)
    out.print(
        f"Off by {reliability.off_by(found):.3f} on average. Of {strangers} questions about strangers {alarms} got a "
        f"candidate with {reliability.CERTAIN} or more."
    )


def curve(sizes: Sequence[int], by_size: Mapping[int, Rows]) -> None:
    """How the cost of each way grows with the register."""
    names = list(dict.fromkeys(way for rows in by_size.values() for way in rows))
    table = Table(
        "way", *(f"{size:,}" for size in sizes), "p50 ~ n^", "p95 ~ n^", title="p50 / p95 in ms by size"
    )
    for way in names:
        known = [size for size in sizes if way in by_size[size]]
        times = {size: measured.times(by_size[size][way].milliseconds) for size in known}
        cells = [
            f"{times[size]['p50']:,.1f} / {times[size]['p95']:,.1f}" if size in times else "–"
            for size in sizes
        ]
        exponents = [
            measured.growth(known, [times[size][share] for size in known]) for share in ("p50", "p95")
        ]
        table.add_row(way, *cells, *("–" if math.isnan(each) else f"{each:.2f}" for each in exponents))
    out.print(table)


def missed(asked: Asked, answers: Answers, *, most: int = 10) -> None:
    """Some that were not found, to learn from."""
    for question, candidates in measured.missed(answers, asked.questions)[:most]:
        out.print(
            f"missed {question.meant}: {' | '.join(question.row.values())} ({', '.join(sorted(question.kinds))})"
        )
        out.print(f"   shown: {', '.join(f'{pk} {sure:.3f}' for pk, sure in candidates[:3]) or 'nobody'}")


def _share(value: object) -> str:
    return f"{100 * value:.2f}" if isinstance(value, float) and not math.isnan(value) else "–"
