"""The terms of the law of 2025 and the first rules of retention. Both change by rows of a later date."""

from django.db import migrations

LAW = "Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados (DOF 20-03-2025)"
TERMS = {
    "valid_from": "2025-03-21", "answer_days": 20, "extension_days": 10, "effective_days": 15, "ask_days": 5,
    "correct_days": 10, "source": f"{LAW}: plazos de los derechos ARCO, en días hábiles. Verificar con la autoridad garante.",
}  # fmt: skip
ARCHIVES = "Ley General de Archivos (2018), catálogo de disposición documental"
RULES = (
    (
        "file",
        5 * 365,
        "la última visita",
        "block",
        f"{ARCHIVES}: expedientes de trabajo social, 5 años tras el cierre.",
    ),
    (
        "blocked",
        365,
        "el bloqueo",
        "anonymise",
        f"{LAW}: bloqueo previo a la supresión; periodo fijado por la oficina.",
    ),
    ("search", 30, "la búsqueda", "delete", "Minimización: solo sirve para registrar el mismo día."),
    ("key", 30, "el envío", "delete", "Minimización: solo sirve para no repetir un envío."),
    (
        "arrival_file",
        6 * 7,
        "la apertura de la llegada",
        "delete",
        "Minimización: conciliada la llegada, la lista sobra.",
    ),
    (
        "opening",
        2 * 365,
        "el fin de la apertura",
        "delete",
        "Responsabilidad: el registro queda en la bitácora.",
    ),
    (
        "rights_request",
        5 * 365,
        "su conclusión",
        "delete",
        f"{ARCHIVES}: solicitudes ARCO, 5 años tras concluir.",
    ),
    ("session", 1, "su vencimiento", "delete", "Seguridad: las sesiones vencidas no se conservan."),
)


def fill(apps, schema_editor):
    apps.get_model("people", "LegalTerm").objects.create(**TERMS)
    rule = apps.get_model("people", "RetentionRule")
    for data, days, since, then, source in RULES:
        rule.objects.create(
            data=data, valid_from="2025-03-21", days=days, since=since, then=then, source=source
        )


class Migration(migrations.Migration):
    replaces = [("people", "0010_first_terms")]
    dependencies = [("people", "0003_first_rule_of_consent")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
