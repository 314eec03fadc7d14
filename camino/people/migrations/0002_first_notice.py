"""The first privacy notice (simplified), so that consent can be asked from the first day. The office enters its own."""

from django.db import migrations

ES = (
    "El municipio usa sus datos para atenderle: registrar su llegada, darle apoyo y canalizarle a las instituciones que"
    " usted autorice. Sus datos de salud y de protección solo los ve quien le atiende. Puede negarse a cualquiera de las"
    " finalidades que no son necesarias para atenderle y puede pedir acceso, rectificación, cancelación u oposición (ARCO)"
    " en esta oficina, sin costo. El aviso integral está en la oficina."
)
EN = (
    "The municipality uses your data to assist you: to register your arrival, to support you and to refer you to the"
    " institutions that you authorise. Your health and protection data are seen only by those who assist you. You may"
    " refuse any purpose that is not needed to assist you, and ask for access, rectification, cancellation or opposition"
    " (ARCO) at this office, free of charge. The full notice is at the office."
)


def load(apps, schema_editor):
    apps.get_model("people", "PrivacyNotice").objects.create(
        version="2025-1", valid_from="2025-03-21", text_es=ES, text_en=EN
    )


class Migration(migrations.Migration):
    dependencies = [("people", "0001_tables")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
