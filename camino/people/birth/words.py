"""The words of a birth, Spanish and English, as names.fold leaves them (ñ is n)."""

# fmt: off
UNKNOWN = frozenset([
    "", "no sabe", "no se sabe", "no se", "ns", "n s", "nr", "desconocido", "desconocida", "se desconoce",
    "sin dato", "sd", "s d", "unknown", "not known", "does not know", "doesn t know", "don t know",
    "dk", "n a",
])
MONTHS = (
    ("enero", "january"), ("febrero", "february"), ("marzo", "march"), ("abril", "april"), ("mayo", "may"),
    ("junio", "june"), ("julio", "july"), ("agosto", "august"), ("septiembre", "setiembre", "september"),
    ("octubre", "october"), ("noviembre", "november"), ("diciembre", "december"),
)
YEARS = frozenset(["ano", "anos", "a", "anio", "anios", "year", "years", "yr", "yrs", "y", "yo"])
MONTHS_OLD = frozenset(["mes", "meses", "m", "month", "months", "mo", "mos"])
WEEKS = frozenset(["semana", "semanas", "sem", "week", "weeks", "wk", "wks", "w"])
DAYS = frozenset(["dia", "dias", "d", "day", "days"])
ABOUT = frozenset([
    "aprox", "aproximadamente", "aproximado", "approx", "approximately", "about", "around", "circa", "ca",
    "c", "unos", "unas", "como", "alrededor",
])
FILLERS = frozenset([
    "de", "del", "el", "en", "the", "of", "in", "on", "st", "nd", "rd", "th", "nacio", "nacido", "nacida",
    "born", "edad", "tiene", "aged", "age", "old", "cumplidos", "o", "and",
])
