"""The figures that an office begins with, each with its source. What changes comes as a row of a later date."""

from datetime import date

from django.db import migrations

SINCE = date(2020, 1, 1)
AGES = {"willingness_from": 6, "assent_from": 12}
MINORS = (
    "Adolescentes solas o solos desde los 12 años (NOM-047-SSA2-2015; verificar con la autoridad sanitaria)."
)
PROTOCOLS = {
    "hiv": (
        AGES | {
            "alone_from": 12, "written": True, "most_invalid": 2, "reactive_in_a_row": 2, "repeat_discordant": True,
            "window_days": 90, "care_within_days": 7, "urgent_hours": 72,
        },
        f"CENSIDA, Guía de detección; NOM-010-SSA2-2010; OMS 2019 pide tres reactivas donde la prevalencia es baja. {MINORS}",
    ),
    "pregnancy": (
        AGES | {
            "alone_from": 12, "written": False, "most_invalid": 2, "reliable_after_days_late": 7, "repeat_after_days": 7,
            "care_within_days": 7, "urgent_hours": 72, "contraception_hours": 120,
        },
        f"NOM-007-SSA2-2016; NOM-046-SSA2-2005; hCG en orina 25 mUI/ml. {MINORS}",
    ),
    "glucose": (
        AGES | {
            "alone_from": 15, "written": False, "most_invalid": 2, "severely_low_below": 54, "low_below": 70,
            "fasting_watch_from": 100, "fasting_high_from": 126, "watch_from": 140, "high_from": 200,
            "urgent_with_symptoms_from": 250, "urgent_above": 300, "hyperosmolar_from": 600, "care_within_days": 14,
        },
        "NOM-015-SSA2-2010; ADA; OMS. Tamizaje: no es diagnóstico.",
    ),
    "vitals": (
        {
            "adults_from": 12,  # a baby's pulse is no emergency
            "systolic": {"unit": "mmHg", "least": "50", "most": "280", "urgent_below": "90", "urgent_from": "180"},
            "diastolic": {"unit": "mmHg", "least": "20", "most": "180", "urgent_from": "120"},
            "pulse": {"unit": "/min", "least": "25", "most": "240", "urgent_below": "45", "urgent_from": "130"},
            "breaths": {"unit": "/min", "least": "5", "most": "80", "urgent_below": "9", "urgent_from": "30"},
            "temperature": {"unit": "°C", "least": "30", "most": "43", "urgent_below": "35", "urgent_from": "39.5"},
            "oxygen": {"unit": "%", "least": "50", "most": "100", "urgent_below": "90"},
            "weight": {"unit": "kg", "least": "1", "most": "350"},
            "height": {"unit": "cm", "least": "40", "most": "230"},
        },
        "Práctica clínica en personas adultas; la responsable de salud de la oficina lo revisa.",
    ),
}  # fmt: skip
DEVICES = {
    "test-hiv-a": ("hiv", "A", "inmunocromatografía, 3.ª generación", 15, 20, 30),
    "test-hiv-b": ("hiv", "B", "flujo a través de membrana, 3.ª generación", 15, 20, 30),
    "test-pregnancy": ("pregnancy", "hCG 25", "hCG en orina, 25 mUI/ml", 3, 5, 10),
    "test-glucose": ("glucose", "Glucosa", "tira y glucómetro", 0, 0, 0),
}
LEAFLET = "Instructivo del fabricante"
DISCLOSURE = {
    "valid_from": SINCE, "least": 11, "months": 3,
    "source": "Conteos de VIH, trata y menores: ninguno menor de 11 (como CTDC, k = 11); los demás de salud, igual.",
}  # fmt: skip
CLINICAL = {
    "data": "clinical", "valid_from": "2025-03-21", "days": 5 * 365 + 1, "since": "el último acto médico", "then": "delete",
    "source": "NOM-004-SSA3-2012: expediente clínico, al menos 5 años desde el último acto médico.",
}  # fmt: skip


def fill(apps, schema_editor):
    def model(name, room="health"):
        return apps.get_model(room, name)

    for about, (figures, source) in PROTOCOLS.items():
        model("Protocol").objects.create(about=about, since=SINCE, figures=figures, source=source)
    for key, (kind, brand, principle, first, best, last) in DEVICES.items():
        model("Device").objects.create(
            item=model("Item", "supplies").objects.get(key=key), kind=kind, brand=brand, principle=principle,
            first_minutes=first, best_minutes=best, last_minutes=last, since=SINCE, source=LEAFLET,
        )  # fmt: skip
    model("DisclosureRule").objects.create(**DISCLOSURE)
    model("RetentionRule", "people").objects.create(**CLINICAL)


class Migration(migrations.Migration):
    replaces = [
        ("health", "0002_first_figures"),
        ("health", "0003_limits_of_adults"),
    ]
    dependencies = [
        ("health", "0001_tables"),
        ("supplies", "0002_catalogue"),
    ]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
