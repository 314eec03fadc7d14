"""Where people were born, and whose surnames are borne there."""

# CURP's letters, and weights.
STATES = {
    "MN": 105, "GR": 95, "OC": 85, "BC": 80, "JC": 62, "SL": 70, "GT": 58, "PL": 45, "MC": 50, "DF": 42, "VZ": 46,
    "CS": 48, "SR": 36, "ZS": 28, "NT": 26, "DG": 24, "CH": 24, "HG": 20, "MS": 20, "QT": 10, "SP": 18, "TS": 14,
    "NL": 9, "CL": 10, "CM": 10, "AS": 9, "TL": 8, "TC": 11, "BS": 6, "YN": 5, "CC": 3, "QR": 4,
}  # fmt: skip
ABROAD = {"Honduras": 40, "Guatemala": 28, "El Salvador": 22, "Haiti": 10, "United States": 12}
BORN_ABROAD = 0.105
FOREIGN = "NE"  # CURP's letters for whoever was born abroad
PLACES = [*STATES, *ABROAD]

# Which part of a place's surnames is a region's own; the others are the country's.
OF_REGIONS = {
    "YN": {"Maya": 0.45}, "QR": {"Maya": 0.28}, "CC": {"Maya": 0.30}, "TL": {"Nahua": 0.26},
    "PL": {"Nahua": 0.10, "Oaxaca": 0.05}, "VZ": {"Nahua": 0.035}, "HG": {"Nahua": 0.02}, "OC": {"Oaxaca": 0.42},
    "CS": {"Highlands of Chiapas": 0.48}, "MN": {"Michoacán": 0.38}, "GR": {"Guerrero": 0.34},
    "NL": {"North-east": 0.42}, "TS": {"North-east": 0.32}, "CL": {"North-east": 0.36}, "CH": {"North-east": 0.24},
    "DG": {"North-east": 0.18}, "SL": {"North-west": 0.40}, "SR": {"North-west": 0.40}, "BS": {"North-west": 0.42},
    "BC": {"North-west": 0.18, "Oaxaca": 0.05, "Michoacán": 0.05}, "JC": {"Michoacán": 0.06},
    "GT": {"Michoacán": 0.08}, "NT": {"North-west": 0.18}, "Honduras": {"Honduras": 0.92},
    "Guatemala": {"Guatemala": 0.62}, "El Salvador": {"El Salvador": 0.92}, "Haiti": {"Haiti": 1.0},
    "United States": {"United States": 0.45},
}  # fmt: skip


def state(place: str) -> str:
    """As a CURP has it."""
    return place if place in STATES else FOREIGN
