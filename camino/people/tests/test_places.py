import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camino.people import places

# RENAPO's letters and ISO 3166-2 in INEGI's order, written down a second time on purpose.
CURP = [
    "AS",
    "BC",
    "BS",
    "CC",
    "CL",
    "CM",
    "CS",
    "CH",
    "DF",
    "DG",
    "GT",
    "GR",
    "HG",
    "JC",
    "MC",
    "MN",
    "MS",
    "NT",
    "NL",
    "OC",
    "PL",
    "QT",
    "QR",
    "SP",
    "SL",
    "SR",
    "TC",
    "TS",
    "TL",
    "VZ",
    "YN",
    "ZS",
]
ISO = [
    "AGU",
    "BCN",
    "BCS",
    "CAM",
    "COA",
    "COL",
    "CHP",
    "CHH",
    "CMX",
    "DUR",
    "GUA",
    "GRO",
    "HID",
    "JAL",
    "MEX",
    "MIC",
    "MOR",
    "NAY",
    "NLE",
    "OAX",
    "PUE",
    "QUE",
    "ROO",
    "SLP",
    "SIN",
    "SON",
    "TAB",
    "TAM",
    "TLA",
    "VER",
    "YUC",
    "ZAC",
]


def test_the_32_states_stand_under_their_four_codes() -> None:
    found = places.states()
    assert [each.code for each in found] == [f"{number:02}" for number in range(1, 33)]
    assert [each.curp for each in found] == CURP
    assert [each.iso for each in found] == [f"MX-{code}" for code in ISO]
    assert all(each.pcode == f"MX{each.code}" for each in found)


def test_a_state_is_found_by_the_letters_of_the_curp() -> None:
    for each in places.states():
        assert places.state_of_curp(each.curp) == each
    assert places.state_of_curp(places.BORN_ABROAD) is None


def test_the_municipalities_are_those_of_the_geostatistical_framework_of_2025() -> None:
    found = places.municipalities()
    assert len(found) == len({each.code for each in found}) == 2478
    counts = {each.code: len(places.municipalities(each)) for each in places.states()}
    assert sum(counts.values()) == 2478
    assert counts == {
        "01": 11, "02": 7, "03": 5, "04": 13, "05": 38, "06": 10, "07": 124, "08": 67, "09": 16, "10": 39,
        "11": 46, "12": 85, "13": 84, "14": 125, "15": 125, "16": 113, "17": 36, "18": 20,
        "19": 51, "20": 570,
        "21": 217, "22": 18, "23": 11, "24": 59, "25": 20, "26": 72, "27": 17, "28": 43, "29": 60,
        "30": 212, "31": 106,
        "32": 58,
    }  # fmt: skip


def test_a_municipality_knows_its_state_and_its_place_code() -> None:
    juarez = places.municipality("08037")
    assert juarez is not None
    assert (str(juarez), juarez.state.curp, juarez.pcode) == ("Juárez, Chihuahua", "CH", "MX08037")


def test_every_city_is_in_a_municipality() -> None:
    with (files(places) / "cities.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    assert rows
    for row in rows:
        assert places.municipality(row["code"]), row


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Chihuahua", "08"),
        ("chih", "08"),
        ("Chih.", "08"),
        ("CHH", "08"),
        ("MX-CHH", "08"),
        ("MX08", "08"),
        ("08", "08"),
        ("Edo. Mex.", "15"),
        ("Edo. de México", "15"),
        ("Estado de México", "15"),
        ("México", "15"),
        ("EDOMEX", "15"),
        ("D.F.", "09"),
        ("Distrito Federal", "09"),
        ("CDMX", "09"),
        ("Ciudad de México", "09"),
        ("Cd. de México", "09"),
        ("Coahuila", "05"),
        ("COAHUILA DE ZARAGOZA", "05"),
        ("Michoacan", "16"),
        ("Veracruz", "30"),
        ("Ver.", "30"),
        ("S.L.P.", "24"),
        ("N.L.", "19"),
        ("Q. Roo", "23"),
        ("Estado de Guerrero", "12"),
        ("Guanajauto", "11"),
        ("Tamaulpas", "28"),
        ("oaxa", "20"),
    ],
)
def test_a_state_is_found_by_what_people_call_it(said: str, code: str) -> None:
    found = places.find_state(said)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("said", ["", "Texas", "baja cal", "x", "?"])
