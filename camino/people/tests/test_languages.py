import pytest
from hypothesis import given
from hypothesis import strategies as st

from camino.people import countries, languages


def test_the_68_groupings_of_the_national_catalogue_are_here() -> None:
    indigenous = languages.languages("indigenous")
    assert len(indigenous) == 68
    assert len({each.name_es for each in indigenous}) == 68


def test_every_language_has_a_code_that_can_be_stored_and_a_name_in_both_languages() -> None:
    for each in languages.languages():
        assert 2 <= len(each.code) <= 8
        assert each.name_es, each
        assert each.name_en, each
        assert each.iso == each.code or (not each.iso and each.code.startswith("x-"))


def test_a_language_is_named_in_the_workers_own() -> None:
    assert languages.language_name("x-tarahu", "es-mx") == "tarahumara"
    assert languages.language_name("mfs", "en") == "Mexican Sign Language"
    assert languages.language_name("es", "es") == "español"
    assert languages.language_name("ht", "en") == "Haitian Creole"
    assert languages.language_name("gone", "es") == "gone"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("rarámuri", "x-tarahu"),
        ("Tarahumara", "x-tarahu"),
        ("mexicano", "nah"),
        ("NAHUATL", "nah"),
        ("tzotzil", "tzo"),
        ("Tu'un Savi", "x-mixtec"),
        ("purépecha", "tsz"),
        ("inglés", "en"),
        ("Spanish", "es"),
        ("LSM", "mfs"),
        ("quiché", "quc"),
        ("español", "es"),
    ],
)
def test_a_language_is_found_by_any_of_its_names(said: str, code: str) -> None:
    found = languages.find_language(said)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("said", ["", "chontal", "popoluca", "klingon", "tepehuán"])
def test_a_name_of_several_languages_is_not_guessed(said: str) -> None:
    assert languages.find_language(said) is None


def test_what_is_being_typed_goes_on_to_a_language() -> None:
    assert [each.code for each in languages.suggest("rara")] == ["x-tarahu"]
    assert {each.code for each in languages.suggest("chontal")} == {"chf", "x-chonoa"}
    assert [each.code for each in languages.suggest("")] == ["es", "en"]
    assert {each.code for each in languages.suggest("señas")} == {"mfs", "ase", "msd"}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("México", "MX"),
        ("MEXICO", "MX"),
        ("mexicana", "MX"),
        ("Mexican", "MX"),
        ("MEX", "MX"),
        ("EUA", "US"),
        ("E.U.A.", "US"),
        ("EE. UU.", "US"),
        ("U.S.A.", "US"),
        ("estadounidense", "US"),
        ("Honduras", "HN"),
        ("hondureño", "HN"),
        ("HONDUREÑA", "HN"),
        ("SLV", "SV"),
        ("Guatemalan", "GT"),
        ("Haití", "HT"),
        ("Argentina", "AR"),
        ("Armenia", "AM"),
        ("India", "IN"),
        ("China", "CN"),
        ("Corea del Sur", "KR"),
        ("gt", "GT"),
    ],
)
def test_a_country_is_found_by_its_names_its_nationals_and_its_codes(said: str, code: str) -> None:
    found = countries.find_country(said)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("said", ["", "?", "Chihuahua"])
def test_what_is_no_country_is_not_guessed(said: str) -> None:
    assert countries.find_country(said) is None


def test_every_country_is_found_by_its_own_names() -> None:
    for each in countries.countries():
        assert countries.country(each.code) == countries.country(each.alpha3) == each
        assert countries.find_country(each.alpha3) is not None
        assert countries.find_country(each.name_es) == each
        assert countries.find_country(each.name_en) == each


def test_countries_are_named_and_sorted_in_both_languages() -> None:
    assert len(countries.countries()) == 249
    assert countries.countries("es")[0].name("es-mx") == "Afganistán"
    assert countries.countries("en")[0].name("en") == "Afghanistan"
    assert countries.country_name("US", "es") == "Estados Unidos"
    assert countries.country_name("ZZ", "es") == "ZZ"


def test_what_is_being_typed_goes_on_to_a_country() -> None:
    assert countries.suggest("hond")[0].code == "HN"
    assert countries.suggest("guat")[0].code == "GT"
    assert countries.suggest("", 3)[0].code == "MX"
    assert countries.suggest("unidos")[0].code == "US"


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    languages.find_language(typed)
    countries.find_country(typed)
    assert len(languages.suggest(typed, 4)) <= 4
    assert len(countries.suggest(typed, 4)) <= 4
