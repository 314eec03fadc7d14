"""The training report: what each level is worth and whether the probabilities hold, in words and as a drawing."""

from collections.abc import Mapping, Sequence
from math import log2

from camino.people.matching.linking.learning import Reliability
from camino.people.matching.linking.levels import COMPARISONS
from camino.people.matching.linking.model import Model

_SIDE, _EDGE = 400, 50


def report(model: Model, tables: Mapping[str, Sequence[Reliability]]) -> str:
    """Markdown."""
    lines = [f"# The model {model.name}", ""]
    lines += [f"- {name.replace('_', ' ')}: {value}" for name, value in model.about.items()]
    lines += [
        f"- other records of the same person, on average: {model.others:.3f}",
        "",
        "## What each level is worth",
        "",
    ]
    lines += ["| fact | level | m | u | bits |", "|---|---|---:|---:|---:|"]
    for comparison in COMPARISONS:
        for level in comparison.levels:
            if level.name != "missing":
                m, u = model.chances[comparison.name][level.name]
                rare = " *" if level.share else ""
                lines.append(
                    f"| {comparison.name} | {level.name}{rare} | {m:.5f} | {u:.2e} | {log2(m / u):+.1f} |"
                )
    lines += ["", "\\* the commoner the name or the state, the less; the rarer, the more.", ""]
    for title, table in tables.items():
        lines += [f"## Of the pairs said to be so likely, so many are one person: {title}", ""]
        lines += ["| said | came out | pairs |", "|---:|---:|---:|"]
        lines += [f"| {row.said:.3f} | {row.came_out:.3f} | {row.pairs:,} |" for row in table]
        lines.append("")
    return "\n".join(lines)


def plot(tables: Mapping[str, Sequence[Reliability]]) -> str:
    """The reliability plot, as SVG: on the dotted line, what is said is what comes out."""
    colours = ("#1f5f8b", "#b3541e", "#3a7d44", "#6b4e9b", "#a8871b", "#8b1f45")
    whole = _SIDE + 2 * _EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" font-family="sans-serif"'
        ' font-size="12">',
        f'<rect width="{whole}" height="{whole}" fill="white"/>',
        f'<path d="M{_EDGE},{_EDGE} V{_EDGE + _SIDE} H{_EDGE + _SIDE}" fill="none" stroke="#444"/>',
        f'<path d="M{_EDGE},{_EDGE + _SIDE} L{_EDGE + _SIDE},{_EDGE}" stroke="#999" stroke-dasharray="3 3"/>',
        f'<text x="{whole / 2}" y="{whole - 12}" text-anchor="middle">said</text>',
        f'<text x="14" y="{whole / 2}" text-anchor="middle" transform="rotate(-90 14 {whole / 2})">came out</text>',
    ]
    for tick in (0.0, 0.5, 1.0):
        x, y = _at(tick, tick)
        parts.append(f'<text x="{x}" y="{_EDGE + _SIDE + 16}" text-anchor="middle">{tick:g}</text>')
        parts.append(f'<text x="{_EDGE - 8}" y="{y + 4}" text-anchor="end">{tick:g}</text>')
    for place, (title, table) in enumerate(tables.items()):
        colour = colours[place % len(colours)]
        points = [_at(row.said, row.came_out) for row in table]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points]
        parts.append(f'<text x="{_EDGE + 12}" y="{_EDGE + 14 + 18 * place}" fill="{colour}">{title}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _at(said: float, came_out: float) -> tuple[float, float]:
    return _EDGE + said * _SIDE, _EDGE + (1 - came_out) * _SIDE
