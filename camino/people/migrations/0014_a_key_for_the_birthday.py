"""A birthday has a key of its own, in place of one with each name: every card is written anew."""

from django.db import migrations

from camino.people.migrating import cards_anew

# No plan rests on which keys, sounds or neighbours are common, and to count them is most of an ANALYZE.
UNCOUNTED = """
    TRUNCATE people_card, people_nameword, people_namewordseen;
    ALTER TABLE people_card ALTER COLUMN keys SET STATISTICS 0, ALTER COLUMN words SET STATISTICS 0;
    ALTER TABLE people_nameword ALTER COLUMN near SET STATISTICS 0;
"""


class Migration(migrations.Migration):
    dependencies = (("people", "0013_joining"),)
    operations = (
        migrations.RunSQL(UNCOUNTED, migrations.RunSQL.noop),
        migrations.RunPython(cards_anew, migrations.RunPython.noop),
    )
