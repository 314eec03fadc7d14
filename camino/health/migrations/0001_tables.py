"""Testing and its figures, results, links to care, vital signs."""

import camino.core.encryption.fields
import camino.core.ids
import camino.core.migrating
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ('health', '0001_initial'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_tables'),
        ('staff', '0001_tables'),
        ('supplies', '0001_tables'),
    ]

    operations = [
        camino.core.migrating.CreateModels(
            models=[
                migrations.CreateModel(
                    name='Attention',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('on', models.DateField(verbose_name='day')),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attentions', to='people.person', verbose_name='person')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'verbose_name': 'attention by health',
                        'verbose_name_plural': 'attentions by health',
                        'indexes': [
                            models.Index(fields=['office', '-on'], name='attention_by_day'),
                        ],
                        'constraints': [
                            models.UniqueConstraint(fields=('person', 'office', 'on'), name='attention_once_a_day'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_attentionchange" ("at", "id", "office_id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (NEW."at", NEW."id", NEW."office_id", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."worker_id"); RETURN NULL;', hash='cff1a281c29e60aa16e8ec42ddea186ccc23b10d', operation='INSERT', pgid='pgtrigger_insert_insert_432d4', table='health_attention', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_attentionchange" ("at", "id", "office_id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (NEW."at", NEW."id", NEW."office_id", NEW."on", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."worker_id"); RETURN NULL;', hash='82bc6fb646b78608675a21ee0964875a76051199', operation='UPDATE', pgid='pgtrigger_update_update_1f887', table='health_attention', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_attentionchange" ("at", "id", "office_id", "on", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (OLD."at", OLD."id", OLD."office_id", OLD."on", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."worker_id"); RETURN NULL;', hash='72e160b45a7f701b6bf08d8479456dea3a4db687', operation='DELETE', pgid='pgtrigger_delete_delete_b86ba', table='health_attention', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='AttentionChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('on', models.DateField(verbose_name='day')),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.attention')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['person'], name='health_atte_person__723479_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Vitals',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('signs', camino.core.encryption.fields.SecretJSONField(bound_to='health.vitals.signs', null=True, verbose_name='signs')),
                        ('attention', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vitals', to='health.attention', verbose_name='attention')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'verbose_name': 'vital signs',
                        'verbose_name_plural': 'vital signs',
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_vitalschange" ("at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "worker_id") VALUES (NEW."at", NEW."attention_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."signs", NEW."worker_id"); RETURN NULL;', hash='ccb122361e7be984298a9f1327ca864b0ba37538', operation='INSERT', pgid='pgtrigger_insert_insert_53b5f', table='health_vitals', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_vitalschange" ("at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "worker_id") VALUES (NEW."at", NEW."attention_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."signs", NEW."worker_id"); RETURN NULL;', hash='e194c050939003691ab1e65027107f83acfec2e3', operation='UPDATE', pgid='pgtrigger_update_update_16df5', table='health_vitals', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_vitalschange" ("at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signs", "worker_id") VALUES (OLD."at", OLD."attention_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."signs", OLD."worker_id"); RETURN NULL;', hash='b404a96baae78bd5bc533c3c6732f4fd7e225e73', operation='DELETE', pgid='pgtrigger_delete_delete_4aa77', table='health_vitals', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='VitalsChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('signs', camino.core.encryption.fields.SecretJSONField(bound_to='health.vitals.signs', null=True, verbose_name='signs')),
                        ('attention', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.attention', verbose_name='attention')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.vitals')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_vita_pgh_obj_6d96a8_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Note',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('text', camino.core.encryption.fields.SecretTextField(bound_to='health.note.text', max_length=600, null=True, verbose_name='note')),
                        ('attention', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='health.attention', verbose_name='attention')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'verbose_name': 'note',
                        'verbose_name_plural': 'notes',
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_notechange" ("at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "worker_id") VALUES (NEW."at", NEW."attention_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."worker_id"); RETURN NULL;', hash='e48db4e23ac082263e4462bf0482080b38f5b4ef', operation='INSERT', pgid='pgtrigger_insert_insert_84dfd', table='health_note', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_notechange" ("at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "worker_id") VALUES (NEW."at", NEW."attention_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."worker_id"); RETURN NULL;', hash='ed39775d4318e9f8cdd08ab245b0b1dbb0e2ea73', operation='UPDATE', pgid='pgtrigger_update_update_ab37a', table='health_note', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_notechange" ("at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "worker_id") VALUES (OLD."at", OLD."attention_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."worker_id"); RETURN NULL;', hash='b03f69f20fa887cdf59c9c59144995b2955327b3', operation='DELETE', pgid='pgtrigger_delete_delete_0d5b6', table='health_note', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='NoteChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('text', camino.core.encryption.fields.SecretTextField(bound_to='health.note.text', max_length=600, null=True, verbose_name='note')),
                        ('attention', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.attention', verbose_name='attention')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.note')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_note_pgh_obj_d4a109_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Protocol',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('about', models.CharField(choices=[('hiv', 'HIV'), ('pregnancy', 'Pregnancy'), ('glucose', 'Glucose'), ('vitals', 'Vital signs')], max_length=10, verbose_name='about')),
                        ('since', models.DateField(verbose_name='holds since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='holds until')),
                        ('figures', models.JSONField(verbose_name='figures')),
                        ('source', models.TextField(verbose_name='source')),
                    ],
                    options={
                        'verbose_name': 'protocol',
                        'verbose_name_plural': 'protocols',
                        'ordering': ('about', '-since'),
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='protocol_dates'),
                            models.CheckConstraint(condition=models.Q(('source', ''), _negated=True), name='protocol_names_its_source'),
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('about', '='), (models.Func(models.F('since'), models.F('until'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='protocol_one_at_a_time'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_protocolchange" ("about", "figures", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "until") VALUES (NEW."about", NEW."figures", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."since", NEW."source", NEW."until"); RETURN NULL;', hash='fb0e3c97ef642f4b5b4e7fb3bac65d3322c73c2e', operation='INSERT', pgid='pgtrigger_insert_insert_0aed2', table='health_protocol', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_protocolchange" ("about", "figures", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "until") VALUES (NEW."about", NEW."figures", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."since", NEW."source", NEW."until"); RETURN NULL;', hash='faa62a0b2dc0f9beda443c7146cb7ae452198f21', operation='UPDATE', pgid='pgtrigger_update_update_c7b37', table='health_protocol', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_protocolchange" ("about", "figures", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "until") VALUES (OLD."about", OLD."figures", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."since", OLD."source", OLD."until"); RETURN NULL;', hash='e0d10f0e6f0c133a5c81345a6b65fc350858c678', operation='DELETE', pgid='pgtrigger_delete_delete_c51a3', table='health_protocol', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='ProtocolChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('about', models.CharField(choices=[('hiv', 'HIV'), ('pregnancy', 'Pregnancy'), ('glucose', 'Glucose'), ('vitals', 'Vital signs')], max_length=10, verbose_name='about')),
                        ('since', models.DateField(verbose_name='holds since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='holds until')),
                        ('figures', models.JSONField(verbose_name='figures')),
                        ('source', models.TextField(verbose_name='source')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.protocol')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_prot_pgh_obj_ba11b8_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Device',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(choices=[('hiv', 'HIV'), ('pregnancy', 'Pregnancy'), ('glucose', 'Glucose')], max_length=10, verbose_name='tests for')),
                        ('brand', models.CharField(max_length=60, verbose_name='brand')),
                        ('principle', models.CharField(blank=True, max_length=120, verbose_name='principle, generation')),
                        ('first_minutes', models.PositiveSmallIntegerField(verbose_name='read from minute')),
                        ('best_minutes', models.PositiveSmallIntegerField(verbose_name='read until minute')),
                        ('last_minutes', models.PositiveSmallIntegerField(verbose_name='never after minute')),
                        ('since', models.DateField(verbose_name='as the leaflet says since')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('item', models.OneToOneField(error_messages={'unique': 'This item is already described as a kit.'}, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.item', verbose_name='item')),
                    ],
                    options={
                        'verbose_name': 'kind of test kit',
                        'verbose_name_plural': 'kinds of test kits',
                        'ordering': ('kind', 'brand'),
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('best_minutes__lte', models.F('last_minutes')), ('first_minutes__lte', models.F('best_minutes'))), name='device_minutes_in_order', violation_error_message='The minutes are not in order: from, until, never after.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_devicechange" ("best_minutes", "brand", "first_minutes", "id", "item_id", "kind", "last_minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "since", "source") VALUES (NEW."best_minutes", NEW."brand", NEW."first_minutes", NEW."id", NEW."item_id", NEW."kind", NEW."last_minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."principle", NEW."since", NEW."source"); RETURN NULL;', hash='dedb5fac7b5f710d3c2e4b51842f3d1bb67d7a66', operation='INSERT', pgid='pgtrigger_insert_insert_4938a', table='health_device', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_devicechange" ("best_minutes", "brand", "first_minutes", "id", "item_id", "kind", "last_minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "since", "source") VALUES (NEW."best_minutes", NEW."brand", NEW."first_minutes", NEW."id", NEW."item_id", NEW."kind", NEW."last_minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."principle", NEW."since", NEW."source"); RETURN NULL;', hash='b914d98b5783504491eb04329918dda18b980d49', operation='UPDATE', pgid='pgtrigger_update_update_870fd', table='health_device', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_devicechange" ("best_minutes", "brand", "first_minutes", "id", "item_id", "kind", "last_minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principle", "since", "source") VALUES (OLD."best_minutes", OLD."brand", OLD."first_minutes", OLD."id", OLD."item_id", OLD."kind", OLD."last_minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."principle", OLD."since", OLD."source"); RETURN NULL;', hash='4912edab091be2d87eed706236ccc76c98ebba7f', operation='DELETE', pgid='pgtrigger_delete_delete_c91c7', table='health_device', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='DeviceChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('kind', models.CharField(choices=[('hiv', 'HIV'), ('pregnancy', 'Pregnancy'), ('glucose', 'Glucose')], max_length=10, verbose_name='tests for')),
                        ('brand', models.CharField(max_length=60, verbose_name='brand')),
                        ('principle', models.CharField(blank=True, max_length=120, verbose_name='principle, generation')),
                        ('first_minutes', models.PositiveSmallIntegerField(verbose_name='read from minute')),
                        ('best_minutes', models.PositiveSmallIntegerField(verbose_name='read until minute')),
                        ('last_minutes', models.PositiveSmallIntegerField(verbose_name='never after minute')),
                        ('since', models.DateField(verbose_name='as the leaflet says since')),
                        ('source', models.CharField(max_length=200, verbose_name='source')),
                        ('item', models.ForeignKey(db_constraint=False, db_index=False, error_messages={'unique': 'This item is already described as a kit.'}, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.item', verbose_name='item')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.device')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_devi_pgh_obj_159d02_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Box',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('left', models.IntegerField(verbose_name='left')),
                        ('opened_on', models.DateField(blank=True, null=True, verbose_name='opened')),
                        ('spoilt_on', models.DateField(blank=True, null=True, verbose_name='was stored out of its range on')),
                        ('taken_in_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='taken in')),
                        ('lot', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.lot', verbose_name='lot')),
                        ('movement', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='supplies.movement', verbose_name='delivery')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('taken_in_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='taken in by')),
                        ('device', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='boxes', to='health.device', verbose_name='kit')),
                    ],
                    options={
                        'verbose_name': 'box of kits',
                        'verbose_name_plural': 'boxes of kits',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('left__gte', 0)), name='box_never_below_zero', violation_error_message='There are not that many left in this box.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_boxchange" ("device_id", "id", "left", "lot_id", "movement_id", "office_id", "opened_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spoilt_on", "taken_in_at", "taken_in_by_id") VALUES (NEW."device_id", NEW."id", NEW."left", NEW."lot_id", NEW."movement_id", NEW."office_id", NEW."opened_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."spoilt_on", NEW."taken_in_at", NEW."taken_in_by_id"); RETURN NULL;', hash='6d0d3cad1c1306ba975ea41d0ba83230b0a1ab36', operation='INSERT', pgid='pgtrigger_insert_insert_03015', table='health_box', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_boxchange" ("device_id", "id", "left", "lot_id", "movement_id", "office_id", "opened_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spoilt_on", "taken_in_at", "taken_in_by_id") VALUES (NEW."device_id", NEW."id", NEW."left", NEW."lot_id", NEW."movement_id", NEW."office_id", NEW."opened_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."spoilt_on", NEW."taken_in_at", NEW."taken_in_by_id"); RETURN NULL;', hash='ab0ebf8a42542a560a20746a301a5b16d3eedb1a', operation='UPDATE', pgid='pgtrigger_update_update_c23d2', table='health_box', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_boxchange" ("device_id", "id", "left", "lot_id", "movement_id", "office_id", "opened_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "spoilt_on", "taken_in_at", "taken_in_by_id") VALUES (OLD."device_id", OLD."id", OLD."left", OLD."lot_id", OLD."movement_id", OLD."office_id", OLD."opened_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."spoilt_on", OLD."taken_in_at", OLD."taken_in_by_id"); RETURN NULL;', hash='582bf9804b94f2cfd666a5d4aeaca4010bc0a6c6', operation='DELETE', pgid='pgtrigger_delete_delete_bb03a', table='health_box', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='BoxChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('left', models.IntegerField(verbose_name='left')),
                        ('opened_on', models.DateField(blank=True, null=True, verbose_name='opened')),
                        ('spoilt_on', models.DateField(blank=True, null=True, verbose_name='was stored out of its range on')),
                        ('taken_in_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='taken in')),
                        ('lot', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.lot', verbose_name='lot')),
                        ('movement', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='supplies.movement', verbose_name='delivery')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.box')),
                        ('taken_in_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='taken in by')),
                        ('device', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.device', verbose_name='kit')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_boxc_pgh_obj_f77143_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='BoxLine',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('why', models.CharField(choices=[('came', 'Came from the store'), ('used', 'Used'), ('failed', 'Used, and invalid'), ('lost', 'Lost or broken'), ('spoilt', 'Stored out of range'), ('expired', 'Expired'), ('counted', 'Corrected after a count')], max_length=8, verbose_name='why')),
                        ('change', models.IntegerField(verbose_name='how many')),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('words', models.CharField(blank=True, max_length=200, verbose_name='what happened')),
                        ('box', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='health.box', verbose_name='box')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'verbose_name': 'line of a box',
                        'verbose_name_plural': 'lines of boxes',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('why__in', ['lost', 'counted']), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='box_line_says_what_happened', violation_error_message='Say what happened.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e0e25d2205fb5d16a64f51dac2b6295d72f4eec3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_600e5', table='health_boxline', when='BEFORE')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Test',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(choices=[('hiv', 'HIV'), ('pregnancy', 'Pregnancy'), ('glucose', 'Glucose')], max_length=10, verbose_name='test')),
                        ('status', models.CharField(choices=[('agreed', 'Agreed to'), ('found', 'Result to be given'), ('given', 'Given in person'), ('not_given', 'Left before the result'), ('stopped', 'Stopped')], default='agreed', max_length=10, verbose_name='state')),
                        ('agreed_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='counselled and agreed')),
                        ('given_by', models.CharField(choices=[('self', 'The person'), ('parent', 'Mother or father'), ('guardian', 'Guardian or representative'), ('authority', 'Child protection authority (Procuraduría)')], max_length=10, verbose_name='who consented')),
                        ('giver_name', camino.core.encryption.fields.SecretTextField(bound_to='health.test.giver', max_length=120, null=True, verbose_name='name of who consented')),
                        ('how', models.CharField(choices=[('spoken', 'Spoken'), ('drawn', 'Signed on this screen'), ('signed', 'Signed on paper'), ('thumb', 'Fingerprint on paper')], max_length=8, verbose_name='how')),
                        ('signature', camino.core.encryption.fields.SecretTextField(bound_to='health.test.signature', null=True, verbose_name='signature')),
                        ('child_agreed', models.BooleanField(blank=True, null=True, verbose_name='the child agreed')),
                        ('facts', camino.core.encryption.fields.SecretJSONField(bound_to='health.test.facts', null=True, verbose_name='what was asked before')),
                        ('finding', camino.core.encryption.fields.SecretTextField(bound_to='health.test.finding', null=True, verbose_name='finding')),
                        ('found_at', models.DateTimeField(blank=True, null=True, verbose_name='found')),
                        ('told_at', models.DateTimeField(blank=True, null=True, verbose_name='given in person')),
                        ('counselled_after', models.BooleanField(default=False, verbose_name='counselled after')),
                        ('words', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='health.test.words', max_length=400, null=True, verbose_name='next step in words')),
                        ('attention', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tests', to='health.attention', verbose_name='attention')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person', verbose_name='person')),
                        ('protocol', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='health.protocol', verbose_name='protocol')),
                        ('told_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='given by')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'verbose_name': 'test',
                        'verbose_name_plural': 'tests',
                        'indexes': [
                            models.Index(condition=models.Q(('status__in', ('agreed', 'found'))), fields=['office', 'status'], name='test_open'),
                        ],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('status__in', ('agreed', 'found'))), fields=('person', 'kind'), name='test_one_of_a_kind_at_a_time', violation_error_message='A test of this kind is already going on.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('found_at', None), ('status__in', ['agreed', 'stopped'])), models.Q(('found_at__gte', models.F('agreed_at')), ('status__in', ['found', 'given', 'not_given'])), _connector='OR'), name='test_found_after_it_was_agreed_to'),
                            models.CheckConstraint(condition=models.Q(models.Q(('counselled_after', True), ('status', 'given'), ('told_at__gte', models.F('found_at')), ('told_by__isnull', False)), models.Q(models.Q(('status', 'given'), _negated=True), ('told_at', None), ('told_by', None)), _connector='OR'), name='test_given_with_counselling', violation_error_message='A result is given in person, with counselling.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='test_along_its_arrows', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{agreed:found,agreed:stopped,found:given,found:not_given,not_given:given}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='3da121fbba915a73492f5c1254b6f4e0906f4bc1', operation='UPDATE', pgid='pgtrigger_test_along_its_arrows_c6274', table='health_test', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_testchange" ("agreed_at", "attention_id", "child_agreed", "counselled_after", "facts", "finding", "found_at", "given_by", "giver_name", "how", "id", "kind", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "signature", "status", "told_at", "told_by_id", "words", "worker_id") VALUES (NEW."agreed_at", NEW."attention_id", NEW."child_agreed", NEW."counselled_after", NEW."facts", NEW."finding", NEW."found_at", NEW."given_by", NEW."giver_name", NEW."how", NEW."id", NEW."kind", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."protocol_id", NEW."signature", NEW."status", NEW."told_at", NEW."told_by_id", NEW."words", NEW."worker_id"); RETURN NULL;', hash='df6ed568d08917b63eb81a2e30cf8bb8bc2177fe', operation='INSERT', pgid='pgtrigger_insert_insert_5d810', table='health_test', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_testchange" ("agreed_at", "attention_id", "child_agreed", "counselled_after", "facts", "finding", "found_at", "given_by", "giver_name", "how", "id", "kind", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "signature", "status", "told_at", "told_by_id", "words", "worker_id") VALUES (NEW."agreed_at", NEW."attention_id", NEW."child_agreed", NEW."counselled_after", NEW."facts", NEW."finding", NEW."found_at", NEW."given_by", NEW."giver_name", NEW."how", NEW."id", NEW."kind", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."protocol_id", NEW."signature", NEW."status", NEW."told_at", NEW."told_by_id", NEW."words", NEW."worker_id"); RETURN NULL;', hash='bdce06d99e4e9515d0ed71d84f12e6fc69d1c34f', operation='UPDATE', pgid='pgtrigger_update_update_083c8', table='health_test', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_testchange" ("agreed_at", "attention_id", "child_agreed", "counselled_after", "facts", "finding", "found_at", "given_by", "giver_name", "how", "id", "kind", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "signature", "status", "told_at", "told_by_id", "words", "worker_id") VALUES (OLD."agreed_at", OLD."attention_id", OLD."child_agreed", OLD."counselled_after", OLD."facts", OLD."finding", OLD."found_at", OLD."given_by", OLD."giver_name", OLD."how", OLD."id", OLD."kind", OLD."office_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."protocol_id", OLD."signature", OLD."status", OLD."told_at", OLD."told_by_id", OLD."words", OLD."worker_id"); RETURN NULL;', hash='06a7d986026fe68e51fe293222fe89b55583c011', operation='DELETE', pgid='pgtrigger_delete_delete_1b8fb', table='health_test', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='TestChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('kind', models.CharField(choices=[('hiv', 'HIV'), ('pregnancy', 'Pregnancy'), ('glucose', 'Glucose')], max_length=10, verbose_name='test')),
                        ('status', models.CharField(choices=[('agreed', 'Agreed to'), ('found', 'Result to be given'), ('given', 'Given in person'), ('not_given', 'Left before the result'), ('stopped', 'Stopped')], default='agreed', max_length=10, verbose_name='state')),
                        ('agreed_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='counselled and agreed')),
                        ('given_by', models.CharField(choices=[('self', 'The person'), ('parent', 'Mother or father'), ('guardian', 'Guardian or representative'), ('authority', 'Child protection authority (Procuraduría)')], max_length=10, verbose_name='who consented')),
                        ('giver_name', camino.core.encryption.fields.SecretTextField(bound_to='health.test.giver', max_length=120, null=True, verbose_name='name of who consented')),
                        ('how', models.CharField(choices=[('spoken', 'Spoken'), ('drawn', 'Signed on this screen'), ('signed', 'Signed on paper'), ('thumb', 'Fingerprint on paper')], max_length=8, verbose_name='how')),
                        ('signature', camino.core.encryption.fields.SecretTextField(bound_to='health.test.signature', null=True, verbose_name='signature')),
                        ('child_agreed', models.BooleanField(blank=True, null=True, verbose_name='the child agreed')),
                        ('facts', camino.core.encryption.fields.SecretJSONField(bound_to='health.test.facts', null=True, verbose_name='what was asked before')),
                        ('finding', camino.core.encryption.fields.SecretTextField(bound_to='health.test.finding', null=True, verbose_name='finding')),
                        ('found_at', models.DateTimeField(blank=True, null=True, verbose_name='found')),
                        ('told_at', models.DateTimeField(blank=True, null=True, verbose_name='given in person')),
                        ('counselled_after', models.BooleanField(default=False, verbose_name='counselled after')),
                        ('words', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='health.test.words', max_length=400, null=True, verbose_name='next step in words')),
                        ('attention', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.attention', verbose_name='attention')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.test')),
                        ('protocol', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.protocol', verbose_name='protocol')),
                        ('told_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='given by')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['person'], name='health_test_person__1e02fb_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Use',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                        ('begun_at', models.DateTimeField(verbose_name='begun')),
                        ('read_from', models.DateTimeField(verbose_name='may be read from')),
                        ('best_until', models.DateTimeField(verbose_name='best read until')),
                        ('read_until', models.DateTimeField(verbose_name='may be read until')),
                        ('read_at', models.DateTimeField(blank=True, null=True, verbose_name='read')),
                        ('shown', camino.core.encryption.fields.SecretJSONField(bound_to='health.use.shown', null=True, verbose_name='what it showed')),
                        ('box', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='health.box', verbose_name='box')),
                        ('test', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='health.test', verbose_name='test')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'verbose_name': 'device used',
                        'verbose_name_plural': 'devices used',
                        'ordering': ('number',),
                        'constraints': [
                            models.UniqueConstraint(fields=('test', 'number'), name='use_numbered'),
                            models.UniqueConstraint(condition=models.Q(('read_at', None)), fields=('test',), name='use_one_at_a_time', violation_error_message='A device of this test is still to be read.'),
                            models.CheckConstraint(condition=models.Q(('best_until__gte', models.F('read_from')), ('read_from__gte', models.F('begun_at')), ('read_until__gte', models.F('best_until'))), name='use_window_in_order'),
                            models.CheckConstraint(condition=models.Q(('read_at', None), ('read_at__gte', models.F('read_from')), _connector='OR'), name='use_never_read_too_early', violation_error_message='It is too early to read this device.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_usechange" ("begun_at", "best_until", "box_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "read_from", "read_until", "shown", "test_id", "worker_id") VALUES (NEW."begun_at", NEW."best_until", NEW."box_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."read_at", NEW."read_from", NEW."read_until", NEW."shown", NEW."test_id", NEW."worker_id"); RETURN NULL;', hash='ce84acde7efebea0df9ce150709c51124125327e', operation='INSERT', pgid='pgtrigger_insert_insert_e7215', table='health_use', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_usechange" ("begun_at", "best_until", "box_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "read_from", "read_until", "shown", "test_id", "worker_id") VALUES (NEW."begun_at", NEW."best_until", NEW."box_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."read_at", NEW."read_from", NEW."read_until", NEW."shown", NEW."test_id", NEW."worker_id"); RETURN NULL;', hash='25796bf6ee5435ad8ff6dd010d7f9914a242d02e', operation='UPDATE', pgid='pgtrigger_update_update_2bc88', table='health_use', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_usechange" ("begun_at", "best_until", "box_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "read_from", "read_until", "shown", "test_id", "worker_id") VALUES (OLD."begun_at", OLD."best_until", OLD."box_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."read_at", OLD."read_from", OLD."read_until", OLD."shown", OLD."test_id", OLD."worker_id"); RETURN NULL;', hash='9284c256ec44000a55b74ab4f820d3d93d3f706a', operation='DELETE', pgid='pgtrigger_delete_delete_acbe2', table='health_use', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='UseChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                        ('begun_at', models.DateTimeField(verbose_name='begun')),
                        ('read_from', models.DateTimeField(verbose_name='may be read from')),
                        ('best_until', models.DateTimeField(verbose_name='best read until')),
                        ('read_until', models.DateTimeField(verbose_name='may be read until')),
                        ('read_at', models.DateTimeField(blank=True, null=True, verbose_name='read')),
                        ('shown', camino.core.encryption.fields.SecretJSONField(bound_to='health.use.shown', null=True, verbose_name='what it showed')),
                        ('box', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.box', verbose_name='box')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.use')),
                        ('test', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.test', verbose_name='test')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_usec_pgh_obj_1e2ca3_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='FollowUp',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('what', camino.core.encryption.fields.SecretTextField(bound_to='health.followup.what', null=True, verbose_name='what')),
                        ('where', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='health.followup.where', max_length=160, null=True, verbose_name='where')),
                        ('due_on', models.DateField(verbose_name='due')),
                        ('status', models.CharField(choices=[('open', 'Open'), ('done', 'Happened'), ('lost', 'Not reached any more'), ('declined', 'The person does not want it')], default='open', max_length=8, verbose_name='state')),
                        ('made_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='made')),
                        ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended')),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ended by')),
                        ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='made by')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person', verbose_name='person')),
                        ('test', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='follow_ups', to='health.test', verbose_name='test')),
                    ],
                    options={
                        'verbose_name': 'follow-up',
                        'verbose_name_plural': 'follow-ups',
                        'ordering': ('due_on', 'pk'),
                        'indexes': [
                            models.Index(condition=models.Q(('status', 'open')), fields=['office', 'due_on'], name='follow_up_due'),
                        ],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(models.Q(('ended_by', None), ('ended_on', None), ('status', 'open')), models.Q(models.Q(('status', 'open'), _negated=True), ('ended_by__isnull', False), ('ended_on__isnull', False)), _connector='OR'), name='follow_up_ended_exactly_when_not_open'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='follow_up_along_its_arrows', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{open:declined,open:done,open:lost,lost:done}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='1807320da583b8a0759038ff1dd7f04a277eb2ad', operation='UPDATE', pgid='pgtrigger_follow_up_along_its_arrows_89f8f', table='health_followup', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_followupchange" ("due_on", "ended_by_id", "ended_on", "id", "made_at", "made_by_id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "test_id", "what", "where") VALUES (NEW."due_on", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."made_at", NEW."made_by_id", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."status", NEW."test_id", NEW."what", NEW."where"); RETURN NULL;', hash='2e7ffa2d88c618c8bc2cbf9b5c12d4eff967b952', operation='INSERT', pgid='pgtrigger_insert_insert_94a68', table='health_followup', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_followupchange" ("due_on", "ended_by_id", "ended_on", "id", "made_at", "made_by_id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "test_id", "what", "where") VALUES (NEW."due_on", NEW."ended_by_id", NEW."ended_on", NEW."id", NEW."made_at", NEW."made_by_id", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."test_id", NEW."what", NEW."where"); RETURN NULL;', hash='e8dfe3f940582828fa9eaf4dfc72279ab1941328', operation='UPDATE', pgid='pgtrigger_update_update_8e68e', table='health_followup', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_followupchange" ("due_on", "ended_by_id", "ended_on", "id", "made_at", "made_by_id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "test_id", "what", "where") VALUES (OLD."due_on", OLD."ended_by_id", OLD."ended_on", OLD."id", OLD."made_at", OLD."made_by_id", OLD."office_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."status", OLD."test_id", OLD."what", OLD."where"); RETURN NULL;', hash='7f01dd371df2f36b358eace74f65f31603ed3644', operation='DELETE', pgid='pgtrigger_delete_delete_0576f', table='health_followup', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='FollowUpChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('what', camino.core.encryption.fields.SecretTextField(bound_to='health.followup.what', null=True, verbose_name='what')),
                        ('where', camino.core.encryption.fields.SecretTextField(blank=True, bound_to='health.followup.where', max_length=160, null=True, verbose_name='where')),
                        ('due_on', models.DateField(verbose_name='due')),
                        ('status', models.CharField(choices=[('open', 'Open'), ('done', 'Happened'), ('lost', 'Not reached any more'), ('declined', 'The person does not want it')], default='open', max_length=8, verbose_name='state')),
                        ('made_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='made')),
                        ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended')),
                        ('ended_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ended by')),
                        ('made_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='made by')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.followup')),
                        ('test', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.test', verbose_name='test')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['person'], name='health_foll_person__7f46c7_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Attempt',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('words', camino.core.encryption.fields.SecretTextField(bound_to='health.attempt.words', max_length=300, null=True, verbose_name='what was done')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                        ('follow_up', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attempts', to='health.followup', verbose_name='follow-up')),
                    ],
                    options={
                        'verbose_name': 'attempt',
                        'verbose_name_plural': 'attempts',
                        'ordering': ('at',),
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_attemptchange" ("at", "follow_up_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "worker_id") VALUES (NEW."at", NEW."follow_up_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."words", NEW."worker_id"); RETURN NULL;', hash='493b05ad05879780eb2b47d7852b04be0441de08', operation='INSERT', pgid='pgtrigger_insert_insert_34e90', table='health_attempt', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_attemptchange" ("at", "follow_up_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "worker_id") VALUES (NEW."at", NEW."follow_up_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."words", NEW."worker_id"); RETURN NULL;', hash='7ef0d002a35cc8c6565a1543af59b305e76b5fac', operation='UPDATE', pgid='pgtrigger_update_update_02ead', table='health_attempt', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_attemptchange" ("at", "follow_up_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "words", "worker_id") VALUES (OLD."at", OLD."follow_up_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."words", OLD."worker_id"); RETURN NULL;', hash='55623c6d8864ea3b612ae2eb35b130bd614a4084', operation='DELETE', pgid='pgtrigger_delete_delete_1bccb', table='health_attempt', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='AttemptChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('words', camino.core.encryption.fields.SecretTextField(bound_to='health.attempt.words', max_length=300, null=True, verbose_name='what was done')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.attempt')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                        ('follow_up', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.followup', verbose_name='follow-up')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_atte_pgh_obj_2bc5dd_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Violence',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('answer', camino.core.encryption.fields.SecretJSONField(bound_to='health.violence.answer', null=True, verbose_name='answer')),
                        ('attention', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='violence', to='health.attention', verbose_name='attention')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'verbose_name': 'question about sexual violence',
                        'verbose_name_plural': 'questions about sexual violence',
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_violencechange" ("answer", "at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (NEW."answer", NEW."at", NEW."attention_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."worker_id"); RETURN NULL;', hash='6abd12372295ccaf2f5221dcb7ef5b30e4d8b91b', operation='INSERT', pgid='pgtrigger_insert_insert_6d535', table='health_violence', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_violencechange" ("answer", "at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (NEW."answer", NEW."at", NEW."attention_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."worker_id"); RETURN NULL;', hash='340c988901ccd8e5104240b3ac286c117b04b0c2', operation='UPDATE', pgid='pgtrigger_update_update_55cb5', table='health_violence', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_violencechange" ("answer", "at", "attention_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "worker_id") VALUES (OLD."answer", OLD."at", OLD."attention_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."worker_id"); RETURN NULL;', hash='ff8b73e3d7663395d6100b93d4097514463155c1', operation='DELETE', pgid='pgtrigger_delete_delete_b4001', table='health_violence', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='ViolenceChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('answer', camino.core.encryption.fields.SecretJSONField(bound_to='health.violence.answer', null=True, verbose_name='answer')),
                        ('attention', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='health.attention', verbose_name='attention')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.violence')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_viol_pgh_obj_d89a52_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Alert',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('urgent', models.BooleanField(default=False, verbose_name='at once')),
                        ('taken_at', models.DateTimeField(blank=True, null=True, verbose_name='taken up')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person', verbose_name='person')),
                        ('taken_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='taken up by')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked by')),
                    ],
                    options={
                        'verbose_name': 'request of health to protection',
                        'verbose_name_plural': 'requests of health to protection',
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(('taken_at', None)), fields=('person', 'office'), name='alert_one_open_for_a_person', violation_error_message='Protection has already been asked to see this person.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('taken_at', None), ('taken_by', None)), models.Q(('taken_at__gte', models.F('at')), ('taken_by__isnull', False)), _connector='OR'), name='alert_taken_up_by_somebody'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_alertchange" ("at", "id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "taken_by_id", "urgent", "worker_id") VALUES (NEW."at", NEW."id", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."taken_at", NEW."taken_by_id", NEW."urgent", NEW."worker_id"); RETURN NULL;', hash='e54db1e3d3f45181f7e24529cd09211818215c78', operation='INSERT', pgid='pgtrigger_insert_insert_2ede0', table='health_alert', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_alertchange" ("at", "id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "taken_by_id", "urgent", "worker_id") VALUES (NEW."at", NEW."id", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."taken_at", NEW."taken_by_id", NEW."urgent", NEW."worker_id"); RETURN NULL;', hash='fedb2632f05719ca82bdca1e6af744e1f618438d', operation='UPDATE', pgid='pgtrigger_update_update_c1eb4', table='health_alert', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_alertchange" ("at", "id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "taken_by_id", "urgent", "worker_id") VALUES (OLD."at", OLD."id", OLD."office_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."taken_at", OLD."taken_by_id", OLD."urgent", OLD."worker_id"); RETURN NULL;', hash='d8c6e456289e1fbb583a7aa9cb50c119b4ee4490', operation='DELETE', pgid='pgtrigger_delete_delete_80352', table='health_alert', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='AlertChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('urgent', models.BooleanField(default=False, verbose_name='at once')),
                        ('taken_at', models.DateTimeField(blank=True, null=True, verbose_name='taken up')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.alert')),
                        ('taken_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='taken up by')),
                        ('worker', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked by')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['person'], name='health_aler_person__c96825_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='DisclosureRule',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('valid_from', models.DateField(unique=True, verbose_name='valid from')),
                        ('least', models.PositiveSmallIntegerField(verbose_name='least count that is told')),
                        ('months', models.PositiveSmallIntegerField(verbose_name='months of a publication')),
                        ('source', models.TextField(verbose_name='source')),
                    ],
                    options={
                        'verbose_name': 'rule of disclosure control',
                        'verbose_name_plural': 'rules of disclosure control',
                        'ordering': ('-valid_from',),
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('least__gte', 3)), name='disclosure_least_hides_something'),
                            models.CheckConstraint(condition=models.Q(('months__in', [3, 6, 12])), name='disclosure_months_divide_a_year'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_disclosurerulechange" ("id", "least", "months", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from") VALUES (NEW."id", NEW."least", NEW."months", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."valid_from"); RETURN NULL;', hash='05638a7c0e0c55b3e31f4b2cf4c241b2a6f0f03e', operation='INSERT', pgid='pgtrigger_insert_insert_67f8a', table='health_disclosurerule', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "health_disclosurerulechange" ("id", "least", "months", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from") VALUES (NEW."id", NEW."least", NEW."months", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."valid_from"); RETURN NULL;', hash='87c45a89b77ae584506fbd6394c01fc8f69bb599', operation='UPDATE', pgid='pgtrigger_update_update_88543', table='health_disclosurerule', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "health_disclosurerulechange" ("id", "least", "months", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "valid_from") VALUES (OLD."id", OLD."least", OLD."months", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."valid_from"); RETURN NULL;', hash='c071f2869cc0128019501f6d7ffd40e1e2c51d53', operation='DELETE', pgid='pgtrigger_delete_delete_12d6d', table='health_disclosurerule', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='DisclosureRuleChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('valid_from', models.DateField(verbose_name='valid from')),
                        ('least', models.PositiveSmallIntegerField(verbose_name='least count that is told')),
                        ('months', models.PositiveSmallIntegerField(verbose_name='months of a publication')),
                        ('source', models.TextField(verbose_name='source')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='health.disclosurerule')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='health_disc_pgh_obj_7760d9_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Publication',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('since', models.DateField(verbose_name='from')),
                        ('until', models.DateField(verbose_name='until')),
                        ('tables', models.JSONField(verbose_name='counts')),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('rule', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='health.disclosurerule', verbose_name='rule')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                    ],
                    options={
                        'verbose_name': 'publication',
                        'verbose_name_plural': 'publications',
                        'ordering': ('-since',),
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('until__gt', models.F('since'))), name='publication_of_a_period'),
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('office', '='), (models.Func(models.F('since'), models.F('until'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='publication_of_days_of_its_own', violation_error_message='These days have been published already.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4658875b860c4f0f8819a9ee71e58712e4d367a2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b141f', table='health_publication', when='BEFORE')),
                        ],
                    },
                ),
            ],
        ),
    ]
