"""The first rule of consent. It changes by rows of a later date."""

from django.db import migrations

RULE = {
    "valid_from": "2025-03-21",
    "willingness_from": 6,
    "assent_from": 12,
    "consent_from": 15,
    "written_purposes": [],
    "written_data": ["health", "protection"],
    "source": (
        "Edades: IRC y UNICEF, Caring for Child Survivors; CPIMS+ DPISP. Consentimiento expreso y por escrito para datos"
        " sensibles: Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados (DOF 20-03-2025)."
    ),
}


def rule(apps, schema_editor):
    apps.get_model("people", "ConsentRule").objects.create(**RULE)


class Migration(migrations.Migration):
    replaces = [("people", "0008_rule_of_consent")]
    dependencies = [("people", "0002_first_notice")]
    operations = [migrations.RunPython(rule, migrations.RunPython.noop)]
