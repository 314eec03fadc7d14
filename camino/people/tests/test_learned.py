"""A model that the register taught is put in force, noticed, and taken out of force again."""

import json

import pytest

from camino.people import learned
from camino.people.matching.linking.model import SHIPPED as LINKING
from camino.people.matching.model import SHIPPED


@pytest.fixture(autouse=True)
def house(tmp_path, monkeypatch):
    monkeypatch.setenv("CAMINO_HOME", str(tmp_path))
    monkeypatch.setattr(learned, "_kept", learned._Kept())
    return tmp_path


def trained(name: str, *, searching: bool = True) -> None:
    place = learned.models() / name
    place.mkdir(parents=True)
    (place / learned.LINKING).write_text(LINKING.read_text(encoding="utf-8"), encoding="utf-8")
    if searching:
        told = json.loads(SHIPPED.read_text(encoding="utf-8")) | {"name": name}
        (place / learned.SEARCH).write_text(json.dumps(told), encoding="utf-8")


def test_until_something_is_put_in_force_the_shipped_model_is():
    trained("ours")
    assert learned.in_force().name == "invented people 1"
    assert learned.directory() is None


def test_what_is_put_in_force_weighs_from_then_on_and_can_be_taken_back():
    trained("ours")
    learned.use("ours")
    assert learned.in_force().name == "ours"
    assert learned.directory() == learned.models() / "ours"
    learned.use("")
    assert learned.in_force().name == "invented people 1"


def test_a_model_that_cannot_be_read_is_not_put_in_force():
    trained("broken")
    (learned.models() / "broken" / learned.SEARCH).write_text("{}", encoding="utf-8")
    for name in ("broken", "nowhere"):
        with pytest.raises((OSError, KeyError)):
            learned.use(name)
    assert learned.in_force().name == "invented people 1"


def test_a_model_that_went_bad_leaves_the_search_the_one_it_had(caplog):
    trained("ours")
    trained("later")
    learned.use("ours")
    assert learned.in_force().name == "ours"
    learned.use("later")
    (learned.models() / "later" / learned.SEARCH).write_text("{", encoding="utf-8")
    assert learned.in_force().name == "ours"
    assert "cannot be read" in caplog.text


def test_too_few_doubles_teach_how_to_find_them_but_not_the_search():
    trained("small", searching=False)
    learned.use("small")
    assert learned.in_force().name == "invented people 1"
    assert learned.directory() == learned.models() / "small"
