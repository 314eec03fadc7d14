"""A forecast is asked for with the office's counts, and computed by a job."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("staff", "0003_keys_to_the_door"), ("supplies", "0002_catalogue")]
    operations = [
        # Computed in another form until now: anybody can have them computed again.
        migrations.RunSQL("DELETE FROM supplies_outlook", migrations.RunSQL.noop),
        migrations.RenameField("outlook", "made_by", "asked_by"),
        migrations.AlterField(
            "outlook", "asked_by",
            models.ForeignKey(
                on_delete=models.deletion.PROTECT, related_name="+", to="staff.worker", verbose_name="asked for by"
            ),
        ),
        migrations.AddField(
            "outlook", "asked_at",
            models.DateTimeField(default=django.utils.timezone.now, verbose_name="asked for"), preserve_default=False,
        ),
        migrations.AddField(
            "outlook", "facts", models.JSONField(default=dict, verbose_name="counts"), preserve_default=False
        ),
        migrations.AlterField("outlook", "made_at", models.DateTimeField(blank=True, null=True, verbose_name="computed")),
        migrations.AlterField("outlook", "weeks", models.JSONField(blank=True, null=True, verbose_name="weeks")),
        migrations.AddConstraint(
            "outlook",
            models.CheckConstraint(
                condition=models.Q(made_at=None, weeks=None) | models.Q(made_at__isnull=False, weeks__isnull=False),
                name="outlook_computed_with_its_weeks",
            ),
        ),
        migrations.AddConstraint(
            "outlook",
            models.UniqueConstraint(
                condition=models.Q(made_at=None), fields=("office",), name="outlook_one_waiting_for_an_office"
            ),
        ),
    ]  # fmt: skip
