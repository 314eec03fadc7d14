"""The states people were born in, by the letters that CURP writes."""

# CURP's letters, and how many of a hundred returned people come from there (the order follows published tables).
STATES = {
    "GR": 10.5, "OC": 9.5, "MN": 8.5, "GT": 7.5, "CS": 7.0, "PL": 6.5, "VZ": 6.0, "JC": 5.0, "MC": 5.0, "DF": 4.0,
    "CH": 3.5, "SR": 3.0, "SL": 3.0, "HG": 3.0, "SP": 3.0, "ZS": 2.5, "DG": 2.5, "TS": 2.5, "MS": 2.2, "CL": 2.0,
    "BC": 2.0, "QT": 1.8, "NL": 1.5, "NT": 1.3, "TL": 1.0, "AS": 1.0, "TC": 1.0, "YN": 0.8, "CM": 0.5, "QR": 0.3,
    "CC": 0.3, "NE": 0.3, "BS": 0.2,
}  # fmt: skip
