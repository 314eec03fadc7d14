"""The card index is kept by the matcher's keys. Cards are made anew from the people."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

import camino.core.ids
import camino.people.codes
from camino.people.migrating import cards_anew

# Numbers are looked for where they are kept; CURPs have a unique index of their own.
BY_NUMBER = """
    CREATE INDEX document_by_plain_number ON people_document
        (regexp_replace(upper(number COLLATE "C"), '[^A-Z0-9]', '', 'g')) WHERE kind <> 'curp';
    CREATE INDEX contact_by_last_figures ON people_contact
        (right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)) WHERE own;
"""
NOT_BY_NUMBER = "DROP INDEX document_by_plain_number; DROP INDEX contact_by_last_figures;"


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0011_clinical_records"),
        ("staff", "0001_initial"),
    ]

    operations = [
        # Without their twins for LIKE, which nothing asks.
        migrations.AlterField(
            "person",
            "code",
            models.CharField(
                default=camino.people.codes.new_code, editable=False, max_length=8, verbose_name="code"
            ),
        ),
        migrations.AddConstraint("person", models.UniqueConstraint(fields=["code"], name="person_code_once")),
        migrations.AlterField("person", "sort_key", models.CharField(editable=False, max_length=600)),
        migrations.AddIndex("person", models.Index(fields=["sort_key"], name="person_in_order")),
        migrations.DeleteModel("Card"),
        migrations.CreateModel(
            name="Card",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="card",
                        serialize=False,
                        to="people.person",
                    ),
                ),
                ("code", models.CharField(max_length=8)),
                ("given_names", models.CharField(max_length=200)),
                ("paternal_surname", models.CharField(max_length=200)),
                ("maternal_surname", models.CharField(max_length=200)),
                (
                    "other_names",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None),
                ),
                ("born_earliest", models.DateField(null=True)),
                ("born_latest", models.DateField(null=True)),
                ("sex", models.CharField(max_length=1)),
                ("birth_state", models.CharField(max_length=2)),
                (
                    "curps",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None),
                ),
                (
                    "last_office",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="staff.office",
                    ),
                ),
                ("last_month", models.DateField(null=True)),
                (
                    "words",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None),
                ),
                (
                    "keys",
                    django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None),
                ),
            ],
            options={
                "verbose_name": "card",
                "verbose_name_plural": "card index",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["keys"], name="card_by_keys"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NameWord",
            fields=[
                ("heard", models.TextField(db_collation="C", primary_key=True, serialize=False)),
                ("written", models.TextField()),
                ("people", models.PositiveIntegerField(default=0)),
                (
                    "near",
                    django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None),
                ),
            ],
            options={
                "verbose_name": "word of names",
                "verbose_name_plural": "words of names",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["near"], name="name_word_by_neighbours"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NameWordSeen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("heard", models.TextField(db_collation="C")),
            ],
            options={"verbose_name": "word to be counted", "verbose_name_plural": "words to be counted"},
        ),
        migrations.CreateModel(
            name="Legacy",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="legacies",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                ("source", models.CharField(max_length=60, verbose_name="register it came from")),
                ("external_id", models.CharField(blank=True, max_length=120, verbose_name="number there")),
                ("curp", models.CharField(blank=True, max_length=40, verbose_name="CURP as written there")),
            ],
            options={
                "verbose_name": "number in an old register",
                "verbose_name_plural": "numbers in old registers",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("external_id", ""), _negated=True),
                        fields=("external_id", "source"),
                        name="legacy_number_once_in_its_register",
                    )
                ],
            },
        ),
        migrations.RunSQL(BY_NUMBER, NOT_BY_NUMBER),
        migrations.RunPython(cards_anew, migrations.RunPython.noop),
    ]
