"""Spelt by ear: letters that sound alike in Mexico, as hurried people write them.

A rule says where (an expression on small letters), what is written instead (one of several; `-` nothing, `_` a blank)
and how likely it is beside the others.
"""

import re
from random import Random
from typing import NamedTuple

from bench.rough.letters import capitalised


class Rule(NamedTuple):
    where: re.Pattern[str]
    instead: list[str]
    weight: float


def _rule(where: str, instead: str, weight: float) -> Rule:
    return Rule(re.compile(where), [{"-": "", "_": " "}.get(each, each) for each in instead.split()], weight)


# fmt: off
RULES = [_rule(*each) for each in (
    ("b", "v", 2.5), ("v", "b", 3), ("z$", "s", 7), ("z(?!$)", "s", 4), ("s$", "z", 1.6),
    ("(?<=[aeiou])s(?=[aouáóú])", "z", 2.5), ("c(?=[eiéí])", "s", 5), ("c(?=[eiéí])", "z", 1),
    ("s(?=[eiéí])", "c", 3.5), ("s(?=[eiéí])", "z", 1), ("z(?=[eiéí])", "c", 2),
    ("ill(?=[aoeáóé])", "iy i", 1.5), ("ll", "y", 4), ("(?<!^)y(?=[aeouáéóú])", "ll i", 3),
    ("^y(?=[aeouáéóú])", "ll j i", 2.5), ("ll", "l", 0.8), ("^h(?=[aeioáéíó])", "-", 5),
    ("^h(?=u[^aeiouáé])", "-", 4), ("^(?=[aeioáéíó])", "h", 0.6), ("(?<=[^csp])h(?!u[aeé])", "-", 2.5),
    ("g(?=[eiéí])", "j", 5), ("j(?=[eiéí])", "g", 4), ("(?<=.)x(?=[aeiouáéíó])", "j s cs z", 3),
    ("^x", "j s ch", 3.5), ("j(?=[aeiouáéíó])", "x", 0.6), ("j(?=[aeiouáéíó])", "h", 0.5),
    ("gua", "hua wa ua", 2.5), ("hua", "gua wa ua", 4), ("h?ue(?=[^aeiou])", "güe we", 0.6),
    ("hue", "güe we ue", 3), ("gü", "gu hu w", 4), ("w", "gu hu u v", 3), ("qu(?=[eiéí])", "k", 3.5),
    ("k(?=[eiéíy])", "qu c", 2.5), ("k(?![eiéíy])", "c", 3), ("c(?=[aouáóú])", "k", 1.2),
    ("c(?=[rlt])", "k", 0.5), ("ñ", "n", 4), ("ñ", "ni ny nn", 1.6), ("ni(?=[aoáó])", "ñ", 1.4),
    ("rr", "r", 2.5), ("(?<=[aeioué])r(?=[aeiouáéíó])", "rr", 0.7), (r"([bcdfgmnpst])\1", r"\1", 4),
    ("(?<=[aeiou])([nstlm])(?=[aeiouáéí])", r"\1\1", 0.5), ("y$", "i", 3),
    ("(?<=[aeo])y(?=[^aeiouáéíóú])", "i", 3), ("i$", "y ie", 1.8), ("(?<=[ae])i(?=[^aeiouáéíóú])", "y", 1.8),
    ("^y(?=[^aeiouáéíóú])", "i", 4), ("^i(?=[^aeiouáéíóú])", "y hi", 0.5), ("^j(?=[aeoé])", "y", 0.9),
    ("ph", "f", 4), ("th", "t", 4), ("(?<=[aeiou])t(?=[aeiou])", "th", 0.15), ("ch(?=r)", "c k", 4),
    ("^c(?=r)", "ch", 0.8), ("sh", "ch s", 3), ("tz", "ts s z c", 3), ("tl", "cl t tel", 2), ("ck", "k c", 3),
    ("nv", "mb nb", 3), ("mb", "nb mv nv", 1.2), ("mp", "np", 1), ("(?<=[aiu])d$", "- t", 1),
    ("(?<=.)ps", "s cs", 1), ("cc", "c x cs", 3), ("ct", "t pt", 0.8), ("gn", "n ñ", 1),
    ("(?<=[^aeiou])e(?=[^aeiouáéíóú]+[aeiouáéíóú])", "i", 0.35),
    ("(?<=[^aeiouqg])i(?=[^aeiouáéíóú]+[aeiouáéíóú])", "e", 0.5),
    ("(?<=[^aeiou])o(?=[^aeiouáéíóú]+[aeiouáéíóú])", "u", 0.2),
    ("(?<=[^aeiouqg])u(?=[^aeiouáéíóú]+[aeiouáéíóú])", "o", 0.3), ("ea", "ia", 0.9),
    ("(?<=[^t])ia(?=[^aeiou])", "ea", 0.6), ("sc(?=[ei])", "s c", 3), ("(?<=[aeiou])l(?=[^aeioul])", "r", 0.2),
    ("ie(?=[^aeiou])", "e ye", 0.6), ("gui(?=[^aeiou])", "gi", 0.8), ("gue", "ge", 0.6), ("ou", "u o", 1),
    ("oo", "u o", 2), ("ee", "i", 2), (r"[’'\-]", "- _", 2), ("uh(?=[^aeiou])", "u ug", 2), ("éz$", "es", 1),
    ("ez$", "es", 2), ("(?<=[aeiou])m$", "n", 1), ("(?<=[aeiouáé])n$", "m", 0.3),
)]
# fmt: on


def _in_registers(rule: Rule) -> bool:
    """Whether civil registers spell so too: no slips of vowels, no letter before the first, nothing seldom."""
    where = rule.where.pattern
    return "[^aeiouáéíóú]+[" not in where and not where.startswith("^(?=") and rule.weight >= 0.8


IN_REGISTERS = [rule for rule in RULES if _in_registers(rule)]


def by_ear(name: str, dice: Random, *, times: int = 1, rules: list[Rule] = RULES) -> str:
    """The name with so many sounds written otherwise; nothing if it comes out as it was."""
    text = name.lower()
    for _ in range(times):
        found = [(place, rule) for rule in rules for place in rule.where.finditer(text)]
        if not found:
            break
        place, rule = dice.choices(found, [rule.weight for _place, rule in found])[0]
        changed = text[: place.start()] + place.expand(dice.choice(rule.instead)) + text[place.end() :]
        if len(changed) >= 2:
            text = changed
    return "" if text == name.lower() else capitalised(text, like=name)
