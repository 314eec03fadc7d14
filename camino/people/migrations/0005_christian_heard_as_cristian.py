"""Ch before r is heard as k, and more short forms are known: every card and every word is written anew."""

from django.db import migrations

from camino.people.migrating import cards_anew


class Migration(migrations.Migration):
    dependencies = (("people", "0004_first_terms"),)
    operations = (migrations.RunPython(cards_anew, migrations.RunPython.noop, elidable=True),)
