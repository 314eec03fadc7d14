"""The limits of vital signs are an adult's: a baby's pulse is no emergency."""

from django.db import migrations


def say(apps, schema_editor):
    for protocol in apps.get_model("health", "Protocol").objects.filter(about="vitals"):
        protocol.figures = protocol.figures | {"adults_from": 12}
        protocol.save(update_fields=["figures"])


class Migration(migrations.Migration):
    dependencies = [("health", "0002_first_figures")]
    operations = [migrations.RunPython(say, migrations.RunPython.noop)]
