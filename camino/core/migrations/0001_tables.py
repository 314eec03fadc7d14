"""The book, its chain and its seals; the keys of deeds that were done."""

import camino.core.ids
import camino.core.migrating
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ('core', '0001_initial'),
        ('core', '0002_the_books_kinds'),
        ('core', '0003_the_books_seals'),
    ]

    initial = True

    dependencies = [
        ('staff', '0001_tables'),
    ]

    operations = [
        camino.core.migrating.CreateModels(
            models=[
                migrations.CreateModel(
                    name='Entry',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='when')),
                        ('deed', models.CharField(max_length=60, verbose_name='deed')),
                        ('subject_kind', models.CharField(blank=True, max_length=60, verbose_name='kind of record')),
                        ('subject_id', models.UUIDField(null=True, verbose_name='record')),
                        ('details', models.JSONField(blank=True, default=dict, verbose_name='details')),
                        ('office', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('worker', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='worker')),
                        ('context', models.UUIDField(editable=False, null=True, verbose_name='transaction')),
                        ('kind', models.CharField(choices=[('deed', 'Deed'), ('read', 'Reading'), ('sign_in', 'Signing in'), ('export', 'Export'), ('grant', 'Grant')], default='deed', max_length=8, verbose_name='kind')),
                        ('person_id', models.UUIDField(null=True, verbose_name='person')),
                    ],
                    options={
                        'verbose_name': 'entry in the book',
                        'verbose_name_plural': 'entries in the book',
                        'indexes': [
                            models.Index(fields=['subject_id', '-at'], name='entry_by_subject'),
                            models.Index(fields=['office', '-at'], name='entry_by_office'),
                            models.Index(fields=['-at', '-id'], name='entry_by_time'),
                            models.Index(fields=['worker', '-at'], name='entry_by_worker'),
                            models.Index(fields=['deed', '-at'], name='entry_by_deed'),
                            models.Index(condition=models.Q(('kind', 'deed'), _negated=True), fields=['kind', '-at'], name='entry_by_kind'),
                            models.Index(condition=models.Q(('person_id__isnull', False)), fields=['person_id', '-at'], name='entry_by_person'),
                        ],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('kind__in', ['deed', 'read', 'sign_in', 'export', 'grant'])), name='entry_of_a_known_kind'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f8edf942fb343b798b411ce7865a6475f33e237f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_00937', table='core_entry', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='in_its_transaction', sql=pgtrigger.compiler.UpsertTriggerSql(func="NEW.context := nullif(current_setting('pghistory.context_id', true), '')::uuid; RETURN NEW;", hash='07ccc9ec3969a6c7eb2c3a35e3b4199e228e0c35', operation='INSERT', pgid='pgtrigger_in_its_transaction_926f7', table='core_entry', when='BEFORE')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Done',
                    fields=[
                        ('key', models.UUIDField(primary_key=True, serialize=False)),
                        ('deed', models.CharField(max_length=60, verbose_name='deed')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='when')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='worker')),
                    ],
                    options={
                        'verbose_name': 'deed done',
                        'verbose_name_plural': 'deeds done',
                    },
                ),
                migrations.CreateModel(
                    name='Shape',
                    fields=[
                        ('id', models.SmallAutoField(primary_key=True, serialize=False)),
                        ('source', models.CharField(max_length=63, verbose_name='table')),
                        ('columns', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=63), size=None, verbose_name='columns')),
                    ],
                    options={
                        'verbose_name': 'shape of sealed rows',
                        'verbose_name_plural': 'shapes of sealed rows',
                        'constraints': [
                            models.UniqueConstraint(fields=('source', 'columns'), name='shape_once'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b00637117e956409ecc3310e928b31ca889eec5c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f5603', table='core_shape', when='BEFORE')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Link',
                    fields=[
                        ('position', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='position')),
                        ('row_id', models.CharField(max_length=36, verbose_name='row')),
                        ('reason', models.CharField(blank=True, max_length=200, verbose_name='reason')),
                        ('digest', models.BinaryField(max_length=32, verbose_name='digest')),
                        ('shape', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.shape', verbose_name='shape')),
                    ],
                    options={
                        'verbose_name': "link of the book's chain",
                        'verbose_name_plural': "links of the book's chain",
                        'indexes': [
                            models.Index(condition=models.Q(('reason', ''), _negated=True), fields=['row_id'], name='link_of_erasure'),
                        ],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('position__gt', 0)), name='link_positions_from_one'),
                            models.UniqueConstraint(condition=models.Q(('reason', '')), fields=('row_id', 'shape'), name='link_once_for_a_row'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b1196ef70eb5d0394d06d75f7f01394cc441f10e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fa1a9', table='core_link', when='BEFORE')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Seal',
                    fields=[
                        ('number', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='number')),
                        ('at', models.DateTimeField(verbose_name='when')),
                        ('count', models.BigIntegerField(verbose_name='rows')),
                        ('first', models.BigIntegerField(verbose_name='first position')),
                        ('last', models.BigIntegerField(unique=True, verbose_name='last position')),
                        ('digest', models.BinaryField(max_length=32, verbose_name='last digest')),
                        ('previous', models.BinaryField(max_length=64, verbose_name='signature of the seal before')),
                        ('key', models.CharField(max_length=16, verbose_name='key')),
                        ('signature', models.BinaryField(max_length=64, verbose_name='signature')),
                    ],
                    options={
                        'verbose_name': 'seal of the book',
                        'verbose_name_plural': 'seals of the book',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('count', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('last'), '-', models.F('first')), '+', models.Value(1))), ('count__gt', 0)), name='seal_counts_its_links'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f24b77843cd114313373064d7860b4c1128193f0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e986a', table='core_seal', when='BEFORE')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Unsealed',
                    fields=[
                        ('id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('source', models.CharField(max_length=63, verbose_name='table')),
                        ('row_id', models.CharField(max_length=36, verbose_name='row')),
                        ('at', models.DateTimeField(verbose_name='when')),
                    ],
                    options={
                        'verbose_name': 'row to be sealed',
                        'verbose_name_plural': 'rows to be sealed',
                    },
                ),
            ],
        ),
    ]