def test_what_is_no_state_or_several_is_not_guessed(said: str) -> None:
    assert places.find_state(said) is None


@pytest.mark.parametrize(
    ("said", "of", "code"),
    [
        ("Cd. Juárez", None, "08037"),
        ("CIUDAD JUAREZ", None, "08037"),
        ("Juárez", "08", "08037"),
        ("Juárez, Chih.", None, "08037"),
        ("juarez chihuahua", None, "08037"),
        ("Parral, Chihuahua", None, "08032"),
        ("Palomas", None, "08005"),
        ("Cancún", None, "23005"),
        ("Ecatepec", None, "15033"),
        ("Sto. Domingo Tehuantepec", "20", "20515"),
        ("Oaxaca", "20", "20067"),
        ("Juchitán", "20", "20043"),
        ("Silao", None, "11037"),
        ("Cd. Acuña", "05", "05002"),
        ("Cuauhtémoc, CDMX", None, "09015"),
        ("Teziutlan", "21", "21174"),
        ("Teziultán", "21", "21174"),
        ("08037", None, "08037"),
        ("San Quintín", "02", "02006"),
    ],
)
def test_a_municipality_is_found_by_what_people_call_it(said: str, of: str | None, code: str) -> None:
    found = places.find_municipality(said, of)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    ("said", "of"), [("Juárez", None), ("Benito Juárez", None), ("", "08"), ("San Juan Mixtepec", "20")]
)
def test_a_name_several_bear_is_not_guessed(said: str, of: str | None) -> None:
    assert places.find_municipality(said, of) is None


def test_every_municipality_is_found_by_its_own_name_in_its_state() -> None:
    by_name: dict[tuple[str, str], list[places.Municipality]] = {}
    for each in places.municipalities():
        by_name.setdefault((each.state.code, each.name), []).append(each)
    lost = [
        those[0]
        for (code, name), those in by_name.items()
        if places.find_municipality(name, code) not in those and len(those) == 1
    ]
    assert lost == []


def test_typing_juarez_offers_the_city_first() -> None:
    assert places.suggest("juar", 3)[0].code == "08037"
    assert places.suggest("cd juar", 3)[0].label == "Juárez, Chihuahua"
    assert places.suggest("juarez coah", 3)[0].code == "05015"
    assert places.suggest("benito juarez q", 3)[0].code == "23005"


def test_a_city_is_named_where_its_municipality_would_not_be_recognised() -> None:
    assert places.suggest("cd obr", 1)[0].label == "Ciudad Obregón (Cajeme, Sonora)"
    assert places.suggest("cancun", 1)[0].label == "Cancún (Benito Juárez, Quintana Roo)"


def test_the_state_at_hand_comes_first() -> None:
    assert (
        places.suggest("juarez", 5, near="31")[0].code == "08037"
        or places.suggest("juarez", 5, near="05")[0].code == "05015"
    )
    assert places.suggest("guadalupe", 5, near="08")[0].code == "08028"


def test_a_state_alone_can_be_chosen() -> None:
    offered = places.suggest("guerrero", 8)
    assert any(place.municipality is None and place.code == "12" for place in offered)
    assert len(offered) <= 8
    assert places.suggest("", 8) == []


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    places.find_state(typed)
    places.find_municipality(typed)
    assert len(places.suggest(typed, 5)) <= 5


def test_the_united_states_by_name_in_both_languages() -> None:
    texas, new_york = places.find_us_state("TX"), places.find_us_state("Nueva York")
    assert texas is not None
    assert texas.iso == "US-TX"
    assert new_york is not None
    assert new_york.name("en") == "New York"
    assert places.us_state("US-NM") == places.find_us_state("nuevo mexico")
    assert len(places.us_states()) == 56
    assert places.find_us_state("Chihuahua") is None
