"""The first rule of consent, and the name of the institution in every consent to share."""

from django.db import migrations, models

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


def name_the_partner(apps, schema_editor):
    # Until now nobody was asked with whom. A yes to nobody in particular is kept, and says so.
    apps.get_model("people", "Consent").objects.filter(purpose="sharing", agreed=True, partner="").update(
        partner="—"
    )


class Migration(migrations.Migration):
    dependencies = [("people", "0007_consent_in_full")]
    operations = [
        migrations.RunPython(rule, migrations.RunPython.noop),
        migrations.RunPython(name_the_partner, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agreed", True), ("purpose", "sharing"), _negated=True),
                    models.Q(("partner", ""), _negated=True),
                    _connector="OR",
                ),
                name="consent_to_share_names_with_whom",
                violation_error_message="Write the institution with which the data may be shared.",
            ),
        ),
    ]
