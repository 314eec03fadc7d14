"""A table with secret fields and its history, for tests: the models, and the SQL of what pghistory would make."""

from typing import Any

from django.db import connection, models

from camino.core.encryption import SecretBinaryField, SecretJSONField, SecretQuerySet, SecretTextField
from camino.core.ids import new_id

HISTORY = """
CREATE FUNCTION paper_history() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO cabinet_paperevent (pgh_obj_id, reason, facts) VALUES (NEW.id, NEW.reason, NEW.facts); RETURN NULL;
END $$;
CREATE TRIGGER history AFTER INSERT OR UPDATE ON cabinet_paper FOR EACH ROW EXECUTE FUNCTION paper_history();
CREATE FUNCTION appended_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'appended only';
END $$;
CREATE TRIGGER appended_only BEFORE UPDATE OR DELETE ON cabinet_paperevent
  FOR EACH ROW EXECUTE FUNCTION appended_only();
"""


def make_models() -> tuple[Any, Any]:
    """The paper and its history, registered wherever models are registered at the moment."""

    class Paper(models.Model):  # noqa: DJ008
        id = models.UUIDField(primary_key=True, default=new_id)
        title = models.CharField(max_length=20, default="paper")
        reason = SecretTextField(max_length=200, blank=True)
        facts = SecretJSONField(default=dict, blank=True)
        scan = SecretBinaryField(null=True, max_length=10)

        objects = SecretQuerySet.as_manager()

        class Meta:
            app_label = "core"
            db_table = "cabinet_paper"

    class PaperEvent(models.Model):  # noqa: DJ008
        pgh_obj = models.ForeignKey(Paper, models.DO_NOTHING, db_constraint=False, related_name="events")
        reason = _as_pghistory_does(Paper._meta.get_field("reason"))
        facts = _as_pghistory_does(Paper._meta.get_field("facts"))

        class Meta:
            app_label = "core"
            db_table = "cabinet_paperevent"

    return Paper, PaperEvent


def make_tables(*kinds: Any) -> None:
    """The tables of the models, the history's trigger, and what keeps the history from being changed."""
    with connection.schema_editor() as editor:
        for kind in kinds:
            editor.create_model(kind)
    with connection.cursor() as cursor:
        cursor.execute(HISTORY)


def _as_pghistory_does(field: Any) -> Any:
    _name, _path, args, facts = field.deconstruct()
    return type(field)(*args, **facts)
