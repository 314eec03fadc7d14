"""Crossings, arrivals with their lists, returns, visits and first needs."""

import camino.core.ids
import camino.core.migrating
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ('reception', '0001_initial'),
        ('reception', '0003_unannounced_and_absent'),
        ('reception', '0004_a_return_once_a_day_at_an_office'),
        ('reception', '0005_history'),
    ]

    initial = True

    dependencies = [
        ('people', '0001_tables'),
        ('staff', '0001_tables'),
    ]

    operations = [
        BtreeGistExtension(),
        camino.core.migrating.CreateModels(
            models=[
                migrations.CreateModel(
                    name='Crossing',
                    fields=[
                        ('id', models.SlugField(max_length=60, primary_key=True, serialize=False, verbose_name='key')),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                        ('kind', models.CharField(choices=[('land', 'Border crossing'), ('air', 'Airport')], default='land', max_length=4, verbose_name='kind')),
                        ('state', models.CharField(max_length=2, verbose_name='state')),
                        ('municipality', models.CharField(blank=True, max_length=5, verbose_name='municipality')),
                        ('city', models.CharField(max_length=80, verbose_name='city')),
                        ('us_city', models.CharField(blank=True, max_length=80, verbose_name='city across')),
                        ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='latitude')),
                        ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='longitude')),
                    ],
                    options={
                        'verbose_name': 'crossing',
                        'verbose_name_plural': 'crossings',
                        'ordering': ('state', 'city', 'name'),
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_crossingchange" ("city", "id", "kind", "latitude", "longitude", "municipality", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "us_city") VALUES (NEW."city", NEW."id", NEW."kind", NEW."latitude", NEW."longitude", NEW."municipality", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state", NEW."us_city"); RETURN NULL;', hash='3401aa790229516dd0d0976c0665c9f8af314774', operation='INSERT', pgid='pgtrigger_insert_insert_d7636', table='reception_crossing', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reception_crossingchange" ("city", "id", "kind", "latitude", "longitude", "municipality", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "us_city") VALUES (NEW."city", NEW."id", NEW."kind", NEW."latitude", NEW."longitude", NEW."municipality", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state", NEW."us_city"); RETURN NULL;', hash='ec599517333d552110eafc881273a5929ce13341', operation='UPDATE', pgid='pgtrigger_update_update_23bf5', table='reception_crossing', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_crossingchange" ("city", "id", "kind", "latitude", "longitude", "municipality", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "us_city") VALUES (OLD."city", OLD."id", OLD."kind", OLD."latitude", OLD."longitude", OLD."municipality", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state", OLD."us_city"); RETURN NULL;', hash='1fa94c77991991a30a48151ae533d3091293ba34', operation='DELETE', pgid='pgtrigger_delete_delete_a2964', table='reception_crossing', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='CrossingChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.SlugField(db_index=False, max_length=60, serialize=False, verbose_name='key')),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('kind', models.CharField(choices=[('land', 'Border crossing'), ('air', 'Airport')], default='land', max_length=4, verbose_name='kind')),
                        ('state', models.CharField(max_length=2, verbose_name='state')),
                        ('municipality', models.CharField(blank=True, max_length=5, verbose_name='municipality')),
                        ('city', models.CharField(max_length=80, verbose_name='city')),
                        ('us_city', models.CharField(blank=True, max_length=80, verbose_name='city across')),
                        ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='latitude')),
                        ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='longitude')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='reception.crossing')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='reception_c_pgh_obj_351491_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='CrossingStatus',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('status', models.CharField(choices=[('active', 'Active'), ('sporadic', 'Sporadic'), ('emergency', 'Emergencies only'), ('suspended', 'Suspended')], max_length=10, verbose_name='status')),
                        ('since', models.DateField(verbose_name='since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                        ('crossing', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statuses', to='reception.crossing', verbose_name='crossing')),
                    ],
                    options={
                        'verbose_name': 'status of a crossing',
                        'verbose_name_plural': 'statuses of crossings',
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('until', None), ('until__gte', models.F('since')), _connector='OR'), name='crossing_status_dates'),
                            django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('crossing', '='), (models.Func(models.F('since'), models.F('until'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='crossing_one_status_at_a_time', violation_error_message='The crossing already has a status on some of these days.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_crossingstatuschange" ("crossing_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "status", "until") VALUES (NEW."crossing_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."since", NEW."source", NEW."status", NEW."until"); RETURN NULL;', hash='eb8991fede91cddaa4397ba2058fab11ac7898f0', operation='INSERT', pgid='pgtrigger_insert_insert_7dded', table='reception_crossingstatus', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reception_crossingstatuschange" ("crossing_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "status", "until") VALUES (NEW."crossing_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."since", NEW."source", NEW."status", NEW."until"); RETURN NULL;', hash='f5f956eaf737e652aa55d0e2e2229f452c2b525a', operation='UPDATE', pgid='pgtrigger_update_update_7d035', table='reception_crossingstatus', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_crossingstatuschange" ("crossing_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "source", "status", "until") VALUES (OLD."crossing_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."since", OLD."source", OLD."status", OLD."until"); RETURN NULL;', hash='4491832c4b86cf8535fb51dca498d6d76e229224', operation='DELETE', pgid='pgtrigger_delete_delete_b6b2d', table='reception_crossingstatus', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='CrossingStatusChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('status', models.CharField(choices=[('active', 'Active'), ('sporadic', 'Sporadic'), ('emergency', 'Emergencies only'), ('suspended', 'Suspended')], max_length=10, verbose_name='status')),
                        ('since', models.DateField(verbose_name='since')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                        ('crossing', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reception.crossing', verbose_name='crossing')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='reception.crossingstatus')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='reception_c_pgh_obj_1788ec_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Arrival',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('title', models.CharField(max_length=120, verbose_name='what it is called')),
                        ('arrived_on', models.DateField(verbose_name='date')),
                        ('arrived_at', models.DateTimeField(blank=True, null=True, verbose_name='time')),
                        ('handed_over_by', models.CharField(blank=True, choices=[('cbp', 'Border Patrol or CBP'), ('ice', 'ICE'), ('consulate', 'Mexican consulate'), ('inm', 'INM'), ('other', 'Another authority')], max_length=10, verbose_name='handed over by')),
                        ('route', models.CharField(blank=True, choices=[('bridge', 'On foot over a bridge'), ('bus', 'By bus to the border'), ('interior_flight', 'Flight to the interior (PRIM)'), ('commercial', 'Commercial flight'), ('other', 'Another way')], max_length=16, verbose_name='route')),
                        ('announced', models.PositiveIntegerField(blank=True, null=True, verbose_name='people announced')),
                        ('status', models.CharField(choices=[('open', 'Open'), ('registered', 'Registered'), ('reconciled', 'Reconciled'), ('cancelled', 'Cancelled')], default='open', max_length=10, verbose_name='state')),
                        ('opened_at', models.DateTimeField(auto_now_add=True, verbose_name='opened')),
                        ('file_name', models.CharField(blank=True, max_length=200, verbose_name='file')),
                        ('file_digest', models.CharField(blank=True, max_length=64)),
                        ('file_content', models.BinaryField(blank=True, null=True)),
                        ('understood', models.JSONField(blank=True, default=dict, verbose_name='how the file was understood')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='opened by')),
                        ('crossing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='reception.crossing', verbose_name='crossing')),
                        ('absent_unnamed', models.PositiveIntegerField(default=0, verbose_name='announced, did not arrive, name not known')),
                        ('unannounced', models.PositiveIntegerField(default=0, verbose_name='came without being announced')),
                    ],
                    options={
                        'verbose_name': 'arrival',
                        'verbose_name_plural': 'arrivals',
                        'indexes': [
                            models.Index(fields=['office', '-arrived_on', '-id'], name='arrival_by_day'),
                        ],
                        'constraints': [
                            models.UniqueConstraint(condition=models.Q(models.Q(('file_digest', ''), _negated=True), models.Q(('status', 'cancelled'), _negated=True)), fields=('office', 'file_digest'), name='arrival_file_read_once', violation_error_message='This same file has already been read for another arrival.'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='arrival_along_its_arrows', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE _is_valid_transition BOOLEAN;', func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{open:cancelled,open:registered,registered:reconciled,reconciled:registered}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;', hash='1ac05cae2514a599222fc4f19f449e5aa9988a8e', operation='UPDATE', pgid='pgtrigger_arrival_along_its_arrows_53e95', table='reception_arrival', when='BEFORE')),
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_arrivalchange" ("absent_unnamed", "announced", "arrived_at", "arrived_on", "crossing_id", "file_digest", "file_name", "handed_over_by", "id", "office_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "status", "title", "unannounced") VALUES (NEW."absent_unnamed", NEW."announced", NEW."arrived_at", NEW."arrived_on", NEW."crossing_id", NEW."file_digest", NEW."file_name", NEW."handed_over_by", NEW."id", NEW."office_id", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."route", NEW."status", NEW."title", NEW."unannounced"); RETURN NULL;', hash='3d4c052fc29dd5fb9b2381dcdfe783d8fcdb590e', operation='INSERT', pgid='pgtrigger_insert_insert_45a06', table='reception_arrival', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."absent_unnamed" IS DISTINCT FROM (NEW."absent_unnamed") OR OLD."announced" IS DISTINCT FROM (NEW."announced") OR OLD."arrived_at" IS DISTINCT FROM (NEW."arrived_at") OR OLD."arrived_on" IS DISTINCT FROM (NEW."arrived_on") OR OLD."crossing_id" IS DISTINCT FROM (NEW."crossing_id") OR OLD."file_digest" IS DISTINCT FROM (NEW."file_digest") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."handed_over_by" IS DISTINCT FROM (NEW."handed_over_by") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."office_id" IS DISTINCT FROM (NEW."office_id") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."opened_by_id" IS DISTINCT FROM (NEW."opened_by_id") OR OLD."route" IS DISTINCT FROM (NEW."route") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."unannounced" IS DISTINCT FROM (NEW."unannounced"))', func='INSERT INTO "reception_arrivalchange" ("absent_unnamed", "announced", "arrived_at", "arrived_on", "crossing_id", "file_digest", "file_name", "handed_over_by", "id", "office_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "status", "title", "unannounced") VALUES (NEW."absent_unnamed", NEW."announced", NEW."arrived_at", NEW."arrived_on", NEW."crossing_id", NEW."file_digest", NEW."file_name", NEW."handed_over_by", NEW."id", NEW."office_id", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."route", NEW."status", NEW."title", NEW."unannounced"); RETURN NULL;', hash='640f4791452c5945ac99cc64142f1462be89cdec', operation='UPDATE', pgid='pgtrigger_update_update_f55f7', table='reception_arrival', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_arrivalchange" ("absent_unnamed", "announced", "arrived_at", "arrived_on", "crossing_id", "file_digest", "file_name", "handed_over_by", "id", "office_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "status", "title", "unannounced") VALUES (OLD."absent_unnamed", OLD."announced", OLD."arrived_at", OLD."arrived_on", OLD."crossing_id", OLD."file_digest", OLD."file_name", OLD."handed_over_by", OLD."id", OLD."office_id", OLD."opened_at", OLD."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."route", OLD."status", OLD."title", OLD."unannounced"); RETURN NULL;', hash='aef0a07ac1dfb8d3f3235f35bca9cf58c14ba8a1', operation='DELETE', pgid='pgtrigger_delete_delete_f63a0', table='reception_arrival', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='ArrivalChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('title', models.CharField(max_length=120, verbose_name='what it is called')),
                        ('arrived_on', models.DateField(verbose_name='date')),
                        ('arrived_at', models.DateTimeField(blank=True, null=True, verbose_name='time')),
                        ('handed_over_by', models.CharField(blank=True, choices=[('cbp', 'Border Patrol or CBP'), ('ice', 'ICE'), ('consulate', 'Mexican consulate'), ('inm', 'INM'), ('other', 'Another authority')], max_length=10, verbose_name='handed over by')),
                        ('route', models.CharField(blank=True, choices=[('bridge', 'On foot over a bridge'), ('bus', 'By bus to the border'), ('interior_flight', 'Flight to the interior (PRIM)'), ('commercial', 'Commercial flight'), ('other', 'Another way')], max_length=16, verbose_name='route')),
                        ('announced', models.PositiveIntegerField(blank=True, null=True, verbose_name='people announced')),
                        ('unannounced', models.PositiveIntegerField(default=0, verbose_name='came without being announced')),
                        ('absent_unnamed', models.PositiveIntegerField(default=0, verbose_name='announced, did not arrive, name not known')),
                        ('status', models.CharField(choices=[('open', 'Open'), ('registered', 'Registered'), ('reconciled', 'Reconciled'), ('cancelled', 'Cancelled')], default='open', max_length=10, verbose_name='state')),
                        ('opened_at', models.DateTimeField(auto_now_add=True, verbose_name='opened')),
                        ('file_name', models.CharField(blank=True, max_length=200, verbose_name='file')),
                        ('file_digest', models.CharField(blank=True, max_length=64)),
                        ('crossing', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reception.crossing', verbose_name='crossing')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('opened_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='opened by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='reception.arrival')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['pgh_obj'], name='reception_a_pgh_obj_b4cf2b_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Line',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('number', models.PositiveIntegerField(verbose_name='line')),
                        ('sheet', models.CharField(blank=True, max_length=120, verbose_name='sheet')),
                        ('facts', models.JSONField(default=dict, verbose_name='what the list says')),
                        ('problems', models.JSONField(blank=True, default=list, verbose_name='problems')),
                        ('alike', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None, verbose_name='people it may be')),
                        ('repeats', models.PositiveIntegerField(blank=True, null=True, verbose_name='same as line')),
                        ('decision', models.CharField(blank=True, choices=[('', 'To be decided'), ('new', 'New person'), ('same', 'Already registered')], default='', max_length=4, verbose_name='decision')),
                        ('outcome', models.CharField(choices=[('expected', 'Expected'), ('registered', 'Registered'), ('declined', 'Declined help'), ('absent', 'Did not arrive'), ('left_out', 'Left out of the list')], default='expected', max_length=10, verbose_name='outcome')),
                        ('arrival', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='reception.arrival', verbose_name='arrival')),
                        ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person', verbose_name='person')),
                    ],
                    options={
                        'verbose_name': 'line of a list',
                        'verbose_name_plural': 'lines of a list',
                        'ordering': ('sheet', 'number'),
                        'constraints': [
                            models.UniqueConstraint(fields=('arrival', 'sheet', 'number'), name='line_once_in_a_list'),
                            models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'registered'), _negated=True), ('person__isnull', False), _connector='OR'), name='line_registered_as_somebody'),
                            models.CheckConstraint(condition=models.Q(models.Q(('decision', 'same'), _negated=True), ('person__isnull', False), _connector='OR'), name='line_same_as_somebody'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_linechange" ("alike", "arrival_id", "decision", "facts", "id", "number", "outcome", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "repeats", "sheet") VALUES (NEW."alike", NEW."arrival_id", NEW."decision", NEW."facts", NEW."id", NEW."number", NEW."outcome", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."problems", NEW."repeats", NEW."sheet"); RETURN NULL;', hash='25beefbcfd062173004a027a710673452802f17f', operation='INSERT', pgid='pgtrigger_insert_insert_46e02', table='reception_line', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reception_linechange" ("alike", "arrival_id", "decision", "facts", "id", "number", "outcome", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "repeats", "sheet") VALUES (NEW."alike", NEW."arrival_id", NEW."decision", NEW."facts", NEW."id", NEW."number", NEW."outcome", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."problems", NEW."repeats", NEW."sheet"); RETURN NULL;', hash='80f3fe639a22042e82399811ff54f89a9c6aedeb', operation='UPDATE', pgid='pgtrigger_update_update_6037a', table='reception_line', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_linechange" ("alike", "arrival_id", "decision", "facts", "id", "number", "outcome", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problems", "repeats", "sheet") VALUES (OLD."alike", OLD."arrival_id", OLD."decision", OLD."facts", OLD."id", OLD."number", OLD."outcome", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."problems", OLD."repeats", OLD."sheet"); RETURN NULL;', hash='ccc43ddade6844227760f22383f9019c1ac9a95a', operation='DELETE', pgid='pgtrigger_delete_delete_853af', table='reception_line', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='LineChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('number', models.PositiveIntegerField(verbose_name='line')),
                        ('sheet', models.CharField(blank=True, max_length=120, verbose_name='sheet')),
                        ('facts', models.JSONField(default=dict, verbose_name='what the list says')),
                        ('problems', models.JSONField(blank=True, default=list, verbose_name='problems')),
                        ('alike', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), blank=True, default=list, size=None, verbose_name='people it may be')),
                        ('repeats', models.PositiveIntegerField(blank=True, null=True, verbose_name='same as line')),
                        ('decision', models.CharField(blank=True, choices=[('', 'To be decided'), ('new', 'New person'), ('same', 'Already registered')], default='', max_length=4, verbose_name='decision')),
                        ('outcome', models.CharField(choices=[('expected', 'Expected'), ('registered', 'Registered'), ('declined', 'Declined help'), ('absent', 'Did not arrive'), ('left_out', 'Left out of the list')], default='expected', max_length=10, verbose_name='outcome')),
                        ('arrival', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reception.arrival', verbose_name='arrival')),
                        ('person', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='reception.line')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['arrival'], name='reception_l_arrival_6a34d2_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Layout',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('fingerprint', models.CharField(max_length=64, verbose_name='fingerprint of the header')),
                        ('understood', models.JSONField(default=dict, verbose_name='columns')),
                        ('last_used', models.DateTimeField(auto_now=True, verbose_name='last used')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                    ],
                    options={
                        'verbose_name': 'layout of a list',
                        'verbose_name_plural': 'layouts of lists',
                        'constraints': [
                            models.UniqueConstraint(fields=('office', 'fingerprint'), name='layout_once_at_an_office'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='ReturnEvent',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('arrived_on', models.DateField(verbose_name='date of return')),
                        ('arrived_at', models.DateTimeField(blank=True, null=True, verbose_name='time of return')),
                        ('handed_over_by', models.CharField(blank=True, choices=[('cbp', 'Border Patrol or CBP'), ('ice', 'ICE'), ('consulate', 'Mexican consulate'), ('inm', 'INM'), ('other', 'Another authority')], max_length=10, verbose_name='handed over by')),
                        ('route', models.CharField(blank=True, choices=[('bridge', 'On foot over a bridge'), ('bus', 'By bus to the border'), ('interior_flight', 'Flight to the interior (PRIM)'), ('commercial', 'Commercial flight'), ('other', 'Another way')], max_length=16, verbose_name='route')),
                        ('months_abroad', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='time abroad, in months')),
                        ('last_us_state', models.CharField(blank=True, max_length=2, verbose_name='last state in the United States')),
                        ('detained_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days detained')),
                        ('apprehended', models.CharField(blank=True, choices=[('crossing', 'While crossing'), ('work', 'At work'), ('street', 'In the street or on the road'), ('home', 'At home'), ('prison', 'In prison'), ('other', 'Elsewhere'), ('', 'Not asked')], default='', max_length=10, verbose_name='where apprehended')),
                        ('separated', models.CharField(blank=True, choices=[('yes', 'Yes'), ('no', 'No'), ('', 'Not asked')], default='', max_length=3, verbose_name='separated from family')),
                        ('withheld', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('clothes', 'Clothes and bags'), ('money', 'Money'), ('documents', 'Papers'), ('phone', 'Telephone'), ('medicine', 'Medicine'), ('cheque', 'Paid out by a cheque or card')], max_length=10), blank=True, default=list, size=None, verbose_name='not given back')),
                        ('destination', models.CharField(blank=True, choices=[('origin', 'To the place of origin'), ('here', 'Stays here'), ('other_state', 'To another state of Mexico'), ('united_states', 'Back to the United States'), ('undecided', 'Does not know yet'), ('', 'Not asked')], default='', max_length=14, verbose_name='where they want to go')),
                        ('destination_state', models.CharField(blank=True, max_length=2, verbose_name='to which state')),
                        ('cross_again', models.CharField(blank=True, choices=[('seven_days', 'Within seven days'), ('later', 'Some day'), ('no', 'No'), ('', 'Not asked')], default='', max_length=10, verbose_name='means to cross again')),
                        ('accompanied', models.BooleanField(blank=True, null=True, verbose_name='minor accompanied')),
                        ('registered_at', models.DateTimeField(auto_now_add=True, verbose_name='written down')),
                        ('arrival', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='reception.arrival', verbose_name='arrived with')),
                        ('constancia', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='return_event', to='people.document', verbose_name='constancia')),
                        ('crossing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='reception.crossing', verbose_name='crossing')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='written down at')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='returns', to='people.person', verbose_name='person')),
                        ('registered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='written down by')),
                    ],
                    options={
                        'verbose_name': 'return',
                        'verbose_name_plural': 'returns',
                        'indexes': [
                            models.Index(fields=['office', 'arrived_on'], name='return_by_day'),
                        ],
                        'constraints': [
                            models.CheckConstraint(condition=models.Q(('destination_state', ''), ('destination__in', ['origin', 'other_state']), _connector='OR'), name='return_state_of_a_destination_in_mexico', violation_error_message='A state is only asked for when the person goes to another place in Mexico.'),
                            models.UniqueConstraint(fields=('person', 'office', 'arrived_on'), name='return_once_a_day', violation_error_message="This person's return on this day is already written down."),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_returneventchange" ("accompanied", "apprehended", "arrival_id", "arrived_at", "arrived_on", "constancia_id", "cross_again", "crossing_id", "destination", "destination_state", "detained_days", "handed_over_by", "id", "last_us_state", "months_abroad", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "registered_by_id", "route", "separated", "withheld") VALUES (NEW."accompanied", NEW."apprehended", NEW."arrival_id", NEW."arrived_at", NEW."arrived_on", NEW."constancia_id", NEW."cross_again", NEW."crossing_id", NEW."destination", NEW."destination_state", NEW."detained_days", NEW."handed_over_by", NEW."id", NEW."last_us_state", NEW."months_abroad", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."registered_at", NEW."registered_by_id", NEW."route", NEW."separated", NEW."withheld"); RETURN NULL;', hash='d6d2bd0197ae2518ef589c72f318f95cee8f964b', operation='INSERT', pgid='pgtrigger_insert_insert_45b30', table='reception_returnevent', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reception_returneventchange" ("accompanied", "apprehended", "arrival_id", "arrived_at", "arrived_on", "constancia_id", "cross_again", "crossing_id", "destination", "destination_state", "detained_days", "handed_over_by", "id", "last_us_state", "months_abroad", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "registered_by_id", "route", "separated", "withheld") VALUES (NEW."accompanied", NEW."apprehended", NEW."arrival_id", NEW."arrived_at", NEW."arrived_on", NEW."constancia_id", NEW."cross_again", NEW."crossing_id", NEW."destination", NEW."destination_state", NEW."detained_days", NEW."handed_over_by", NEW."id", NEW."last_us_state", NEW."months_abroad", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."registered_at", NEW."registered_by_id", NEW."route", NEW."separated", NEW."withheld"); RETURN NULL;', hash='2a492789884736aecfbbb6d88636e6ac21b381c2', operation='UPDATE', pgid='pgtrigger_update_update_edfc1', table='reception_returnevent', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_returneventchange" ("accompanied", "apprehended", "arrival_id", "arrived_at", "arrived_on", "constancia_id", "cross_again", "crossing_id", "destination", "destination_state", "detained_days", "handed_over_by", "id", "last_us_state", "months_abroad", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "registered_by_id", "route", "separated", "withheld") VALUES (OLD."accompanied", OLD."apprehended", OLD."arrival_id", OLD."arrived_at", OLD."arrived_on", OLD."constancia_id", OLD."cross_again", OLD."crossing_id", OLD."destination", OLD."destination_state", OLD."detained_days", OLD."handed_over_by", OLD."id", OLD."last_us_state", OLD."months_abroad", OLD."office_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."registered_at", OLD."registered_by_id", OLD."route", OLD."separated", OLD."withheld"); RETURN NULL;', hash='cc22af513176b9394c2b48ac7f43f634ead36002', operation='DELETE', pgid='pgtrigger_delete_delete_1c3de', table='reception_returnevent', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='ReturnEventChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('arrived_on', models.DateField(verbose_name='date of return')),
                        ('arrived_at', models.DateTimeField(blank=True, null=True, verbose_name='time of return')),
                        ('handed_over_by', models.CharField(blank=True, choices=[('cbp', 'Border Patrol or CBP'), ('ice', 'ICE'), ('consulate', 'Mexican consulate'), ('inm', 'INM'), ('other', 'Another authority')], max_length=10, verbose_name='handed over by')),
                        ('route', models.CharField(blank=True, choices=[('bridge', 'On foot over a bridge'), ('bus', 'By bus to the border'), ('interior_flight', 'Flight to the interior (PRIM)'), ('commercial', 'Commercial flight'), ('other', 'Another way')], max_length=16, verbose_name='route')),
                        ('months_abroad', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='time abroad, in months')),
                        ('last_us_state', models.CharField(blank=True, max_length=2, verbose_name='last state in the United States')),
                        ('detained_days', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days detained')),
                        ('apprehended', models.CharField(blank=True, choices=[('crossing', 'While crossing'), ('work', 'At work'), ('street', 'In the street or on the road'), ('home', 'At home'), ('prison', 'In prison'), ('other', 'Elsewhere'), ('', 'Not asked')], default='', max_length=10, verbose_name='where apprehended')),
                        ('separated', models.CharField(blank=True, choices=[('yes', 'Yes'), ('no', 'No'), ('', 'Not asked')], default='', max_length=3, verbose_name='separated from family')),
                        ('withheld', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('clothes', 'Clothes and bags'), ('money', 'Money'), ('documents', 'Papers'), ('phone', 'Telephone'), ('medicine', 'Medicine'), ('cheque', 'Paid out by a cheque or card')], max_length=10), blank=True, default=list, size=None, verbose_name='not given back')),
                        ('destination', models.CharField(blank=True, choices=[('origin', 'To the place of origin'), ('here', 'Stays here'), ('other_state', 'To another state of Mexico'), ('united_states', 'Back to the United States'), ('undecided', 'Does not know yet'), ('', 'Not asked')], default='', max_length=14, verbose_name='where they want to go')),
                        ('destination_state', models.CharField(blank=True, max_length=2, verbose_name='to which state')),
                        ('cross_again', models.CharField(blank=True, choices=[('seven_days', 'Within seven days'), ('later', 'Some day'), ('no', 'No'), ('', 'Not asked')], default='', max_length=10, verbose_name='means to cross again')),
                        ('accompanied', models.BooleanField(blank=True, null=True, verbose_name='minor accompanied')),
                        ('registered_at', models.DateTimeField(auto_now_add=True, verbose_name='written down')),
                        ('arrival', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reception.arrival', verbose_name='arrived with')),
                        ('constancia', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.document', verbose_name='constancia')),
                        ('crossing', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reception.crossing', verbose_name='crossing')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='written down at')),
                        ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='reception.returnevent')),
                        ('registered_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='written down by')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['person'], name='reception_r_person__aa1fc5_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='Visit',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('came_on', models.DateField(verbose_name='date')),
                        ('came_at', models.DateTimeField(verbose_name='time')),
                        ('reason', models.CharField(choices=[('returned', 'Returned from the United States'), ('internal', 'Came from elsewhere in Mexico'), ('walk_in', 'Came on their own'), ('follow_up', 'Came back about something open')], max_length=10, verbose_name='reason')),
                        ('office', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='people.person', verbose_name='person')),
                        ('received_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='received by')),
                        ('return_event', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='reception.returnevent', verbose_name='return')),
                    ],
                    options={
                        'verbose_name': 'visit',
                        'verbose_name_plural': 'visits',
                        'indexes': [
                            models.Index(fields=['office', 'came_on', 'came_at'], name='visit_by_day'),
                        ],
                        'constraints': [
                            models.UniqueConstraint(fields=('person', 'office', 'came_on'), name='visit_once_a_day', violation_error_message='This person has already been received here today.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('reason', 'returned'), ('return_event__isnull', False)), models.Q(models.Q(('reason', 'returned'), _negated=True), ('return_event', None)), _connector='OR'), name='visit_of_a_return_names_it'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_visitchange" ("came_at", "came_on", "id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received_by_id", "return_event_id") VALUES (NEW."came_at", NEW."came_on", NEW."id", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."received_by_id", NEW."return_event_id"); RETURN NULL;', hash='2becd8ce078cb63b9a8ab0005ce9cb3c547fb751', operation='INSERT', pgid='pgtrigger_insert_insert_b60ea', table='reception_visit', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reception_visitchange" ("came_at", "came_on", "id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received_by_id", "return_event_id") VALUES (NEW."came_at", NEW."came_on", NEW."id", NEW."office_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."received_by_id", NEW."return_event_id"); RETURN NULL;', hash='025cf5066d94a3b90eaa4923965be3a50ada0716', operation='UPDATE', pgid='pgtrigger_update_update_6e930', table='reception_visit', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_visitchange" ("came_at", "came_on", "id", "office_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "received_by_id", "return_event_id") VALUES (OLD."came_at", OLD."came_on", OLD."id", OLD."office_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."received_by_id", OLD."return_event_id"); RETURN NULL;', hash='108356aa76459ca707000fde4603cf66e7805f77', operation='DELETE', pgid='pgtrigger_delete_delete_e6edc', table='reception_visit', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='VisitChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('came_on', models.DateField(verbose_name='date')),
                        ('came_at', models.DateTimeField(verbose_name='time')),
                        ('reason', models.CharField(choices=[('returned', 'Returned from the United States'), ('internal', 'Came from elsewhere in Mexico'), ('walk_in', 'Came on their own'), ('follow_up', 'Came back about something open')], max_length=10, verbose_name='reason')),
                        ('office', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='staff.office', verbose_name='office')),
                        ('person', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='reception.visit')),
                        ('received_by', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='received by')),
                        ('return_event', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reception.returnevent', verbose_name='return')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['person'], name='reception_v_person__1f1088_idx'),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='FirstNeed',
                    fields=[
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(choices=[('food', 'Food and water'), ('shelter', 'A place to sleep'), ('call', 'A call home'), ('papers', 'Papers'), ('transport', 'Transport'), ('clothing', 'Clothing'), ('medical', 'Medical help'), ('legal', 'Legal advice'), ('protection', 'Protection'), ('cheque', 'Cashing a cheque'), ('belongings', 'Getting belongings back')], max_length=12, verbose_name='need')),
                        ('status', models.CharField(choices=[('asked', 'Open'), ('given', 'Done here'), ('referred', 'Sent to somebody else'), ('not_possible', 'Could not be done'), ('declined', 'No longer wanted')], default='asked', max_length=12, verbose_name='what was done')),
                        ('note', models.CharField(blank=True, max_length=200, verbose_name='note')),
                        ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='when')),
                        ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                        ('visit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='reception.visit', verbose_name='visit')),
                    ],
                    options={
                        'verbose_name': 'first need',
                        'verbose_name_plural': 'first needs',
                        'constraints': [
                            models.UniqueConstraint(fields=('visit', 'kind'), name='need_once_a_visit', violation_error_message='This need is already on the list.'),
                            models.CheckConstraint(condition=models.Q(models.Q(('answered_at', None), ('answered_by', None), ('status', 'asked')), models.Q(models.Q(('status', 'asked'), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False)), _connector='OR'), name='need_answered_exactly_when_not_open'),
                        ],
                        'triggers': [
                            pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_firstneedchange" ("answered_at", "answered_by_id", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "visit_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."id", NEW."kind", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."status", NEW."visit_id"); RETURN NULL;', hash='2d398444cf2528e89f9a0604651f7ef9b8177d2e', operation='INSERT', pgid='pgtrigger_insert_insert_23b2a', table='reception_firstneed', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "reception_firstneedchange" ("answered_at", "answered_by_id", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "visit_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."id", NEW."kind", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."visit_id"); RETURN NULL;', hash='a534a422ef9b3af79955b8c85063903c8fdc5064', operation='UPDATE', pgid='pgtrigger_update_update_a76e0', table='reception_firstneed', when='AFTER')),
                            pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "reception_firstneedchange" ("answered_at", "answered_by_id", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "visit_id") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."id", OLD."kind", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."status", OLD."visit_id"); RETURN NULL;', hash='461c393f5757ea7dd2e0ac5a4b067d39f4a7e687', operation='DELETE', pgid='pgtrigger_delete_delete_061fd', table='reception_firstneed', when='AFTER')),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name='FirstNeedChange',
                    fields=[
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_id', models.BigAutoField(primary_key=True, serialize=False)),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('pgh_context_id', models.UUIDField(null=True)),
                        ('id', models.UUIDField(default=camino.core.ids.new_id, editable=False, serialize=False)),
                        ('kind', models.CharField(choices=[('food', 'Food and water'), ('shelter', 'A place to sleep'), ('call', 'A call home'), ('papers', 'Papers'), ('transport', 'Transport'), ('clothing', 'Clothing'), ('medical', 'Medical help'), ('legal', 'Legal advice'), ('protection', 'Protection'), ('cheque', 'Cashing a cheque'), ('belongings', 'Getting belongings back')], max_length=12, verbose_name='need')),
                        ('status', models.CharField(choices=[('asked', 'Open'), ('given', 'Done here'), ('referred', 'Sent to somebody else'), ('not_possible', 'Could not be done'), ('declined', 'No longer wanted')], default='asked', max_length=12, verbose_name='what was done')),
                        ('note', models.CharField(blank=True, max_length=200, verbose_name='note')),
                        ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='when')),
                        ('answered_by', models.ForeignKey(blank=True, db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by whom')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='reception.firstneed')),
                        ('visit', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='reception.visit', verbose_name='visit')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [
                            models.Index(fields=['visit'], name='reception_f_visit_i_8f1e5b_idx'),
                        ],
                    },
                ),
            ],
        ),
    ]
