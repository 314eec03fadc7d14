"""Many tables are made at once, and their models drawn once."""

from typing import Any

import pgtrigger
import pytest
from django.db import connection, models
from django.db.migrations import CreateModel
from django.db.migrations.state import ModelState, ProjectState

from camino.core.migrating import CreateModels


def _table(name: str, to: str) -> CreateModel:
    trigger = pgtrigger.Trigger(
        name="told", when=pgtrigger.After, operation=pgtrigger.Insert, func="RETURN NEW;"
    )
    key = models.ForeignKey(to, null=True, on_delete=models.CASCADE)
    return CreateModel(
        name, [("id", models.AutoField(primary_key=True)), ("other", key)], options={"triggers": [trigger]}
    )


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The models that Django draws from here on, one entry each time."""
    names: list[str] = []
    draw = ModelState.render

    def render(self: ModelState, apps: Any) -> Any:
        names.append(self.name)
        return draw(self, apps)

    monkeypatch.setattr(ModelState, "render", render)
    return names


@pytest.fixture
def chicken_and_egg() -> CreateModels:
    return CreateModels([_table("Chicken", "farm.egg"), _table("Egg", "farm.chicken")])


def _states(operation: CreateModels) -> tuple[ProjectState, ProjectState]:
    before = ProjectState()
    _table("Farm", "farm.farm").state_forwards("farm", before)
    assert before.apps.get_model("farm", "Farm")  # drawn, as it is when Django starts to migrate
    after = before.clone()
    operation.state_forwards("farm", after)
    return before, after


def test_tables_may_point_at_one_another_and_bring_their_triggers(db, chicken_and_egg):
    before, after = _states(chicken_and_egg)
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        chicken_and_egg.database_forwards("farm", editor, before, after)
    made = " ".join("\n".join(editor.collected_sql).split())
    assert made.count("CREATE TABLE") == 2
    assert made.count("CREATE TRIGGER") == 2
    assert made.rindex("CREATE TABLE") < made.index("FOREIGN KEY")


def test_each_model_is_drawn_once(db, drawn, chicken_and_egg):
    before, after = _states(chicken_and_egg)
    drawn.clear()
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        chicken_and_egg.database_forwards("farm", editor, before, after)
    assert sorted(drawn) == ["Chicken", "Egg", "Farm"]


def test_the_way_back_takes_all_of_them_away(db, chicken_and_egg):
    before, after = _states(chicken_and_egg)
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        chicken_and_egg.database_backwards("farm", editor, after, before)
    assert "\n".join(editor.collected_sql).count("DROP TABLE") == 2
